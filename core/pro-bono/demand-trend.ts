import { medianOf } from '../base/statistics/median.ts';
import { testRisingTrend } from './rising-trend.ts';

/** A full month of a free engagement. */
export interface DemandMonth {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly minutes: number;
  readonly asks: number;
  /** Of the asks, how many were urgent: 0 to 1. */
  readonly urgentShare: number;
}

export type DemandSeries = 'minutes' | 'asks' | 'urgentShare';

export interface DemandTrend {
  readonly rising: boolean;
  /** The series that rose, most significant first. */
  readonly risen: readonly DemandSeries[];
  /** The smallest p-value of the series tested; null with too few months to test. */
  readonly pValue: number | null;
  /** The months that were tested, oldest first. */
  readonly tested: readonly DemandMonth[];
}

/** With fewer months even a series that only rises could be chance. */
export const LEAST_MONTHS = 6;
/** A year holds every season once, so that a busy autumn is not taken for a trend for ever. */
export const MOST_MONTHS = 12;
/** How often all series together may cry wrongly in one look at a steady client. */
export const ALPHA = 0.01;
/** Growth below this share of the usual month is not worth a conversation. */
export const LEAST_GROWTH = 0.5;

const series = ['minutes', 'asks', 'urgentShare'] as const;

/**
 * Whether the demand of a free client rises (docs/pro-bono.md, with the power and the false alarms of the test): minutes or
 * asks rise by the Mann–Kendall test over the last 6 to 12 full months, at a level shared between the three series that
 * are looked at (Bonferroni), and by at least half of a usual month from the first of them to the last (Sen's slope). The
 * urgent share is evidence beside them; alone it decides nothing.
 * @param months every full month of the engagement, oldest first; months without work count as zeros.
 */
export function demandTrendOf(months: readonly DemandMonth[]): DemandTrend {
  const tested = months.slice(-MOST_MONTHS);
  if (tested.length < LEAST_MONTHS) return { rising: false, risen: [], pValue: null, tested };
  const trends = series.map((name) => {
    const values = tested.map((month) => month[name]);
    const { pValue, slope } = testRisingTrend(values);
    const growth = slope * (values.length - 1);
    const isLarge = growth >= LEAST_GROWTH * medianOf(values) && growth > 0;
    return { name, pValue, hasRisen: isLarge && pValue <= ALPHA / series.length };
  });
  const risen = trends.filter(({ hasRisen }) => hasRisen).sort((one, other) => one.pValue - other.pValue);
  return {
    rising: risen.some(({ name }) => name !== 'urgentShare'),
    risen: risen.map(({ name }) => name),
    pValue: Math.min(...trends.map(({ pValue }) => pValue)),
    tested,
  };
}
