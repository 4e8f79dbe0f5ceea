import { html } from 'hono/html';
import type { TimeEntry } from '../../contract/work/time-entries.ts';
import type { Html } from '../text/page-reply.ts';
import { type EntryColumns, entryTable, lineOf } from './entry-table.ts';
import type { PageCall } from './page-call.ts';

interface Block {
  readonly title: string;
  readonly caption: string;
  readonly empty: string;
  /** Whether there are entries before the stretch of time shown. */
  readonly hasEarlier: boolean;
}

/** The newest entries of a stretch of time under their title, and the way to the older ones. */
export function entriesBlock(
  { words, path }: PageCall,
  engagementId: string,
  found: { readonly items: readonly TimeEntry[]; readonly nextCursor: string | null },
  columns: EntryColumns,
  { title, caption, empty, hasEarlier }: Block,
): Html {
  const lines = found.items.flatMap((entry) => lineOf(entry, columns, words) ?? []);
  const older = found.nextCursor ? `?cursor=${found.nextCursor}` : '';
  return html`<h3>${title}</h3>
${lines.length === 0 ? html`<p>${empty}</p>` : entryTable(lines, columns, caption, words)}
${
  found.nextCursor || hasEarlier
    ? html`<p class="screen"><a href="${path}/entries/${engagementId}${older}">${words.say(older ? 'entries.older' : 'entries.all')}</a></p>`
    : ''
}`;
}
