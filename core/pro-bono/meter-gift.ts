import { type Minor, priceOf } from '../base/money/money.ts';

/** Free work of a stretch of time, measured against the limit it was promised under. */
export interface GiftMeter {
  readonly givenMinutes: number;
  /** What the minutes within the limit are worth at the normal rate. */
  readonly givenMinor: Minor;
  readonly pastLimitMinutes: number;
  /** What the minutes past the limit are worth: nothing the client was promised. */
  readonly pastLimitMinor: Minor;
  /** Minutes left to give; null without a limit. */
  readonly remainingMinutes: number | null;
}

/**
 * Values pro bono work in minor units at a rate per hour, up to a limit in minutes (docs/retainer-engine.md, case 22).
 * Only work within the limit counts as given; what goes past it is told apart, so that it is seen and talked about.
 * `limitMinutes` is null where the practice agreed on none. Both values add up to the value of all the minutes: the total is
 * rounded once and the part past the limit is the rest.
 */
export function meterGift(work: {
  readonly workedMinutes: number;
  readonly limitMinutes: number | null;
  readonly valueRateMinorPerHour: Minor;
}): GiftMeter {
  const { workedMinutes, limitMinutes, valueRateMinorPerHour } = work;
  const givenMinutes = limitMinutes === null ? workedMinutes : Math.min(workedMinutes, limitMinutes);
  const givenMinor = priceOf(givenMinutes, valueRateMinorPerHour, 'minutes');
  return {
    givenMinutes,
    givenMinor,
    pastLimitMinutes: workedMinutes - givenMinutes,
    pastLimitMinor: priceOf(workedMinutes, valueRateMinorPerHour, 'minutes') - givenMinor,
    remainingMinutes: limitMinutes === null ? null : limitMinutes - givenMinutes,
  };
}
