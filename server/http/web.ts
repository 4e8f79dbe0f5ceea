import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

const built = fileURLToPath(new URL('../../web/dist/', import.meta.url));

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** Serves the built web app; every path that is not a file is the app itself, which finds its page by the path. */
export function mountWeb(hono: Hono): void {
  const files = serveStatic({
    root: built,
    precompressed: true,
    onFound: (path, context) => {
      // Vite names its files by their content, so they never change under their name.
      if (path.includes('/assets/')) context.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  hono.get('/assets/*', files);
  hono.get('/*', async (context, next) =>
    /\.[a-z0-9]+$/.test(context.req.path) ? files(context, next) : next(),
  );
  hono.get('/*', (context) => {
    if (!existsSync(`${built}index.html`))
      return context.text('The web app is not built yet: run npm start, or npm run build.', 503);
    context.header('cache-control', 'no-cache');
    context.header('content-security-policy', policy);
    context.header('referrer-policy', 'same-origin');
    return context.html(readFileSync(`${built}index.html`, 'utf8'));
  });
}
