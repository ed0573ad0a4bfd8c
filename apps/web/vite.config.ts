import react from '@vitejs/plugin-react';
import postcssMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { pageList } from './page-list-build.ts';
import { serviceWorker } from './service-worker-build.ts';

const API = process.env.BACKLINE_API ?? 'http://localhost:5000';

// `/dev/mail` itself is a page of the app; only the endpoints below it belong to the server.
const PROXIED = ['/api', '/sandbox', '^/dev/mail/messages', '^/dev/clock', '^/dev/state', '^/dev/jobs'];

/** The server takes cookies from its own origin only, and the dev server's port is another one. */
const proxy = { target: API, headers: { origin: API } };

/** The framework changes rarely: in chunks of its own it stays in the browser's cache over releases. */
const FRAMEWORK =
  /node_modules[\\/](react|react-dom|scheduler|react-router|react-redux|@reduxjs|redux|immer|reselect)[\\/]/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pageList(), serviceWorker()],
  css: { postcss: { plugins: [postcssMantine()] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'framework', test: FRAMEWORK }] } },
    },
  },
  server: {
    port: 5173,
    proxy: {
      ...Object.fromEntries(PROXIED.map((path) => [path, proxy])),
      '/socket.io': { ...proxy, ws: true },
    },
  },
});
