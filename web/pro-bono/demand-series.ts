import type { DemandTrend } from '../../contract/pro-bono/demand-trend.ts';

export const demandTrendSeries = ['minutes', 'asks', 'urgentShare'] as const;
export type DemandTrendSeries = (typeof demandTrendSeries)[number];

interface Point {
  readonly label: string;
  readonly values: Readonly<Record<string, number>>;
}

/** One series by month; the urgent share in whole per cent, as it is read. */
export function demandTrendPoints(
  months: DemandTrend['months'],
  series: DemandTrendSeries,
  monthName: (month: string) => string,
): readonly Point[] {
  return months.map((month) => ({
    label: monthName(month.month),
    values: { [series]: series === 'urgentShare' ? Math.round(month.urgentShare * 100) : month[series] },
  }));
}

const HOUR = 60;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST_TICKS = 3;

/** Where the axis is marked: whole hours, whole asks, halves of all; the last mark at or above the highest value. */
export function demandTrendTicks(series: DemandTrendSeries, highest: number): readonly number[] {
  if (series === 'urgentShare') return [0, 50, 100];
  const unit = series === 'minutes' ? HOUR : 1;
  const step = (STEPS.find((one) => highest / (one * unit) <= MOST_TICKS) ?? 1000) * unit;
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** How often in a thousand cases chance alone would look like this; at least once. */
export function timesInThousand(pValue: number): number {
  return Math.max(1, Math.ceil(pValue * 1000));
}
