import type { Review } from '../../contract/pro-bono/reviews.ts';
import { priceOf } from '../../core/base/money/money.ts';
import { LEAST_MONTHS } from '../../core/pro-bono/demand-trend.ts';
import type { Deps } from '../deps.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { type BenefitRow, listBenefitRows } from './benefit-store.ts';
import { type DemandTrendOf, demandTrendsOf } from './demand-trends.ts';
import { sumAsks, sumEntries } from './review-store.ts';

/** What a free engagement was until now. */
export interface GatheredReview {
  readonly minutes: number;
  readonly valueMinor: number;
  readonly asks: number;
  readonly urgentShare: number;
  /** What an hour is worth, in minor units; null when nobody has said. */
  readonly rateMinor: number | null;
  readonly benefits: readonly BenefitRow[];
  readonly trend: DemandTrendOf;
}

export async function gatherReview(deps: Deps, engagement: EngagementFacts): Promise<GatheredReview> {
  const { db, practice } = deps;
  const rateMinor = engagement.hourlyRateMinor ?? practice.hourlyRateMinor;
  const worked = await sumEntries(db, engagement.id);
  const minutes = worked.minutes ?? 0;
  const trend = await demandTrendBy(deps, engagement);
  const { asks, urgent } = await countAsked(deps, engagement.id, worked, trend);
  return {
    minutes,
    asks,
    rateMinor,
    trend,
    valueMinor: worthOf(minutes, rateMinor),
    urgentShare: asks === 0 ? 0 : urgent / asks,
    benefits: await listBenefitRows(db, {
      engagementId: engagement.id,
      clientId: undefined,
      isOpen: undefined,
      limit: null,
      after: null,
    }),
  };
}

/** What minutes are worth at a rate; without one nothing can be said. */
export function worthOf(minutes: number, rateMinor: number | null): number {
  return rateMinor === null ? 0 : priceOf(minutes, rateMinor, 'minutes');
}

async function demandTrendBy(deps: Deps, engagement: EngagementFacts): Promise<DemandTrendOf> {
  // A draft has no life yet, whatever start it is meant to have.
  const lived = engagement.state === 'draft' ? [] : [engagement];
  const found = (await demandTrendsOf(deps, lived)).get(engagement.id);
  return found ?? { source: 'entries', rising: false, risen: [], pValue: null, tested: [] };
}

/**
 * How often it was asked, counted as the trend test counts it, so that the months and their sum agree; of the first months, which
 * tell the source nothing yet, whatever there is most of.
 */
async function countAsked(
  deps: Deps,
  engagementId: string,
  worked: Awaited<ReturnType<typeof sumEntries>>,
  { source, tested }: DemandTrendOf,
): Promise<{ readonly asks: number; readonly urgent: number }> {
  const asked = await sumAsks(deps.db, engagementId);
  const captured = { asks: asked.asks, urgent: asked.urgent ?? 0 };
  const channel = { asks: worked.withChannel ?? 0, urgent: worked.urgentWithChannel ?? 0 };
  const entries = { asks: worked.entries, urgent: worked.urgent ?? 0 };
  if (tested.length >= LEAST_MONTHS) return { asks: captured, channel, entries }[source];
  return captured.asks > 0 ? captured : channel.asks > 0 ? channel : entries;
}

/** The figures that stand before the one who decides, kept with the decision. */
export function factsOf({ minutes, valueMinor, asks, benefits }: GatheredReview): Review['facts'] {
  return {
    minutes,
    valueMinor,
    asks,
    benefitsReceived: benefits.filter(({ receivedOn }) => receivedOn !== null).length,
    benefitsPromised: benefits.filter(({ waivedAt }) => waivedAt === null).length,
  };
}
