import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** Three pages from one source: the phone at `/`, the desk at `/desk/`, claims of the public at `/phan-anh/`. `#shared/*` comes from package.json. */
export default defineConfig({
  root: here,
  base: '/',
  publicDir: join(here, 'public'),
  plugins: [react()],
  build: {
    outDir: join(here, '../../.cache/web'),
    emptyOutDir: true,
    // The content security policy allows nothing but files of our own origin.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [join(here, 'index.html'), join(here, 'desk/index.html'), join(here, 'claim/index.html')],
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});
