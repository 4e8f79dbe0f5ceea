import type { Refused } from '../../../contract/refusals.ts';
import { isRefused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { pricing } from '../../../contract/sales/pricing.ts';
import { divideHalfUp, priceOf } from '../../../core/base/money/money.ts';
import { incomeCeiling } from '../../../core/sales/pricing/income-ceiling.ts';
import { type PriceOption, priceOptions } from '../../../core/sales/pricing/price-options.ts';
import type { OfferedTerms } from '../../../core/sales/pricing/simulate-months.ts';
import type { UsagePercentiles } from '../../../core/sales/pricing/usage-percentiles.ts';
import { overageTermsOf } from '../../../core/work/terms/overage-rules.ts';
import { type Say, sayIn } from '../../../locales/say.ts';
import { getClient } from '../../clients/list-clients.ts';
import type { Actor, Deps } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { answerFor } from './answer-words.ts';
import { percentilesInSlices } from './percentiles-in-slices.ts';
import { countPayingClients } from './store.ts';
import { gatherHistory, type UsageHistory } from './usage-history.ts';

type Asked = InputOf<typeof pricing.compare>['body'];

/** Two years: enough to see a season twice, and not so old that the client was another one. */
const MONTHS_LOOKED_AT = 24;
const NOTHING: UsageHistory = { months: [], usual: null };

/** The ways to price a month side by side, each with its ceiling, its answer, and what the client's own use makes of it (docs/pricing.md). */
export const comparePrices = reads(pricing.compare, async (deps, actor, { body }) => {
  const heard = await hearOf(deps, actor, body.clientId);
  if (isRefused(heard)) return heard;
  const { history, say } = heard;
  const currency = history.usual?.currency ?? deps.practice.currency;
  const question = questionOf(body);
  const options = priceOptions(question);
  const percentileSets = await percentilesByOption(body, options, history);
  const bounds = await boundsOf(deps, body);
  return {
    currency,
    history: [...history.months],
    options: options.map((option, position) => {
      const usage = percentileSets[position];
      return {
        ...option,
        costMinor: option.kind === 'value-added' ? costOf(body, deps) : 0,
        ceiling: ceilingOf(option, bounds),
        answer: answerFor(option, question, { say, currency }),
        ...(usage ? { usage } : {}),
      };
    }),
  };
});

/** The client's months and language; without a client there are none, and the reader's language. */
async function hearOf(
  deps: Deps,
  actor: Actor,
  clientId: string | undefined,
): Promise<{ readonly history: UsageHistory; readonly say: Say } | Refused> {
  if (clientId === undefined) return { history: NOTHING, say: deps.say };
  const client = await getClient(deps, actor, { params: { id: clientId } });
  if (isRefused(client)) return client;
  const history = await gatherHistory(deps, clientId, MONTHS_LOOKED_AT);
  return { history, say: sayIn(client.language ?? deps.practice.locale) };
}

function questionOf({ minutes, hourlyRateMinor, discountPercent, perks }: Asked) {
  return {
    minutes,
    hourlyRateMinor,
    // The contract takes two decimals of a per cent, which are whole basis points.
    discountBasisPoints: discountPercent === undefined ? null : Math.round(discountPercent * 100),
    perks: perks.map((perk) => ({
      label: perk.label,
      minutes: perk.minutes ?? 0,
      valueMinor: perk.valueMinor ?? null,
    })),
  };
}

/** The percentiles of each option, all over the same resampled years, so that their figures differ by the terms alone. */
async function percentilesByOption(
  body: Asked,
  options: readonly PriceOption[],
  { months }: UsageHistory,
): Promise<readonly (UsagePercentiles | null)[]> {
  const { runs, seed, hourlyRateMinor } = body;
  const history = months.map(({ minutes }) => minutes);
  const percentileSets: (UsagePercentiles | null)[] = [];
  for (const option of options) {
    const terms = offeredTerms(option, body);
    const percentiles = await percentilesInSlices({ history, terms, hourlyRateMinor, runs, seed });
    percentileSets.push(option.kind === 'hourly' && percentiles ? byTheHour(percentiles) : percentiles);
  }
  return percentileSets;
}

/** By the hour every minute is paid and none is promised: nothing can be left over, and nothing be too much. */
function byTheHour(percentiles: UsagePercentiles): UsagePercentiles {
  const none = { low: 0, middle: 0, high: 0 };
  return {
    ...percentiles,
    overageMinutes: none,
    lostMinutes: none,
    paidMinor: percentiles.hourlyMinor,
    overageMonthsPerMille: 0,
    unusedMonthsPerMille: 0,
  };
}

function offeredTerms(
  option: PriceOption,
  { minutes, hourlyRateMinor, carry, overage }: Asked,
): OfferedTerms {
  return {
    feeMinor: option.feeMinor,
    allowanceMinutes: minutes,
    perkMinutes: option.includedMinutes - minutes,
    carry: carry ?? null,
    overage: overageTermsOf(overage, hourlyRateMinor),
  };
}

/** What the perks cost to give: their own cost, or their minutes at the rate the practice could have worked them for. */
function costOf({ perks, hourlyRateMinor }: Asked, { practice }: Deps): number {
  const rateMinor = practice.hourlyRateMinor ?? hourlyRateMinor;
  return perks.reduce(
    (sum, { costMinor, minutes }) => sum + (costMinor ?? priceOf(minutes ?? 0, rateMinor, 'minutes')),
    0,
  );
}

interface Bounds {
  readonly clients: number;
  /** Null when the practice has not said how long its week is. */
  readonly capacityMinutes: number | null;
}

async function boundsOf({ db, practice }: Deps, { clients }: Asked): Promise<Bounds> {
  const { weeklyMinutes, payingClients } = practice;
  const paying = clients ?? ((await countPayingClients(db)) || payingClients || 1);
  return {
    clients: paying,
    capacityMinutes: weeklyMinutes === null ? null : divideHalfUp(weeklyMinutes * 52, 12),
  };
}

function ceilingOf(option: PriceOption, { clients, capacityMinutes }: Bounds) {
  const ceiling = incomeCeiling(option, {
    clients,
    capacityMinutes: capacityMinutes ?? clients * option.includedMinutes,
  });
  return capacityMinutes === null ? { ...ceiling, boundBy: 'unknown-capacity' as const } : ceiling;
}
