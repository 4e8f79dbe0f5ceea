import type { Period } from '../../base/calendar/period.ts';
import type { Unit } from '../../base/money/money.ts';
import type { BilledUsage } from './bill-usage.ts';
import type { Charge } from './charge.ts';
import { drawPerEntry, type EntryAccount } from './draw-down.ts';
import type { Lot } from './lot.ts';
import { remainingIn } from './lot.ts';
import type { Opening } from './open-period.ts';
import { chargesOfOpening } from './opening-charges.ts';
import type { Snapshot } from './opening-inputs.ts';
import { applyOverageRule, type OverageOutcome, overageCharges } from './overage.ts';
import { carriedLotsOf, type LotFate, rollOver } from './rollover.ts';

/** One lot through a period: opened = paidBack + drawn + forfeited + expired + voided + carried. */
export type LotAccount = Omit<LotFate, 'lot'> & {
  readonly lot: string;
  readonly kind: Lot['kind'];
  readonly opened: number;
  readonly paidBack: number;
  readonly drawn: number;
};

/**
 * The account of a closed period, in the allowance's unit. Always
 * granted + carriedIn + adjusted + toppedUp − used + (overage − deducted) + settledDeficit − forfeited − expired − voided = carriedOut.
 * `overage` counts the waived part too; `carriedOut` is negative for a deficit.
 */
export type PeriodAccount = OverageOutcome & {
  readonly period: Period;
  readonly unit: Unit;
  readonly granted: number;
  readonly carriedIn: number;
  readonly adjusted: number;
  readonly toppedUp: number;
  readonly used: number;
  readonly overage: number;
  readonly approvedAmount: number;
  readonly forfeited: number;
  readonly expired: number;
  readonly voided: number;
  readonly carriedOut: number;
  readonly deficitOut: number;
  readonly carriedLots: readonly Lot[];
  readonly lots: readonly LotAccount[];
  readonly entries: readonly EntryAccount[];
  readonly charges: readonly Charge[];
  readonly opening: Opening;
};

/**
 * Closes a period in the order of docs/retainer-engine.md, rule 4: burn, overage rule, expire, cap, carry over. `usage` is all billed
 * usage of the period in the order it was worked (`billUsage`); `approvedAmount` the sum of the client's approvals for it.
 */
export function closePeriod(
  opening: Opening,
  usage: readonly BilledUsage[],
  approvedAmount: number,
): PeriodAccount {
  const burnt = drawPerEntry(opening, usage);
  const used = usage.reduce((sum, entry) => sum + entry.billed, 0);
  const outcome = applyOverageRule(opening, burnt.overage, approvedAmount);
  const fates = rollOver(opening, burnt.lots);
  const carriedLots = carriedLotsOf(fates);
  const deficitOut = opening.deficitLeft - outcome.settledDeficit + outcome.deducted;
  return {
    ...outcome,
    period: opening.inputs.period,
    unit: opening.inputs.unit,
    granted: opening.granted,
    carriedIn: opening.carriedIn,
    adjusted: opening.adjusted,
    toppedUp: opening.toppedUp,
    used,
    overage: burnt.overage,
    approvedAmount,
    forfeited: total(fates, 'forfeited'),
    expired: total(fates, 'expired'),
    voided: total(fates, 'voided'),
    carriedOut: remainingIn(carriedLots) - deficitOut,
    deficitOut,
    carriedLots,
    lots: lotAccounts(opening, fates),
    entries: burnt.entries,
    charges: [...chargesOfOpening(opening.inputs), ...overageCharges(opening, used, burnt.overage, outcome)],
    opening,
  };
}

/** What a closed period hands on; replaying from it gives the same as replaying from the start. */
export function snapshotAfter(account: PeriodAccount): Snapshot {
  return {
    periodIndex: account.period.index,
    carriedLots: account.carriedLots,
    deficit: account.deficitOut,
  };
}

function lotAccounts(opening: Opening, fates: readonly LotFate[]): readonly LotAccount[] {
  return fates.map(({ lot, ...after }, position) => {
    const paidBack = opening.deficitDraws.find((draw) => draw.lot === lot.id)?.amount ?? 0;
    const before = opening.lots[position]?.remaining ?? 0;
    return {
      lot: lot.id,
      kind: lot.kind,
      opened: before + paidBack,
      paidBack,
      drawn: before - lot.remaining,
      ...after,
    };
  });
}

function total(fates: readonly LotFate[], of: 'forfeited' | 'expired' | 'voided'): number {
  return fates.reduce((sum, fate) => sum + fate[of], 0);
}
