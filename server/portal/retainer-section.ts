import { html } from 'hono/html';
import { addDays } from '../../core/base/calendar/local-day.ts';
import { system } from '../deps.ts';
import type { Html } from '../text/page-reply.ts';
import { capitalised, type Words } from '../text/words.ts';
import { balanceSentence, pastAllowance, totalOf } from '../work/periods/balance-words.ts';
import { lateEntries } from '../work/time/entries-on-record.ts';
import { listTimeEntries } from '../work/time/list-time-entries.ts';
import { agreementLink } from './agreement-page.ts';
import { agreementSentences } from './agreement-words.ts';
import { entriesBlock } from './entries-block.ts';
import { type EntryColumns, entryTable, lineOf } from './entry-table.ts';
import { sourcesOf } from './lot-words.ts';
import type { PageCall } from './page-call.ts';
import { reportList } from './report-page.ts';
import { firstOpenIndex, type RetainerAccount, readRetainer } from './retainer-account.ts';
import { statementList } from './statement-list.ts';
import { statementsBefore } from './statements-of.ts';
import { usageBar } from './usage-bar.ts';

/** Entries of the open period shown at once; the rest is a page further. */
const ENTRIES_SHOWN = 25;
const STATEMENTS_SHOWN = 6;
/** How far back a late entry is looked for: later than that it is a matter for a talk, not for a line. */
const LATE_DAYS = 400;

/** How a retainer stands: the sentence, the bar, where its hours come from, what was done, and the statements. */
export async function retainerSection(call: PageCall, engagementId: string): Promise<Html | null> {
  const { words } = call;
  const account = await readRetainer(call, engagementId);
  if (!account) return null;
  const beforeIndex = firstOpenIndex(account);
  const statements = await statementsBefore(call, engagementId, beforeIndex, STATEMENTS_SHOWN);
  const isOpen = account.period.state !== 'closed';
  return html`<section id="e-${engagementId}">
<h2>${account.engagement.title}</h2>
${isOpen ? openPeriod(account, words) : endedLine(account, words)}
${isOpen ? await entriesOfPeriod(call, account) : ''}
${isOpen ? await lateBlock(call, account) : ''}
${isOpen ? agreed(account, words) : ''}
${await agreementLink(call, engagementId)}
${await reportList(call, engagementId)}
${statementList(call, engagementId, statements, beforeIndex - 1 > statements.length)}
</section>`;
}

function openPeriod(account: RetainerAccount, words: Words): Html {
  const { period, balance } = account;
  const total = totalOf(account);
  const share = total > 0 ? words.percent(balance.used / total) : '';
  const sources = sourcesOf(account, words);
  const past = pastAllowance(account, words);
  return html`<p class="muted">${capitalised(words.period(period.startsOn, period.endsBefore))}</p>
<p class="figure">${balanceSentence(account, words)}</p>
${total > 0 ? usageBar({ used: balance.used, total, label: words.say('retainer.share', { share }) }) : ''}
${past.length > 0 ? html`<div class="note">${past.map((text) => html`<p>${text}</p>`)}</div>` : ''}
${sources.length > 0 ? html`<h3>${words.say('lots.title', { unit: balance.unit })}</h3><ul>${sources.map((text) => html`<li>${text}</li>`)}</ul>` : ''}`;
}

function agreed(account: RetainerAccount, words: Words): Html {
  const { engagement, period } = account;
  return html`<h3>${words.say('agreed.title')}</h3>
<ul class="rules">${agreementSentences(account, words).map((text) => html`<li>${text}</li>`)}${
    engagement.endsOn === null || engagement.endsOn < period.endsBefore
      ? ''
      : html`<li>${words.say('agreed.until', { until: words.untilDay(engagement.endsOn) })}</li>`
  }</ul>`;
}

export function columnsOf({ balance }: Pick<RetainerAccount, 'balance'>): EntryColumns {
  return balance.unit === 'minutes' ? 'worked-and-billed' : 'pieces';
}

async function entriesOfPeriod(call: PageCall, account: RetainerAccount): Promise<Html> {
  const { deps, words } = call;
  const { engagement, period } = account;
  const days = { from: period.startsOn, to: addDays(period.endsBefore, -1) };
  const found = await listTimeEntries(deps, system, {
    query: { engagementId: engagement.id, ...days, limit: ENTRIES_SHOWN },
  });
  return entriesBlock(call, engagement.id, found, columnsOf(account), {
    title: words.say('entries.title'),
    caption: capitalised(words.period(period.startsOn, period.endsBefore)),
    empty: words.say('entries.none-yet'),
    hasEarlier: period.index > 1,
  });
}

/** Work for a period that was closed already: in no statement, but settled in this period, so it is told here. */
async function lateBlock({ deps, words }: PageCall, account: RetainerAccount): Promise<Html | ''> {
  const { engagement, period, periodStartsAt } = account;
  const columns = columnsOf(account);
  const entries = await lateEntries(deps, engagement.id, {
    from: addDays(period.startsOn, -LATE_DAYS),
    before: period.startsOn,
    recordedSince: periodStartsAt,
  });
  const lines = entries.flatMap((entry) => lineOf(entry, columns, words) ?? []);
  if (lines.length === 0) return '';
  return html`<h3>${words.say('entries.late-title')}</h3>
${entryTable(lines, columns, words.say('entries.late-why'), words)}`;
}

function endedLine({ engagement }: RetainerAccount, words: Words): Html {
  const text = words.say('retainer.ended', {
    on: words.onDay(engagement.endedOn ?? engagement.endsOn ?? ''),
  });
  return html`<p class="figure">${text}</p>`;
}
