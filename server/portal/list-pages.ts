import { html } from 'hono/html';
import type { Engagement } from '../../contract/work/engagements.ts';
import { system } from '../deps.ts';
import { layout } from '../text/layout.ts';
import { type Html, pageReply } from '../text/page-reply.ts';
import { listEngagements } from '../work/engagements/list-engagements.ts';
import { listTimeEntries } from '../work/time/list-time-entries.ts';
import { type EntryColumns, entryTable, lineOf } from './entry-table.ts';
import { closing, letterhead } from './letterhead.ts';
import type { PageCall } from './page-call.ts';
import { firstOpenIndex, readRetainer } from './retainer-account.ts';
import { statementItems } from './statement-list.ts';
import { statementsBefore } from './statements-of.ts';

const ENTRIES = 50;
const STATEMENTS = 24;
const ENDED = 50;

/** All entries of an engagement, newest first. */
export async function entriesPage(
  call: PageCall,
  engagement: Engagement,
  cursor: string | undefined,
): Promise<Response> {
  const { deps, words, path } = call;
  const columns = columnsFor(engagement);
  const found = await listTimeEntries(deps, system, {
    query: { engagementId: engagement.id, limit: ENTRIES, cursor },
  });
  const lines = found.items.flatMap((entry) => lineOf(entry, columns, words) ?? []);
  const here = `${path}/entries/${engagement.id}`;
  const list =
    lines.length === 0
      ? html`<p>${words.say('entries.none-yet')}</p>`
      : entryTable(lines, columns, words.say('entries.newest-first'), words);
  return listPage(call, {
    title: words.say('entries.title'),
    of: engagement.title,
    list,
    older: found.nextCursor ? `${here}?cursor=${found.nextCursor}` : null,
    newest: cursor ? here : null,
  });
}

/** All statements of a retainer, newest first. */
export async function statementsPage(
  call: PageCall,
  engagement: Engagement,
  before: number,
): Promise<Response> {
  const { words, path } = call;
  const account = await readRetainer(call, engagement.id);
  const last = account ? firstOpenIndex(account) : 1;
  const beforeIndex = Math.min(before, last);
  const statements = await statementsBefore(call, engagement.id, beforeIndex, STATEMENTS);
  const here = `${path}/statements/${engagement.id}`;
  const oldest = statements.at(-1)?.period.index ?? 1;
  return listPage(call, {
    title: words.say('statements.title'),
    of: engagement.title,
    list:
      statements.length === 0
        ? html`<p>${words.say('statements.none-yet')}</p>`
        : statementItems(here, statements, words),
    older: oldest > 1 ? `${here}?before=${oldest}` : null,
    newest: beforeIndex < last ? here : null,
  });
}

/** Engagements that have ended, each with a way to what is left of it. */
export async function earlierPage(call: PageCall, cursor: string | undefined): Promise<Response> {
  const { deps, client, words, path } = call;
  const found = await listEngagements(deps, system, {
    query: { clientId: client.id, state: 'ended', limit: ENDED, cursor },
  });
  const items = found.items.map(
    (engagement) => html`<li>${engagement.title}<br><small>${words.say('retainer.ended', {
      on: words.onDay(engagement.endsOn ?? engagement.startsOn),
    })}</small><br>${
      engagement.kind === 'retainer'
        ? html`<a href="${path}/statements/${engagement.id}">${words.say('statements.title')}</a> · `
        : ''
    }<a href="${path}/entries/${engagement.id}">${words.say('entries.title')}</a></li>
`,
  );
  return listPage(call, {
    title: words.say('earlier.title'),
    of: client.name,
    list:
      items.length === 0 ? html`<p>${words.say('earlier.none')}</p>` : html`<ul class="list">${items}</ul>`,
    older: found.nextCursor ? `${path}/earlier?cursor=${found.nextCursor}` : null,
    newest: cursor ? `${path}/earlier` : null,
  });
}

interface Listed {
  readonly title: string;
  readonly of: string;
  readonly list: Html;
  readonly older: string | null;
  readonly newest: string | null;
}

function listPage(call: PageCall, { title, of, list, older, newest }: Listed): Promise<Response> {
  const { words, path } = call;
  const body = html`${letterhead(call)}
<nav><a href="${path}">${words.say('back')}</a></nav>
<main>
<section>
<h2>${of === call.client.name ? title : `${of}: ${title}`}</h2>
${list}
${
  older || newest
    ? html`<p class="screen">${newest ? html`<a href="${newest}">${words.say('newest')}</a>` : ''}${newest && older ? ' · ' : ''}${
        older ? html`<a href="${older}" rel="next">${words.say('older')}</a>` : ''
      }</p>`
    : ''
}
</section>
</main>
${closing(call)}`;
  return pageReply(
    layout({ language: words.language, title: `${title} · ${of} · ${call.deps.practice.name}`, body }),
    words.language,
  );
}

function columnsFor({ kind, retainer }: Engagement): EntryColumns {
  if (kind === 'pro-bono') return 'worked';
  return retainer?.allowance.unit === 'deliverables' ? 'pieces' : 'worked-and-billed';
}
