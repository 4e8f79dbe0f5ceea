import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The one stylesheet of the client's pages. It stands inside every page, so that a page that was saved or sent on still
 * looks like the document it is; its hash lets it through the content policy.
 */
export const stylesheet = ['page.css', 'forms.css', 'agreement.css', 'gifts.css', 'proposal.css', 'print.css']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('')
  .replaceAll(/\s+/g, ' ')
  .trim();

export const stylesheetSource = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;
