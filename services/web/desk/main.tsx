import { createTheme, type MantineColorsTuple, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import '@mantine/core/styles.css';
import '../shell/shell.css';
import './desk.css';
import { App } from './app.tsx';
import { queries, session } from './desk.ts';

const action: MantineColorsTuple = [
  '#eaf1f9',
  '#d0e0f1',
  '#a3c2e4',
  '#74a3d6',
  '#4d88ca',
  '#2f72bd',
  '#1a5da6',
  '#0b4a8f',
  '#083b74',
  '#062d5a',
];

const theme = createTheme({
  primaryColor: 'action',
  primaryShade: 7,
  colors: { action },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Table: { defaultProps: { fz: 'md' } },
    Button: { defaultProps: { size: 'md' } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    FileInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
  },
});

void session.start();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <BrowserRouter basename="/desk">
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
