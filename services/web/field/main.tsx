import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shell/shell.css';
import './field.css';
import { App } from './app.tsx';
import { session, sync } from './phone.ts';

void session.start().finally(() => sync.watch());
// A new sign-in sends what waited for it.
let before = session.state().status;
session.subscribe(() => {
  const { status } = session.state();
  if (status === 'signed-in' && before !== 'signed-in') void sync.now();
  before = status;
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
