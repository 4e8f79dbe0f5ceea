import { divideHalfUp, type Minor } from '../base/money/money.ts';
import { type BillingRule, roundedUp } from '../work/terms/billing-rule.ts';

/** What the other separately billed entries add up to, of the same engagement and local day, in minutes. */
export interface SeparatelyBilledToday {
  readonly actualMinutes: number;
  readonly billedMinutes: number;
}

export const NOTHING_BILLED: SeparatelyBilledToday = { actualMinutes: 0, billedMinutes: 0 };

export interface AskPrice {
  readonly billedMinutes: number;
  readonly priceMinor: Minor;
  /** What made billed minutes of the worked ones; `least`: the minutes are not known, and it will be this much or more. */
  readonly rounding: 'exact' | 'minimum' | 'increment' | 'day' | 'least';
}

const MINUTES_PER_HOUR = 60;

/**
 * What an ask of some minutes costs, in minor units, billed by itself under a rule and a rate per hour. Minutes that are not
 * known (null) are priced as one minute: the rule's least. A rule per day bills what the day's sum grows by
 * (docs/retainer-engine.md, rule 2), so that what is shown before is what is charged after. The urgent surcharge, in per cent,
 * is part of the one rounding. Without a rate the price is zero.
 */
export function priceOfAsk(
  minutes: number | null,
  billing: BillingRule,
  rateMinorPerHour: Minor | null,
  urgentSurchargePercent: number,
  separatelyBilledToday: SeparatelyBilledToday,
): AskPrice {
  const worked = minutes ?? 1;
  const billedMinutes = billedSeparately(worked, billing, separatelyBilledToday);
  const hundredths =
    BigInt(billedMinutes) * BigInt(rateMinorPerHour ?? 0) * BigInt(100 + urgentSurchargePercent);
  return {
    billedMinutes,
    priceMinor: divideHalfUp(hundredths, MINUTES_PER_HOUR * 100),
    rounding: minutes === null ? 'least' : roundingOf(worked, billedMinutes, billing, separatelyBilledToday),
  };
}

function billedSeparately(
  worked: number,
  billing: BillingRule,
  separatelyBilledToday: SeparatelyBilledToday,
): number {
  if (billing.roundPer === 'entry') return roundedUp(worked, billing);
  const dayBilled = roundedUp(separatelyBilledToday.actualMinutes + worked, billing);
  // A rule that was changed during the day may have billed more already than the new one would.
  return Math.max(0, dayBilled - separatelyBilledToday.billedMinutes);
}

function roundingOf(
  worked: number,
  billedMinutes: number,
  billing: BillingRule,
  separatelyBilledToday: SeparatelyBilledToday,
): AskPrice['rounding'] {
  if (billedMinutes === worked) return 'exact';
  if (billing.roundPer === 'day' && separatelyBilledToday.actualMinutes > 0) return 'day';
  return worked < billing.minimumMinutes && billedMinutes === billing.minimumMinutes
    ? 'minimum'
    : 'increment';
}
