import type { AgreementFacts, RetainerTerms } from '../terms/facts.ts';
import { totalMinor } from './charge.ts';
import { grantedLots, topUpLots } from './granted-lots.ts';
import { type Draw, drawFrom, inBurnOrder, type Lot, remainingIn } from './lot.ts';
import { chargesOfOpening } from './opening-charges.ts';
import { gatherOpening, type OpeningInputs, type Snapshot } from './opening-inputs.ts';
import { openingFee } from './period-fee.ts';

/**
 * An open period before any use, as plain JSON. `lots` stand in burn order after the deficit was drawn. Amounts are in the
 * allowance's unit: `granted` counts fresh lots and perks, `carriedIn` what the statement before handed on (negative for a
 * deficit), `adjusted` what late facts changed about it since, `toppedUp` the packs bought in the period. `terms` are those
 * in force at its end, which closing follows. `segmentStarts` (epoch ms) are the purchases of packs sold "from now on".
 */
export type Opening = {
  readonly inputs: OpeningInputs;
  readonly terms: RetainerTerms;
  readonly lots: readonly Lot[];
  readonly granted: number;
  readonly carriedIn: number;
  readonly adjusted: number;
  readonly toppedUp: number;
  readonly deficitDraws: readonly Draw[];
  readonly deficitLeft: number;
  readonly segmentStarts: readonly number[];
  readonly feeMinor: number;
  readonly chargedMinor: number;
};

/**
 * Opens period `index` on the snapshot of the one before, or answers null when the engagement has no such period. Called
 * again whenever a fact of the period or of an earlier one becomes known: it depends on nothing but its arguments.
 * `statedCarriedIn` is the carried-out figure of the frozen statement before (null: no statement, nothing to adjust).
 * docs/retainer-engine.md, rules 3, 6 and 7.
 */
export function openPeriod(
  previous: Snapshot | null,
  facts: AgreementFacts,
  index: number,
  statedCarriedIn: number | null = null,
): Opening | null {
  const inputs = gatherOpening(previous, facts, index, statedCarriedIn);
  return inputs === null ? null : openFrom(inputs);
}

/** Opens a period from its gathered inputs alone, as the check of a statement does. */
export function openFrom(inputs: OpeningInputs): Opening {
  const granted = grantedLots(inputs);
  const bought = topUpLots(inputs);
  const handedOn = remainingIn(inputs.carriedLots) - inputs.deficitIn;
  const stated = inputs.statedCarriedIn ?? handedOn;
  const all = inBurnOrder([...inputs.carriedLots, ...granted, ...bought]);
  // A deficit is paid back by the plan's own minutes: a perk or a pack was given or bought for new work.
  const paidBack = drawFrom(all, inputs.deficitIn, (lot) => lot.kind === 'fresh');
  return {
    inputs,
    terms: (inputs.parts.at(-1) ?? inputs.parts[0]).terms,
    lots: paidBack.lots,
    granted: remainingIn(granted),
    carriedIn: stated,
    adjusted: handedOn - stated,
    toppedUp: remainingIn(bought),
    deficitDraws: paidBack.draws,
    deficitLeft: paidBack.missing,
    segmentStarts: segmentStartsOf(bought),
    feeMinor: openingFee(inputs),
    chargedMinor: totalMinor(chargesOfOpening(inputs)),
  };
}

function segmentStartsOf(bought: readonly Lot[]): readonly number[] {
  const instants = bought.flatMap((lot) => (lot.usableFrom === null ? [] : [lot.usableFrom]));
  return [...new Set(instants)].sort((a, b) => a - b);
}
