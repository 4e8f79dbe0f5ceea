import { divideHalfUp, type Minor } from '../base/money/money.ts';

/** Money and time that one source is expected to bring in one month. */
export interface Expected {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly clientId: string | null;
  readonly certainty: 'secured' | 'likely' | 'open';
  /** How likely it is, in whole per cent; 100 for what is secured. */
  readonly percent: number;
  readonly amountMinor: Minor;
  readonly minutes: number;
  /** Minutes somebody has been promised, as against those only planned. */
  readonly isPromised: boolean;
}

export interface ForecastMonth {
  readonly month: string;
  readonly securedMinor: Minor;
  /** Weighted by how likely each source is. */
  readonly likelyMinor: Minor;
  readonly openMinor: Minor;
  readonly promisedMinutes: number;
  /** Weighted like the money. */
  readonly plannedMinutes: number;
  readonly capacityMinutes: number;
  readonly freeMinutes: number;
}

/**
 * Adds up what is expected, month by month (docs/plan.md). What is secured is counted whole, to the cent; likely and open
 * amounts are weighted by their probability and rounded half-up once a month and kind. Free time may be negative: then more
 * is promised than there is.
 */
export function forecastMonths(
  months: readonly string[],
  expected: readonly Expected[],
  capacityMinutes: number,
): readonly ForecastMonth[] {
  return months.map((month) => {
    const ofMonth = expected.filter((each) => each.month === month);
    const weighted = (certainty: Expected['certainty']) =>
      weightedSum(
        ofMonth
          .filter((each) => each.certainty === certainty)
          .map((each) => [each.amountMinor, each.percent]),
      );
    const promisedMinutes = ofMonth
      .filter((each) => each.isPromised && each.certainty === 'secured')
      .reduce((sum, each) => sum + each.minutes, 0);
    const plannedMinutes = weightedSum(
      ofMonth
        .filter((each) => !(each.isPromised && each.certainty === 'secured'))
        .map((each) => [each.minutes, each.percent]),
    );
    return {
      month,
      securedMinor: weighted('secured'),
      likelyMinor: weighted('likely'),
      openMinor: weighted('open'),
      promisedMinutes,
      plannedMinutes,
      capacityMinutes,
      freeMinutes: capacityMinutes - promisedMinutes - plannedMinutes,
    };
  });
}

function weightedSum(parts: readonly (readonly [number, number])[]): number {
  return divideHalfUp(
    parts.reduce((sum, [amount, percent]) => sum + BigInt(amount) * BigInt(percent), 0n),
    100,
  );
}

export type ConcentrationLevel = 'high' | 'moderate' | 'low';

/** Over these shares in per cent the practice depends on one client (docs/plan.md). */
export const HIGH_SHARE = 40;
export const MODERATE_SHARE = 25;

/** What part of the whole each client is, in per mille rounded half-up, largest first; over 40 % is high, from 25 % on moderate. */
export function concentrationOf(
  amounts: readonly { readonly clientId: string; readonly amount: number }[],
): readonly {
  readonly clientId: string;
  readonly sharePerMille: number;
  readonly level: ConcentrationLevel;
}[] {
  const whole = amounts.reduce((sum, { amount }) => sum + amount, 0);
  if (whole <= 0) return [];
  return amounts
    .filter(({ amount }) => amount > 0)
    .toSorted((one, other) => other.amount - one.amount || (one.clientId < other.clientId ? -1 : 1))
    .map(({ clientId, amount }) => ({
      clientId,
      sharePerMille: divideHalfUp(amount * 1000, whole),
      // Compared exactly: 40.04 % is high although it reads 40.0 %.
      level:
        amount * 100 > HIGH_SHARE * whole
          ? 'high'
          : amount * 100 >= MODERATE_SHARE * whole
            ? 'moderate'
            : 'low',
    }));
}

/**
 * How many whole months the reserve and the secured income of the months ahead cover the costs: the first month that would end
 * below zero ends the count. The number of months looked at when the money lasts through all of them.
 */
export function runwayOf(
  reserveMinor: Minor,
  monthlyCostMinor: Minor,
  months: readonly ForecastMonth[],
): number {
  let left = reserveMinor;
  for (const [covered, month] of months.entries()) {
    left += month.securedMinor - monthlyCostMinor;
    if (left < 0) return covered;
  }
  return months.length;
}
