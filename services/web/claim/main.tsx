import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shell/shell.css';
import './claim.css';
import { App } from './app.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
