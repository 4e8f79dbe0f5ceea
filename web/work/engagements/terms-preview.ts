import { prorateMinor } from '../../../core/base/money/money.ts';
import { daysBetween } from '../../text/dates.ts';

interface Plan {
  readonly feeMinor: number;
  readonly amount: number;
}

interface ChangeNow {
  readonly from: Plan;
  readonly to: Plan;
  readonly period: { readonly startsOn: string; readonly endsBefore: string };
  /** First day of the new plan, inside the period. */
  readonly on: string;
}

export interface TermsPreview {
  readonly days: number;
  readonly fullDays: number;
  readonly addedMinor: number;
  readonly removedMinor: number;
  readonly netMinor: number;
  /** The period's allowance afterwards, both plans by their days. */
  readonly amount: number;
}

/**
 * What a change of plan inside a period means in money and allowance: each plan counts for its days, each part rounded
 * half-up once (docs/retainer-engine.md, rule 7, case 17). Only for whole periods without a pause or an earlier change,
 * where the days are simply those of the calendar; the server computes every other case, and null says so.
 */
export function previewTerms({ from, to, period, on }: ChangeNow): TermsPreview | null {
  const fullDays = daysBetween(period.startsOn, period.endsBefore);
  const before = daysBetween(period.startsOn, on);
  const days = fullDays - before;
  if (before < 0 || days <= 0) return null;
  const addedMinor = prorateMinor(to.feeMinor, days, fullDays);
  const removedMinor = prorateMinor(from.feeMinor, days, fullDays);
  return {
    days,
    fullDays,
    addedMinor,
    removedMinor,
    netMinor: addedMinor - removedMinor,
    amount: prorateMinor(from.amount, before, fullDays) + prorateMinor(to.amount, days, fullDays),
  };
}

/** What a prorating pause gives back of the fee: its days that lie in the period, or null when none does. */
export function pauseCredit(
  feeMinor: number,
  period: { readonly startsOn: string; readonly endsBefore: string },
  pause: { readonly from: string; readonly until: string },
): number | null {
  const from = pause.from > period.startsOn ? pause.from : period.startsOn;
  const until = pause.until < period.endsBefore ? pause.until : period.endsBefore;
  const days = daysBetween(from, until);
  return days > 0 ? prorateMinor(feeMinor, days, daysBetween(period.startsOn, period.endsBefore)) : null;
}

/**
 * Whether the open period grants exactly what the terms say: no part of it is partial, paused or under other terms, so
 * that a preview by calendar days is right.
 */
export function isWholePeriod(
  retainer: {
    readonly allowance: { readonly amount: number };
    readonly perks: readonly { readonly amount: number }[];
  },
  balance: { readonly opening: { readonly granted: number } },
): boolean {
  const perks = retainer.perks.reduce((sum, perk) => sum + perk.amount, 0);
  return balance.opening.granted === retainer.allowance.amount + perks;
}
