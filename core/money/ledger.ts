import type { Minor } from '../base/money/money.ts';
import { earnedByUse, type LotUse, type PricedLot } from './use.ts';

/** A lot and the local day its price was paid or fell due, whichever came first. */
export interface ReceivedLot extends PricedLot {
  readonly receivedOn: string;
}

/**
 * What a local day did to a lot. A negative amount takes an earlier one back: a voided entry, or a forfeited hour that is
 * given back when a late entry needs it.
 */
export interface LotMovement {
  readonly lotId: string;
  readonly on: string;
  readonly kind: 'drawn' | 'expired' | 'forfeited';
  readonly amount: number;
}

/** One line of the account: what it recognised, and the totals after it. `recognised + owed = received` on each. */
export interface RevenueStep {
  readonly lotId: string;
  readonly on: string;
  readonly kind: 'received' | LotMovement['kind'];
  readonly recognisedNowMinor: Minor;
  readonly receivedMinor: Minor;
  readonly recognisedMinor: Minor;
  /** Still owed to the client. Below zero where work came before its payment. */
  readonly owedMinor: Minor;
}

export interface RevenueAccount {
  readonly steps: readonly RevenueStep[];
  readonly receivedMinor: Minor;
  readonly recognisedMinor: Minor;
  readonly owedMinor: Minor;
}

interface Running {
  readonly lot: ReceivedLot;
  readonly use: LotUse;
  readonly earnedMinor: Minor;
}

/**
 * The account of fees earned by use, day by day, each lot at its own price (docs/retainer-engine.md, rule 9). Receipts of
 * a day stand before its movements; movements of one day keep the order they are given in. Throws when a movement names
 * no lot or takes a lot past its bounds: the engine's conservation is broken then, and no account can be right.
 */
export function recogniseByUse(
  lots: readonly ReceivedLot[],
  movements: readonly LotMovement[],
): RevenueAccount {
  const running = new Map<string, Running>(
    lots.map((lot) => [lot.lotId, { lot, use: { drawn: 0, lapsed: 0 }, earnedMinor: 0 }]),
  );
  const receipts = lots.map((lot) => ({ lotId: lot.lotId, on: lot.receivedOn, kind: 'received' as const }));
  const events = [...receipts, ...movements].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  const steps: RevenueStep[] = [];
  let receivedMinor = 0;
  let recognisedMinor = 0;
  for (const event of events) {
    const { lotId, on, kind } = event;
    const before = running.get(lotId);
    if (before === undefined) throw new RangeError(`lot ${lotId} is not among the lots received`);
    let recognisedNowMinor = 0;
    if (event.kind === 'received') {
      receivedMinor += before.lot.priceMinor;
    } else {
      const after = moved(before, event);
      running.set(lotId, after);
      recognisedNowMinor = after.earnedMinor - before.earnedMinor;
      recognisedMinor += recognisedNowMinor;
    }
    const owedMinor = receivedMinor - recognisedMinor;
    steps.push({ lotId, on, kind, recognisedNowMinor, receivedMinor, recognisedMinor, owedMinor });
  }
  return { steps, receivedMinor, recognisedMinor, owedMinor: receivedMinor - recognisedMinor };
}

function moved({ lot, use }: Running, { kind, amount }: LotMovement): Running {
  const next =
    kind === 'drawn' ? { ...use, drawn: use.drawn + amount } : { ...use, lapsed: use.lapsed + amount };
  return { lot, use: next, earnedMinor: earnedByUse(lot, next) };
}
