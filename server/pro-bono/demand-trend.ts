import type { DemandTrend } from '../../contract/pro-bono/demand-trend.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused } from '../../contract/refusals.ts';
import type { DemandMonth } from '../../core/pro-bono/demand-trend.ts';
import { ALPHA, LEAST_MONTHS, MOST_MONTHS } from '../../core/pro-bono/demand-trend.ts';
import { figureOf, formatIn } from '../../locales/format.ts';
import type { Say } from '../../locales/say.ts';
import { reads } from '../http/mounted.ts';
import { findEngagement } from '../work/engagements/engagement.ts';
import { type DemandTrendOf, demandTrendsOf } from './demand-trends.ts';

/** Minutes, asks and urgent share share the level of the test (Bonferroni). */
const SERIES = 3;

/** The months of a free engagement and whether its demand rises, with the evidence in words. */
export const getDemandTrend = reads(proBono.pressure, async (deps, _actor, { params }) => {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.kind !== 'pro-bono') return { refused: 'not-pro-bono', kind: engagement.kind };
  // A draft has no life yet, whatever start it is meant to have.
  const lived = engagement.state === 'draft' ? [] : [engagement];
  const trend = (await demandTrendsOf(deps, lived)).get(engagement.id);
  return viewDemandTrend(deps.say, trend ?? NOT_BEGUN);
});

const NOT_BEGUN: DemandTrendOf = { source: 'entries', rising: false, risen: [], pValue: null, tested: [] };

export function viewDemandTrend(say: Say, trend: DemandTrendOf): DemandTrend {
  const { rising, risen, pValue, tested } = trend;
  const level = {
    alpha: formatIn(say.language).percent(ALPHA, 2),
    each: formatIn(say.language).percent(ALPHA / SERIES, 2),
    series: SERIES,
  };
  return {
    rising,
    risen: [...risen],
    test: say('pro-bono:demand-trend.test', { ...level, least: LEAST_MONTHS, most: MOST_MONTHS }),
    pValue,
    because: sayWhy(say, trend),
    months: [...tested],
  };
}

/** What was found, its first and last month, and what was taken for an ask. */
function sayWhy(say: Say, { rising, risen, tested, source }: DemandTrendOf): string {
  const [first] = tested;
  const last = tested.at(-1);
  const told = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
    say(`pro-bono:demand-trend.${key}`, { months: tested.length, least: LEAST_MONTHS, ...values });
  if (!first || !last || tested.length < LEAST_MONTHS) return told('too-early');
  const format = formatIn(say.language);
  const names = { risen: format.list(risen.map((name) => told(`series.${name}`))) };
  const found = told(rising ? 'rising' : risen.length > 0 ? 'urgent-alone' : 'steady', names);
  const evidence = told('evidence', {
    first: format.date(first.month, 'month'),
    last: format.date(last.month, 'month'),
    firstFigures: sayMonth(say, first),
    lastFigures: sayMonth(say, last),
  });
  return [found, evidence, told(`counted.${source}`)].join(' ');
}

/** `4 h 55, 7 asks (2 urgent)`. */
export function sayMonth(say: Say, { minutes, asks, urgentShare }: DemandMonth): string {
  const urgent = Math.round(asks * urgentShare);
  return say('pro-bono:demand-trend.month', { time: figureOf(minutes, 'minutes'), asks, urgent });
}
