import { daysBetween, sharedDays } from '../base/calendar/local-day.ts';
import { type Minor, prorateMinor } from '../base/money/money.ts';

/** A fee that is earned by being there: local days from `startsOn` up to, not including, `endsBefore`. */
export interface FeeSpan {
  readonly feeMinor: Minor;
  readonly startsOn: string;
  readonly endsBefore: string;
  /** Half-open ranges of local days that earn nothing, none overlapping: pauses that moved the end of the period. */
  readonly frozen: readonly { readonly from: string; readonly until: string }[];
}

/** What a stretch of days earned, and what is owed to the client at its end. */
export interface EvenStep {
  readonly from: string;
  readonly before: string;
  readonly recognisedNowMinor: Minor;
  readonly recognisedMinor: Minor;
  readonly owedMinor: Minor;
}

/**
 * The part of a fee that is earned before a local day when it is earned evenly, in minor units, by counted days
 * (docs/retainer-engine.md, rules 1 and 9): nothing before the first day, all of it from the day the period ends.
 * Throws when the span has no day that counts.
 */
export function earnedEvenly(span: FeeSpan, before: string): Minor {
  const counted = daysIn(span, span.startsOn, span.endsBefore);
  if (counted < 1) throw new RangeError(`no day counts from ${span.startsOn} to ${span.endsBefore}`);
  const until = before < span.endsBefore ? before : span.endsBefore;
  const elapsed = until <= span.startsOn ? 0 : daysIn(span, span.startsOn, until);
  return prorateMinor(span.feeMinor, elapsed, counted);
}

/**
 * The fee cut at the given local days, as for the months of an account: each step takes the difference of the running
 * totals, so that the last one takes the rest and no cent is lost. Days outside the span cut nothing.
 */
export function recogniseEvenly(span: FeeSpan, cutsOn: readonly string[]): readonly EvenStep[] {
  const inside = cutsOn.filter((on) => on > span.startsOn && on < span.endsBefore);
  const bounds = [...new Set(inside)].sort();
  let from = span.startsOn;
  let recognisedMinor = 0;
  return [...bounds, span.endsBefore].map((before) => {
    const earnedMinor = earnedEvenly(span, before);
    const step = {
      from,
      before,
      recognisedNowMinor: earnedMinor - recognisedMinor,
      recognisedMinor: earnedMinor,
      owedMinor: span.feeMinor - earnedMinor,
    };
    from = before;
    recognisedMinor = earnedMinor;
    return step;
  });
}

function daysIn({ frozen }: FeeSpan, from: string, until: string): number {
  const still = frozen.reduce((days, range) => days + sharedDays(from, until, range.from, range.until), 0);
  return daysBetween(from, until) - still;
}
