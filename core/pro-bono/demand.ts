import { addDays, earlierOf } from '../base/calendar/local-day.ts';
import { type DemandMonth, MOST_MONTHS } from './demand-trend.ts';

/** The life of a free engagement, in local dates. */
export interface FreeLife {
  readonly startsOn: string;
  /** An imported start is the day of the first entry and no agreed one: nothing says that its month is half a month. */
  readonly isImported: boolean;
  /** Its last day; null while it runs. */
  readonly endedOn: string | null;
}

/** What is taken for an ask: captured asks, entries that name a channel, or every entry. */
export type AskSource = 'asks' | 'channel' | 'entries';

export interface MonthCount {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly count: number;
  readonly urgent: number;
}

/** Asks captured from here on are as good as all of them: two months without any make no trend of a year. */
const MONTHS_TO_BEGIN = 3;

/** The last 12 full calendar months of an engagement's life before a local date, oldest first, as 'YYYY-MM'. */
export function fullMonthsOf({ startsOn, isImported, endedOn }: FreeLife, today: string): readonly string[] {
  const starts = Temporal.PlainDate.from(startsOn);
  const first = starts.toPlainYearMonth().add({ months: isImported || starts.day === 1 ? 0 : 1 });
  const lastDay = earlierOf(endedOn ?? today, addDays(today, -1));
  // The day after the last one stands in the first month that is not full.
  const after = Temporal.PlainYearMonth.from(addDays(lastDay, 1).slice(0, 'YYYY-MM'.length));
  const count = Math.min(MOST_MONTHS, Math.max(0, first.until(after, { largestUnit: 'month' }).months));
  return Array.from({ length: count }, (_none, at) => after.subtract({ months: count - at }).toString());
}

/**
 * The months of a free engagement as the trend test reads them, with zeros where nothing came, and what was taken for an ask
 * (docs/pro-bono.md, demand trend): the asks themselves, else entries that name a channel, else every entry. One source for all
 * months, and only one that was kept from the beginning: who starts to capture asks after a year would else look like a
 * client who starts to ask.
 * @param months full months, oldest first. @param minutes worked, by month.
 */
export function demandOf(
  months: readonly string[],
  minutes: ReadonlyMap<string, number>,
  counts: Readonly<Record<AskSource, readonly MonthCount[]>>,
): { readonly source: AskSource; readonly months: readonly DemandMonth[] } {
  const source = reachesBack(months, counts.asks)
    ? 'asks'
    : reachesBack(months, counts.channel)
      ? 'channel'
      : 'entries';
  const byMonth = new Map(counts[source].map((one) => [one.month, one]));
  return {
    source,
    months: months.map((month) => {
      const { count = 0, urgent = 0 } = byMonth.get(month) ?? {};
      return {
        month,
        minutes: minutes.get(month) ?? 0,
        asks: count,
        urgentShare: count === 0 ? 0 : urgent / count,
      };
    }),
  };
}

/** Whether a source was kept from the first months on; false where it has nothing. */
export function reachesBack(months: readonly string[], counted: readonly MonthCount[]): boolean {
  const early = new Set(months.slice(0, MONTHS_TO_BEGIN));
  return counted.some(({ month, count }) => count > 0 && early.has(month));
}
