import { html, raw } from 'hono/html';
import type { Html } from './page-reply.ts';
import { stylesheet } from './stylesheet.ts';

interface Document {
  readonly language: string;
  readonly title: string;
  readonly body: Html;
}

/** The sheet every page is written on. */
export function layout({ language, title, body }: Document): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(stylesheet)}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
