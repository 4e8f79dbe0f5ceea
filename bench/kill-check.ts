import { isDeepStrictEqual } from 'node:util';
import { balanceOf } from '../core/work/periods/balance.ts';
import { settleRetainer } from '../core/work/periods/settle-retainer.ts';
import type { Usage } from '../core/work/terms/facts.ts';
import { openBooks } from './books.ts';
import type { Home, Practice } from './home.ts';
import { type Agreed, factsOf } from './kill-practice.ts';
import type { Ledger } from './kill-writers.ts';
import { openConnection } from './load.ts';

/** What was found in the books after the last restart. Every list but the counts must be empty. */
export interface Findings {
  readonly acknowledged: number;
  readonly entries: number;
  readonly balances: number;
  readonly faults: readonly string[];
}

interface EntryRow {
  readonly id: string;
  readonly engagement_id: string;
  readonly started_at: number;
  readonly worked_on: string;
  readonly actual_minutes: number;
  readonly billed_minutes: number;
}

interface TotalRow {
  readonly engagement_id: string;
  readonly month: string;
  readonly entries: number;
  readonly actual_minutes: number;
  readonly billed_minutes: number;
}

/**
 * Holds the books against what the writers were told: every acknowledged entry there, none twice, none that nobody sent;
 * each with its audit row; the month's totals equal to the sums of the entries; every balance equal to a replay of the
 * facts by the engine, which knows no totals.
 */
export async function checkBooks(
  home: Home,
  practice: Practice,
  url: string,
  agreed: readonly Agreed[],
  ledger: Ledger,
): Promise<Findings> {
  const { practiceId } = practice;
  const books = await openBooks(home, practiceId);
  const entries = await books.rows<EntryRow>(
    'select * from time_entries where practice_id = ? and voided_at is null',
    [practiceId],
  );
  const totals = await books.rows<TotalRow>('select * from monthly_totals where practice_id = ?', [
    practiceId,
  ]);
  const audited = await books.rows<{ subject_id: string }>(
    "select subject_id from audit where practice_id = ? and subject = 'time-entry'",
    [practiceId],
  );
  await books.close();
  const balances = agreed.filter(({ retainer }) => retainer !== null);
  const faults = [
    ...ledger.contradictions,
    ...compareIds(
      'entry',
      [...ledger.acknowledged.values()].map(({ id }) => id),
      entries.map(({ id }) => id),
    ),
    ...compareIds(
      'audit row',
      entries.map(({ id }) => id),
      audited.map((row) => row.subject_id),
    ),
    ...compareTotals(entries, totals),
  ];
  for (const one of balances) faults.push(...(await compareBalance(url, practice.apiKey, one, entries)));
  return {
    acknowledged: ledger.acknowledged.size,
    entries: entries.length,
    balances: balances.length,
    faults,
  };
}

function compareIds(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  const [isWanted, isFound] = [new Set(wanted), new Set(found)];
  return [
    ...wanted.filter((id) => !isFound.has(id)).map((id) => `${what} of ${id} is missing`),
    ...found
      .filter((id) => !isWanted.has(id))
      .map((id) => `${what} of ${id} belongs to no acknowledged request`),
    ...(isWanted.size < wanted.length ? [`two requests were given the same ${what}`] : []),
    ...(isFound.size < found.length ? [`an ${what} is there twice`] : []),
  ];
}

function compareTotals(entries: readonly EntryRow[], totals: readonly TotalRow[]): string[] {
  const sums = new Map<string, [number, number, number]>();
  for (const entry of entries) {
    const key = `${entry.engagement_id} ${entry.worked_on.slice(0, 7)}`;
    const [count, actual, billed] = sums.get(key) ?? [0, 0, 0];
    sums.set(key, [count + 1, actual + entry.actual_minutes, billed + entry.billed_minutes]);
  }
  const kept = totals.map((row): [string, [number, number, number]] => [
    `${row.engagement_id} ${row.month}`,
    [row.entries, row.actual_minutes, row.billed_minutes],
  ]);
  return isDeepStrictEqual(new Map(kept), sums)
    ? []
    : ['the totals of a month are not the sums of its entries'];
}

async function compareBalance(
  url: string,
  apiKey: string,
  agreed: Agreed,
  entries: readonly EntryRow[],
): Promise<string[]> {
  if (!agreed.retainer) return [];
  const usage: Usage[] = entries
    .filter((entry) => entry.engagement_id === agreed.id)
    .map((entry) => ({
      timeEntryId: entry.id,
      startedAt: entry.started_at,
      workedOn: entry.worked_on,
      actual: entry.actual_minutes,
    }));
  const connection = await openConnection(url);
  const answer = await connection.send({
    method: 'GET',
    path: `/api/v1/engagements/${agreed.id}/balance`,
    apiKey,
  });
  connection.close();
  const shown = JSON.parse(answer.text) as ReturnType<typeof balanceOf> & { readonly asOf: string };
  const facts = factsOf(agreed, agreed.retainer, usage);
  const on = Temporal.Instant.from(shown.asOf)
    .toZonedDateTimeISO(facts.schedule.timeZone)
    .toPlainDate()
    .toString();
  const nothingPosted = { closedThrough: 0, statedCarriedOut: null, posted: [], from: null };
  const settled = settleRetainer(facts, nothingPosted, on);
  if (settled.opening === null) return [`${agreed.title}: no period is open`];
  const replayed = balanceOf(settled.opening, settled.usedBySegment, on);
  const figures = ({ used, remaining, overage, opening, pace }: typeof replayed) => ({
    used,
    remaining,
    overage,
    opening,
    pace,
  });
  return isDeepStrictEqual(figures(shown), figures(replayed))
    ? []
    : [
        `${agreed.title}: ${JSON.stringify(figures(shown))}, but a replay gives ${JSON.stringify(figures(replayed))}`,
      ];
}
