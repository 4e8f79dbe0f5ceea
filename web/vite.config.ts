import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './precompressed.ts';

const server = process.env.HOLDFAST_SERVER ?? 'http://127.0.0.1:4747';

export default defineConfig({
  root: fileURLToPath(new URL('./', import.meta.url)),
  plugins: [react(), precompressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of server/http/web.ts lets no inline script or data: script run.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every visit needs, in two files instead of forty: others' code, which seldom changes, and ours.
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
            { name: 'app', tags: ['$initial'] },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 4748, // Not all of /api: that is also where the browser finds our own modules of web/api.
    proxy: { '^/api/(v1|auth)/': { target: server, changeOrigin: false } },
  },
});
