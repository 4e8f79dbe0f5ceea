import type { Minor } from '../../base/money/money.ts';
import type { Charge } from './charge.ts';

/** A charge as it was posted, as far as the next posting is concerned. */
export type PostedCharge = {
  readonly key: string;
  readonly forPeriodIndex: number;
  readonly amountMinor: Minor;
};

/** Where late differences stand: in the open period (null when the engagement has ended), due on the given date. */
export type PostingPlace = {
  readonly closedThrough: number;
  readonly openPeriodIndex: number | null;
  readonly on: string;
};

/**
 * The charges to post now so that what is posted under each key adds up to what is desired. What is posted never changes: a
 * difference is a charge of its own, a credit when negative, in the open period when its own is closed
 * (docs/retainer-engine.md, rule 6). Posting the answer and asking again gives nothing. `posted` and `desired` must speak
 * of the same periods: a posted key that is no longer desired is credited in full.
 */
export function postDifferences(
  posted: readonly PostedCharge[],
  desired: readonly Charge[],
  place: PostingPlace,
): readonly Charge[] {
  const sums = new Map<string, { amountMinor: Minor; forPeriodIndex: number }>();
  for (const { key, amountMinor, forPeriodIndex } of posted) {
    sums.set(key, { amountMinor: (sums.get(key)?.amountMinor ?? 0) + amountMinor, forPeriodIndex });
  }
  const due: Charge[] = [];
  for (const charge of desired) {
    const stated = sums.get(charge.key);
    sums.delete(charge.key);
    if (stated === undefined && charge.forPeriodIndex > place.closedThrough) due.push(charge);
    else if ((stated?.amountMinor ?? 0) !== charge.amountMinor)
      due.push(difference(charge, stated?.amountMinor ?? 0, place));
  }
  for (const [key, { amountMinor, forPeriodIndex }] of sums) {
    if (amountMinor !== 0) due.push(withdrawal(key, forPeriodIndex, amountMinor, place));
  }
  return due;
}

function difference(charge: Charge, statedMinor: Minor, place: PostingPlace): Charge {
  const amountMinor = charge.amountMinor - statedMinor;
  return {
    ...charge,
    kind: amountMinor < 0 ? 'credit' : positiveKind(charge.kind),
    periodIndex: place.openPeriodIndex ?? charge.forPeriodIndex,
    amountMinor,
    dueOn: place.on,
    because: { code: 'late-difference', statedMinor, restatedMinor: charge.amountMinor, of: charge.because },
  };
}

function withdrawal(key: string, forPeriodIndex: number, statedMinor: Minor, place: PostingPlace): Charge {
  return {
    key,
    forPeriodIndex,
    kind: statedMinor > 0 ? 'credit' : 'proration',
    periodIndex: place.openPeriodIndex ?? forPeriodIndex,
    amountMinor: -statedMinor,
    dueOn: place.on,
    because: { code: 'late-difference', statedMinor, restatedMinor: 0, of: null },
  };
}

// Credits are negative by definition, so taking part of one back is a proration.
function positiveKind(kind: Charge['kind']): Charge['kind'] {
  return kind === 'credit' ? 'proration' : kind;
}
