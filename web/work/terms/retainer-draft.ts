import type { z } from 'zod';
import type { RetainerTerms } from '../../../contract/work/terms.ts';
import { divideHalfUp } from '../../../core/base/money/money.ts';
import type { Retainer } from './agreement-words.ts';
import type { Unit } from './amount-words.ts';

export interface PerkValues {
  /** Tells the rows of the form apart while they are filled in. */
  readonly row: number;
  readonly label: string;
  readonly amount: number | null;
}

/** The terms of a retainer as they are filled in; amounts in minutes or pieces, null while empty. */
export interface RetainerValues {
  readonly feeMinor: number | null;
  readonly unit: Unit;
  readonly amount: number | null;
  readonly every: 'week' | 'month' | 'quarter';
  /** '' counts the periods from the start. */
  readonly anchorOn: string;
  readonly carry: 'none' | 'all' | 'limited';
  readonly capAmount: number | null;
  readonly lifePeriods: number | null;
  readonly rule: 'bill' | 'deduct-next' | 'stop' | 'ask';
  readonly rateMinor: number | null;
  readonly courtesyAmount: number | null;
  readonly term: 'open' | 'trial' | 'fixed';
  readonly periods: number | null;
  readonly renewal: 'offer' | 'auto' | 'none';
  readonly noticeDays: number | null;
  readonly perks: readonly PerkValues[];
  readonly monthlyReport: boolean;
  readonly stopUnpaid: boolean;
}

type RetainerFault = 'required' | 'duration' | 'money' | 'count';

export function startRetainer(
  suggestion: { readonly amount?: number | undefined; readonly feeMinor?: number | undefined },
  hourlyRateMinor: number | null,
): RetainerValues {
  const suggested = {
    unit: 'minutes' as const,
    feeMinor: suggestion.feeMinor ?? null,
    amount: suggestion.amount ?? null,
  };
  return {
    ...suggested,
    every: 'month',
    anchorOn: '',
    carry: 'none',
    capAmount: null,
    lifePeriods: null,
    rule: 'bill',
    // Without a normal rate, hours past a suggested allowance cost what the hours inside it come to.
    rateMinor: hourlyRateMinor ?? effectiveRate(suggested, null)?.rateMinor ?? null,
    courtesyAmount: null,
    // The renewal path begins with a trial: it is the easiest yes.
    term: 'trial',
    periods: 3,
    renewal: 'offer',
    noticeDays: 30,
    perks: [],
    monthlyReport: false,
    stopUnpaid: false,
  };
}

export function retainerErrors(values: RetainerValues): Readonly<Record<string, RetainerFault>> {
  const faults: Record<string, RetainerFault> = {};
  if (values.feeMinor === null) faults.feeMinor = 'money';
  if (values.amount === null) faults.amount = values.unit === 'minutes' ? 'duration' : 'count';
  if (chargesOverage(values) && values.rateMinor === null) faults.rateMinor = 'money';
  if (values.carry === 'limited' && values.capAmount === null && values.lifePeriods === null)
    faults.capAmount = 'required';
  if (values.term !== 'open' && (values.periods === null || values.periods < 1)) faults.periods = 'count';
  if (values.perks.some((perk) => perk.label.trim() === '' || perk.amount === null))
    faults.perks = 'required';
  return faults;
}

/** Whether work past the allowance costs: only then a rate and a courtesy are asked for. */
export function chargesOverage({ rule }: Pick<RetainerValues, 'rule'>): boolean {
  return rule === 'bill' || rule === 'ask';
}

export function retainerBody(values: RetainerValues): z.input<typeof RetainerTerms> {
  const { anchorOn, every, unit, rule } = values;
  return {
    feeMinor: values.feeMinor ?? 0,
    allowance: { unit, amount: values.amount ?? 0 },
    period: { every, ...(anchorOn === '' ? {} : { anchorOn }) },
    carry: rolloverOf(values),
    overage: {
      rule,
      ...(chargesOverage(values) && values.rateMinor !== null ? { rateMinor: values.rateMinor } : {}),
      courtesyAmount: chargesOverage(values) ? (values.courtesyAmount ?? 0) : 0,
    },
    term: termOf(values),
    perks: values.perks.map(({ label, amount }) => ({ label: label.trim(), amount: amount ?? 0 })),
    ...(values.monthlyReport ? { monthlyReport: true } : {}),
    ...(values.stopUnpaid ? { unpaid: 'stop' as const } : {}),
  };
}

/** The same terms with every gap filled, so that the sentence of what is agreed can be read while one types. */
export function retainerPreview(values: RetainerValues): Retainer | null {
  if (values.feeMinor === null || values.amount === null) return null;
  return {
    feeMinor: values.feeMinor,
    allowance: { unit: values.unit, amount: values.amount },
    period: { every: values.every },
    carry: rolloverOf(values),
    overage: {
      rule: values.rule,
      ...(values.rateMinor === null ? {} : { rateMinor: values.rateMinor }),
      courtesyAmount: values.courtesyAmount ?? 0,
    },
    term: termOf(values),
    perks: values.perks.map(({ label, amount }) => ({ label, amount: amount ?? 0 })),
  };
}

/** What an hour (or a piece) costs under the fee, and how far that is from the hourly rate, in whole per cent below it. */
export function effectiveRate(
  values: Pick<RetainerValues, 'feeMinor' | 'unit' | 'amount'>,
  hourlyRateMinor: number | null,
): { readonly rateMinor: number; readonly percentBelow: number | null } | null {
  const { feeMinor, amount, unit } = values;
  if (feeMinor === null || amount === null || amount === 0) return null;
  const rateMinor = unit === 'minutes' ? divideHalfUp(feeMinor * 60, amount) : divideHalfUp(feeMinor, amount);
  const comparable = unit === 'minutes' && hourlyRateMinor !== null && hourlyRateMinor > 0;
  return {
    rateMinor,
    percentBelow: comparable ? divideHalfUp((hourlyRateMinor - rateMinor) * 100, hourlyRateMinor) : null,
  };
}

function rolloverOf({ carry, capAmount, lifePeriods }: RetainerValues) {
  if (carry === 'none') return null;
  if (carry === 'all') return { capAmount: null, lifePeriods: null };
  return { capAmount, lifePeriods };
}

function termOf({ term, periods, renewal, noticeDays }: RetainerValues) {
  if (term === 'open') return null;
  return {
    periods: periods ?? 1,
    trial: term === 'trial',
    renewal,
    noticeDays: noticeDays ?? 0,
    keepCarried: true,
  };
}
