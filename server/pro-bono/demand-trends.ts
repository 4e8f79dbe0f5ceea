import { startOfDay } from '../../core/base/calendar/local-day.ts';
import {
  type AskSource,
  demandOf,
  fullMonthsOf,
  type MonthCount,
  reachesBack,
} from '../../core/pro-bono/demand.ts';
import { type DemandTrend, demandTrendOf } from '../../core/pro-bono/demand-trend.ts';
import { type Deps, todayOf } from '../deps.ts';
import { type CountRow, countAsks, countEntries, listWorkedMonths } from './demand-store.ts';

/** Of a free engagement as much as its months need. */
export interface FreeEngagement {
  readonly id: string;
  readonly startsOn: string;
  readonly imported: boolean;
  readonly endedOn: string | null;
}

export interface DemandTrendOf extends DemandTrend {
  /** What was taken for an ask. */
  readonly source: AskSource;
}

/**
 * The demand trend of some free engagements, by their ids. Three readings for all of them: the months' totals, asks grouped by
 * month, and entries grouped by month for those whose asks do not reach back. Entries are read of free work alone, a year
 * of them at most.
 */
export async function demandTrendsOf(
  deps: Deps,
  engagements: readonly FreeEngagement[],
): Promise<ReadonlyMap<string, DemandTrendOf>> {
  const today = todayOf(deps);
  const monthsOf = new Map(
    engagements.map((one) => [one.id, fullMonthsOf({ ...one, isImported: one.imported }, today)]),
  );
  const months = [...new Set([...monthsOf.values()].flat())].sort();
  const wanted = { engagementIds: [...monthsOf.keys()], months };
  if (months.length === 0)
    return new Map(engagements.map(({ id }) => [id, testedBy([], new Map(), NO_COUNTS)]));
  const worked = Map.groupBy(await listWorkedMonths(deps.db, wanted), (row) => row.engagementId);
  // The day before in UTC is early enough for every time zone.
  const fromMs = startOfDay(`${months[0]}-01`, 'UTC') - 86_400_000;
  const asks = byEngagement(await countAsks(deps.db, wanted, fromMs));
  const engagementIds = wanted.engagementIds.filter(
    (id) => !reachesBack(monthsOf.get(id) ?? [], asks.get(id) ?? []),
  );
  const entries = engagementIds.length === 0 ? [] : await countEntries(deps.db, { ...wanted, engagementIds });
  const all = byEngagement(entries);
  const channel = byEngagement(
    entries.map((row) => ({ ...row, count: row.withChannel, urgent: row.urgentWithChannel })),
  );
  return new Map(
    [...monthsOf].map(([id, own]) => {
      const minutes = new Map((worked.get(id) ?? []).map((row) => [row.month, row.minutes]));
      const counts = { asks: asks.get(id) ?? [], channel: channel.get(id) ?? [], entries: all.get(id) ?? [] };
      return [id, testedBy(own, minutes, counts)];
    }),
  );
}

const NO_COUNTS = { asks: [], channel: [], entries: [] };

function testedBy(
  months: readonly string[],
  minutes: ReadonlyMap<string, number>,
  counts: Readonly<Record<AskSource, readonly MonthCount[]>>,
): DemandTrendOf {
  const { source, months: demand } = demandOf(months, minutes, counts);
  return { source, ...demandTrendOf(demand) };
}

function byEngagement(rows: readonly CountRow[]): ReadonlyMap<string | null, readonly CountRow[]> {
  return Map.groupBy(rows, ({ engagementId }) => engagementId);
}
