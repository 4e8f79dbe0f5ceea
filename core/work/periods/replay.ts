import type { AgreementFacts, RetainerFacts, Usage } from '../terms/facts.ts';
import { type BilledUsage, billUsage } from './bill-usage.ts';
import { closePeriod, type PeriodAccount, snapshotAfter } from './close-period.ts';
import { type Opening, openPeriod } from './open-period.ts';
import type { Snapshot } from './opening-inputs.ts';

/** The last period to close, and the snapshot to begin after (null or left out: the start of the engagement). */
export type ReplayOptions = { readonly through: number; readonly from?: Snapshot | null };

/**
 * Closes every period up to and including `through` with all facts, from the start or from a snapshot after any period
 * (docs/retainer-engine.md, rule 6). Ends early with the engagement. Usage outside every replayed period is not counted.
 */
export function replay(facts: RetainerFacts, options: ReplayOptions): readonly PeriodAccount[] {
  const accounts: PeriodAccount[] = [];
  let before = options.from ?? null;
  for (let index = (before?.periodIndex ?? 0) + 1; index <= options.through; index += 1) {
    const opening = openPeriod(before, facts, index);
    if (opening === null) break;
    const account = accountOf(opening, facts);
    accounts.push(account);
    before = snapshotAfter(account);
  }
  return accounts;
}

/** The account that a period opened like this has with all facts known now: its closing, or a look ahead. */
export function accountOf(opening: Opening, facts: RetainerFacts): PeriodAccount {
  return closePeriod(
    opening,
    billedUsageOf(opening, facts),
    approvedAmountOf(facts, opening.inputs.period.index),
  );
}

/** The usage of a period, billed, in the order it was worked; an entry belongs to the period of its local start date. */
export function billedUsageOf(opening: Opening, facts: RetainerFacts): readonly BilledUsage[] {
  const { startsOn, endsBefore } = opening.inputs.period;
  const ofPeriod = (each: Usage): boolean => startsOn <= each.workedOn && each.workedOn < endsBefore;
  return billUsage(facts.usage.filter(ofPeriod), facts.billing, opening.inputs.unit);
}

/** What the client has approved of a period's overage, all approvals added up. */
export function approvedAmountOf(facts: AgreementFacts, index: number): number {
  return facts.approvals
    .filter((approval) => approval.periodIndex === index)
    .reduce((sum, approval) => sum + approval.approvedAmount, 0);
}
