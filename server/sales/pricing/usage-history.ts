import type { z } from 'zod';
import type { BillingRule } from '../../../contract/work/terms.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { billingColumn } from '../../work/engagements/columns.ts';
import { findLastMonth, listPaidTotals, type PaidTotals } from './store.ts';

/** A client's past use of hourly and project work, whole months, oldest first. */
export interface UsageHistory {
  /** From the first month with work on; later months without work are 0. */
  readonly months: readonly { readonly month: string; readonly minutes: number }[];
  /** What the engagement with the most work agreed, to price and to round by; null where there is none. */
  readonly usual: null | {
    readonly hourlyRateMinor: number | null;
    readonly currency: string;
    readonly billing: z.output<typeof BillingRule>;
  };
}

/**
 * The billed minutes of a client by month, out of the totals that are kept, never from entries. The months end where those of
 * the retainer candidates do, so that both speak of the same work (docs/retainer-candidates.md).
 */
export async function gatherHistory(deps: Deps, clientId: string, atMost: number): Promise<UsageHistory> {
  const { db } = deps;
  const thisMonth = Temporal.PlainYearMonth.from(todayOf(deps).slice(0, 7));
  const until = await findLastMonth(db, thisMonth.subtract({ months: 1 }).toString());
  if (until === null) return { months: [], usual: null };
  const months = monthsUntil(until, atMost);
  const totals = await listPaidTotals(db, clientId, months);
  const minutes = sumsBy(totals, ({ month }) => month);
  const first = months.findIndex((month) => minutes.has(month));
  return {
    months:
      first < 0 ? [] : months.slice(first).map((month) => ({ month, minutes: minutes.get(month) ?? 0 })),
    usual: usualOf(totals),
  };
}

function usualOf(totals: readonly PaidTotals[]): UsageHistory['usual'] {
  // Of two with the same work the later one, as the newer price is the one the client knows.
  const [most] = [...sumsBy(totals, ({ engagementId }) => engagementId)].sort(
    (one, other) => other[1] - one[1] || (one[0] < other[0] ? 1 : -1),
  );
  const row = totals.find(({ engagementId }) => engagementId === most?.[0]);
  if (row === undefined) return null;
  const { hourlyRateMinor, currency, billing } = row;
  return { hourlyRateMinor, currency, billing: billingColumn.read(billing) };
}

/** Whole months up to and including one, oldest first. */
function monthsUntil(last: string, count: number): readonly string[] {
  const end = Temporal.PlainYearMonth.from(last);
  return Array.from({ length: count }, (_none, back) =>
    end.subtract({ months: count - 1 - back }).toString(),
  );
}

function sumsBy(
  totals: readonly PaidTotals[],
  keyOf: (row: PaidTotals) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of totals) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.billedMinutes);
  return sums;
}
