import { totalMinor } from './charge.ts';
import type { PeriodAccount } from './close-period.ts';

const COUNTED = [
  'used',
  'overage',
  'waived',
  'billedOverage',
  'held',
  'forfeited',
  'expired',
  'carriedOut',
] as const;

/**
 * What a late fact changed about one period: each figure is the new one minus the one before, so forfeited hours given back
 * are negative. `amountMinor` is the change of all its charges.
 */
export type LateEffect = { readonly periodIndex: number; readonly amountMinor: number } & {
  readonly [figure in (typeof COUNTED)[number]]: number;
};

/**
 * Compares the accounts of the same periods without and with a late fact, and answers those periods it changed
 * (docs/retainer-engine.md, rule 6).
 */
export function lateEffects(
  before: readonly PeriodAccount[],
  after: readonly PeriodAccount[],
): readonly LateEffect[] {
  const known = new Map(before.map((account) => [account.period.index, account]));
  return after.flatMap((account) => {
    const earlier = known.get(account.period.index);
    if (earlier === undefined) return [];
    const effect: LateEffect = {
      periodIndex: account.period.index,
      amountMinor: totalMinor(account.charges) - totalMinor(earlier.charges),
      used: account.used - earlier.used,
      overage: account.overage - earlier.overage,
      waived: account.waived - earlier.waived,
      billedOverage: account.billedOverage - earlier.billedOverage,
      held: account.held - earlier.held,
      forfeited: account.forfeited - earlier.forfeited,
      expired: account.expired - earlier.expired,
      carriedOut: account.carriedOut - earlier.carriedOut,
    };
    return COUNTED.some((figure) => effect[figure] !== 0) || effect.amountMinor !== 0 ? [effect] : [];
  });
}
