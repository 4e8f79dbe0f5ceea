import type { Minor, Unit } from '../../base/money/money.ts';
import type { BillingRule } from '../terms/billing-rule.ts';
import type { Usage } from '../terms/facts.ts';
import type { BilledUsage } from './bill-usage.ts';
import type { Charge } from './charge.ts';
import type { LotAccount, PeriodAccount } from './close-period.ts';
import type { EntryAccount } from './draw-down.ts';
import type { Draw } from './lot.ts';
import type { OpeningInputs } from './opening-inputs.ts';

/** The shape of a statement, and the version of the rules in docs/retainer-engine.md that its numbers follow. */
export const STATEMENT_SCHEMA = 'holdfast/statement/1';
export const POLICY_VERSION = 'holdfast/retainer-policy/1';

/** What a statement is about, in words the server chooses (engagement, client, practice); hashed with the rest. */
export type About = { readonly [name: string]: string };

/** Everything the results follow from. `lateCharges` are the differences of closed periods posted in this one. */
export type StatementInputs = OpeningInputs & {
  readonly billing: BillingRule;
  readonly approvedAmount: number;
  readonly entries: readonly Usage[];
  readonly lateCharges: readonly Charge[];
};

/** An entry as a client reads it; pieces instead of minutes where the allowance is one of deliverables. */
export type StatementEntry = {
  readonly timeEntryId: string;
  readonly workedOn: string;
  readonly billedBecause: BilledUsage['because'];
  readonly draws: readonly Draw[];
  readonly overage: number;
} & (
  | { readonly actualMinutes: number; readonly billedMinutes: number }
  | { readonly actualUnits: number; readonly billedUnits: number }
);

export type StatementResults = {
  readonly period: { readonly index: number; readonly startsOn: string; readonly endsBefore: string };
  readonly unit: Unit;
  readonly currency: string;
  readonly granted: number;
  readonly carriedIn: number;
  readonly adjusted: number;
  readonly toppedUp: number;
  readonly used: number;
  readonly overage: number;
  readonly waived: number;
  readonly waivedValueMinor: Minor;
  readonly billedOverage: number;
  readonly held: number;
  readonly deducted: number;
  readonly unbilled: number;
  readonly settledDeficit: number;
  readonly forfeited: number;
  readonly expired: number;
  readonly voided: number;
  readonly carriedOut: number;
  readonly charges: readonly Charge[];
  readonly lots: readonly LotAccount[];
  readonly entries: readonly StatementEntry[];
};

/** The frozen account of a closed period: plain JSON of strings, safe integers, booleans and null, so that it hashes stably. */
export type Statement = {
  readonly schema: string;
  readonly policy: string;
  readonly about: About;
  readonly inputs: StatementInputs;
  readonly results: StatementResults;
};

/**
 * States a closed period: inputs and results side by side, so that anyone can compute the one from the other
 * (docs/retainer-engine.md, rule 4). `lateCharges` are the late differences that were posted to this period.
 */
export function statementOf(
  account: PeriodAccount,
  given: { readonly billing: BillingRule; readonly about: About; readonly lateCharges: readonly Charge[] },
): Statement {
  return {
    schema: STATEMENT_SCHEMA,
    policy: POLICY_VERSION,
    about: given.about,
    inputs: {
      ...account.opening.inputs,
      billing: given.billing,
      approvedAmount: account.approvedAmount,
      entries: account.entries.map(({ timeEntryId, startedAt, workedOn, actual }) => ({
        timeEntryId,
        startedAt,
        workedOn,
        actual,
      })),
      lateCharges: given.lateCharges,
    },
    results: resultsOf(account, given.lateCharges),
  };
}

/** The results a statement shows for an account. */
export function resultsOf(account: PeriodAccount, lateCharges: readonly Charge[]): StatementResults {
  const { index, startsOn, endsBefore } = account.period;
  return {
    period: { index, startsOn, endsBefore },
    unit: account.unit,
    currency: account.opening.inputs.currency,
    granted: account.granted,
    carriedIn: account.carriedIn,
    adjusted: account.adjusted,
    toppedUp: account.toppedUp,
    used: account.used,
    overage: account.overage,
    waived: account.waived,
    waivedValueMinor: account.waivedValueMinor,
    billedOverage: account.billedOverage,
    held: account.held,
    deducted: account.deducted,
    unbilled: account.unbilled,
    settledDeficit: account.settledDeficit,
    forfeited: account.forfeited,
    expired: account.expired,
    voided: account.voided,
    carriedOut: account.carriedOut,
    charges: [...account.charges, ...lateCharges],
    lots: account.lots,
    entries: account.entries.map((entry) => entryOf(entry, account.unit)),
  };
}

function entryOf(entry: EntryAccount, unit: Unit): StatementEntry {
  const { timeEntryId, workedOn, because, draws, overage } = entry;
  const common = { timeEntryId, workedOn, billedBecause: because, draws, overage };
  return unit === 'minutes'
    ? { ...common, actualMinutes: entry.actual, billedMinutes: entry.billed }
    : { ...common, actualUnits: entry.actual, billedUnits: entry.billed };
}
