import { type Lot, oldestFirst, remainingIn } from './lot.ts';
import type { Opening } from './open-period.ts';

/** What became of the remainder of one lot at closing; the four always add up to it. */
export type LotFate = {
  readonly lot: Lot;
  readonly forfeited: number;
  readonly expired: number;
  readonly voided: number;
  readonly carried: number;
};

/**
 * Decides what is left of each lot after its period: expire those at the end of their life, then cap the carried total from the
 * oldest lot, then carry the rest (docs/retainer-engine.md, rules 4 and 8). A lot without any carry-over is forfeited, one whose
 * life has run out expires, and what is left when the engagement ends is voided.
 */
export function rollOver(opening: Opening, lots: readonly Lot[]): readonly LotFate[] {
  const { follows } = opening.inputs;
  const { index } = opening.inputs.period;
  const alive = lots.filter((lot) => !lifeEnds(lot, index));
  const capped = amountsPastCap(opening, alive);
  return lots.map((lot) => {
    if (lifeEnds(lot, index)) return isForfeited(lot) ? fate(lot, 'forfeited') : fate(lot, 'expired');
    if (follows === 'renewal-without-carry' && lot.kind !== 'top-up') return fate(lot, 'forfeited');
    const forfeited = capped.get(lot.id) ?? 0;
    return fate(lot, follows === 'nothing' ? 'voided' : 'carried', forfeited);
  });
}

/** The lots that go on into the next period. */
export function carriedLotsOf(fates: readonly LotFate[]): readonly Lot[] {
  return fates
    .filter(({ carried }) => carried > 0)
    .map(({ lot, carried }) => ({ ...lot, remaining: carried }));
}

function lifeEnds(lot: Lot, index: number): boolean {
  return lot.lastPeriodIndex !== null && lot.lastPeriodIndex <= index;
}

function isForfeited(lot: Lot): boolean {
  return lot.kind === 'fresh' && lot.lastPeriodIndex === lot.periodIndex;
}

// A pack was paid for beside the fee, so the cap on carried plan minutes neither counts nor touches it.
function amountsPastCap(opening: Opening, alive: readonly Lot[]): ReadonlyMap<string, number> {
  const capAmount = opening.terms.carry?.capAmount ?? null;
  const past = new Map<string, number>();
  if (capAmount === null) return past;
  const plan = alive.filter((lot) => lot.kind !== 'top-up');
  let tooMuch = remainingIn(plan) - capAmount;
  for (const lot of oldestFirst(plan)) {
    if (tooMuch <= 0) break;
    const forfeited = Math.min(tooMuch, lot.remaining);
    past.set(lot.id, forfeited);
    tooMuch -= forfeited;
  }
  return past;
}

function fate(lot: Lot, rest: 'forfeited' | 'expired' | 'voided' | 'carried', forfeited = 0): LotFate {
  const nothing = { forfeited, expired: 0, voided: 0, carried: 0 };
  return { lot, ...nothing, [rest]: lot.remaining - forfeited };
}
