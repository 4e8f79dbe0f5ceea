import { html } from 'hono/html';
import type { TimeEntry } from '../../contract/work/time-entries.ts';
import type { Statement, StatementEntry } from '../../core/work/periods/statement.ts';
import type { Html } from '../text/page-reply.ts';
import type { Words } from '../text/words.ts';
import { entriesById, lateEntries } from '../work/time/entries-on-record.ts';
import { sayWhyBilled } from '../work/time/view-entry.ts';
import { type EntryColumns, type EntryLine, entryTable, lineOf } from './entry-table.ts';
import { lotText } from './lot-words.ts';
import type { PageCall } from './page-call.ts';

const ENTRIES = 100;

/**
 * The entries of a statement as they were frozen: figures, reasons and draws come from the statement, only the words of what
 * was done from the record. One that was corrected or voided since says so and keeps its stated figures.
 */
export async function statementEntries(
  call: PageCall,
  statement: Statement,
  here: string,
  from: number,
): Promise<Html> {
  const { deps, words } = call;
  const { results } = statement;
  const part = results.entries.slice(from - 1, from - 1 + ENTRIES);
  const record = await entriesById(
    deps,
    part.map((entry) => entry.timeEntryId),
  );
  const columns: EntryColumns = results.unit === 'minutes' ? 'worked-and-billed' : 'pieces';
  const lines = part.map((entry) =>
    statedLine(entry, record.get(entry.timeEntryId) ?? null, statement, words),
  );
  const next = from + ENTRIES <= results.entries.length ? from + ENTRIES : null;
  const caption = words.say('statement.entries-caption', { count: results.entries.length });
  return html`<h3>${words.say('entries.title')}</h3>
${lines.length === 0 ? html`<p>${words.say('entries.none-in-period')}</p>` : entryTable(lines, columns, caption, words)}
${
  next !== null || from > 1
    ? html`<p class="screen">${from > 1 ? html`<a href="${here}">${words.say('statement.first-entries')}</a>` : ''}${
        next === null
          ? ''
          : html` <a href="${here}?from=${next}" rel="next">${words.say('statement.more-entries')}</a>`
      }</p>`
    : ''
}
${await laterEntries(call, statement, columns)}`;
}

function statedLine(
  entry: StatementEntry,
  done: TimeEntry | null,
  statement: Statement,
  words: Words,
): EntryLine {
  const isTime = 'actualMinutes' in entry;
  const actual = isTime ? entry.actualMinutes : entry.actualUnits;
  const billed = isTime ? entry.billedMinutes : entry.billedUnits;
  const now = isTime ? done?.actualMinutes : (done?.units ?? 0);
  const marks = [
    ...(done?.voidedAt ? [words.say('statement.voided-since')] : []),
    ...(done && !done.voidedAt && now !== actual ? [words.say('statement.corrected-since')] : []),
  ];
  return {
    workedOn: entry.workedOn,
    done,
    actual,
    billed,
    because: isTime ? whyBilled(entry, words) : null,
    marks,
    details: drawsOf(entry, statement, words),
  };
}

function whyBilled(entry: Extract<StatementEntry, { actualMinutes: number }>, words: Words): string {
  const { actualMinutes, billedMinutes } = entry;
  if (actualMinutes === billedMinutes) return words.say('entries.as-worked');
  return sayWhyBilled({ actualMinutes, billedMinutes }, entry.billedBecause, words.sayAny);
}

/** Which lots an entry drew from; said only where it was not simply the allowance of its period. */
function drawsOf(entry: StatementEntry, { inputs, results }: Statement, words: Words): readonly string[] {
  const isPlain =
    entry.overage === 0 && entry.draws.every((draw) => draw.lot === `fresh:${inputs.period.index}`);
  if (isPlain) return [];
  const parts = entry.draws.map((draw) => lotText(draw.lot, draw.amount, inputs, words));
  const past = words.figure(entry.overage, results.unit);
  return [
    words.say('statement.drawn', {
      parts: [...parts, ...(entry.overage > 0 ? [words.say('statement.past', { amount: past })] : [])].join(
        ' + ',
      ),
    }),
  ];
}

/** Work of this period that came after the statement: it stands below it and not in it. */
async function laterEntries(
  { deps, words }: PageCall,
  statement: Statement,
  columns: EntryColumns,
): Promise<Html | ''> {
  const { period } = statement.inputs;
  const late = await lateEntries(deps, statement.about.engagementId ?? '', {
    from: period.startsOn,
    before: period.endsBefore,
    recordedSince: period.endsAt,
  });
  const lines = late.flatMap((entry) => lineOf(entry, columns, words) ?? []);
  if (lines.length === 0) return '';
  return html`<h3>${words.say('statement.later-title')}</h3>
${entryTable(lines, columns, words.say('statement.later-why'), words)}`;
}
