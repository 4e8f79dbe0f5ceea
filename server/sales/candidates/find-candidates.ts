import { bestFirst, type Candidate, judgeCandidate } from '../../../core/sales/candidates/judge-candidate.ts';
import { type UsualMonth, usualMonth } from '../../../core/sales/candidates/use-pattern.ts';
import { type SuggestedRetainer, suggestRetainer } from '../../../core/work/terms/suggest-retainer.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { findLastMonth, listTenures, listUse, sumUseByClient } from './candidate-store.ts';

export type FoundCandidate = Candidate & { readonly clientId: string };

/** A candidate as it is shown: with its usual month and what follows from it. */
export type DescribedCandidate = FoundCandidate &
  UsualMonth & {
    readonly clientName: string;
    /** The engagement with the most work in those months. */
    readonly engagementId: string;
    readonly suggested: SuggestedRetainer;
  };

export interface Candidates {
  /** Best first. */
  readonly found: readonly FoundCandidate[];
  readonly from: string;
  readonly until: string;
}

const MONTHS = 12;

/**
 * Every client whose use suits a retainer, best first (docs/retainer-candidates.md). The database adds the months up, so that
 * one row a client is read, whatever the entries.
 */
export async function findCandidates(deps: Deps): Promise<Candidates> {
  const { db } = deps;
  const thisMonth = todayOf(deps).slice(0, 7);
  const until = await findLastMonth(db, addMonths(thisMonth, -1));
  if (until === null) return { found: [], from: thisMonth, until: thisMonth };
  const from = addMonths(until, 1 - MONTHS);
  const uses = await sumUseByClient(db, from, until);
  if (uses.length === 0) return { found: [], from, until };
  const tenures = await listTenures(db);
  const since = new Map(tenures.map((row) => [row.clientId, row.since]));
  const found = uses.flatMap(({ clientId, firstMonth, lastMonth, ...sums }) => {
    const first = since.get(clientId);
    if (first === undefined) return [];
    const use = {
      ...sums,
      monthsObserved: monthsFrom(firstMonth, until),
      monthsSilent: monthsFrom(lastMonth, until) - 1,
    };
    const candidate = judgeCandidate(use, monthsFrom(first, until));
    return candidate ? [{ ...candidate, clientId }] : [];
  });
  return { found: bestFirst(found), from, until };
}

/** Tells of the candidates that are shown what a usual month is and which retainer would fit it. */
export async function describeCandidates(
  deps: Deps,
  candidates: readonly FoundCandidate[],
  { from, until }: Pick<Candidates, 'from' | 'until'>,
): Promise<readonly DescribedCandidate[]> {
  const { db, practice } = deps;
  const ids = candidates.map(({ clientId }) => clientId);
  const use = Map.groupBy(await listUse(db, ids, from, until), (row) => row.clientId);
  return candidates.map((candidate) => {
    const rows = use.get(candidate.clientId) ?? [];
    const usual = usualMonth([...sumsBy(rows, (row) => row.month).values()]);
    const [engagementId = ''] =
      [...sumsBy(rows, (row) => row.engagementId)].sort((a, b) => b[1] - a[1])[0] ?? [];
    const most = rows.find((row) => row.engagementId === engagementId);
    const rateMinor = most?.hourlyRateMinor ?? practice.hourlyRateMinor ?? 0;
    const suggested = suggestRetainer(usual.median, rateMinor);
    return { ...candidate, ...usual, clientName: most?.clientName ?? '', engagementId, suggested };
  });
}

function sumsBy<Row extends { readonly billedMinutes: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.billedMinutes);
  return sums;
}

function addMonths(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** The months from one through another, both counted; of a date its month counts. */
function monthsFrom(first: string, last: string): number {
  const [firstYear, firstMonth] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const [lastYear, lastMonth] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
}
