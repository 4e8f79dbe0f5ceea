import type { z } from 'zod';
import { type RetainerTerms, Term } from '../../../contract/work/terms.ts';
import type { Every } from '../../../core/base/calendar/schedule.ts';
import { divideHalfUp } from '../../../core/base/money/money.ts';
import { hasOverageRate } from '../../../core/work/terms/overage-rules.ts';
import type { Retainer } from './agreement-words.ts';
import type { Unit } from './amount-words.ts';
import {
  overageBody,
  type RolloverAndOverageValues,
  rolloverAndOverageOf,
  rolloverBody,
} from './rollover-and-overage.ts';
import { type TermValues, termBody, usualTerm } from './term-values.ts';

export interface PerkValues {
  /** Tells the rows of the form apart while they are filled in. */
  readonly row: number;
  readonly label: string;
  readonly amount: number | null;
}

/** The terms of a retainer as they are filled in; amounts in minutes or pieces, null while empty. */
export interface RetainerValues extends RolloverAndOverageValues, TermValues {
  readonly feeMinor: number | null;
  readonly unit: Unit;
  readonly amount: number | null;
  readonly every: Every;
  /** '' counts the periods from the start. */
  readonly anchorOn: string;
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
    ...rolloverAndOverageOf({}),
    // Without a normal rate, hours past a suggested allowance cost what the hours inside it come to.
    rateMinor: hourlyRateMinor ?? effectiveRate(suggested, null)?.rateMinor ?? null,
    ...usualTerm,
    perks: [],
    monthlyReport: false,
    stopUnpaid: false,
  };
}

export function retainerErrors(values: RetainerValues): Readonly<Record<string, RetainerFault>> {
  const faults: Record<string, RetainerFault> = {};
  if (values.feeMinor === null) faults.feeMinor = 'money';
  if (values.amount === null) faults.amount = values.unit === 'minutes' ? 'duration' : 'count';
  if (hasOverageRate(values.rule) && values.rateMinor === null) faults.rateMinor = 'money';
  if (values.carry === 'limited' && values.capAmount === null && values.lifePeriods === null)
    faults.capAmount = 'required';
  if (values.term !== 'open' && (values.periods === null || values.periods < 1)) faults.periods = 'count';
  if (values.perks.some((perk) => perk.label.trim() === '' || perk.amount === null))
    faults.perks = 'required';
  return faults;
}

export function retainerBody(values: RetainerValues): z.input<typeof RetainerTerms> {
  const { anchorOn, every, unit } = values;
  return {
    feeMinor: values.feeMinor ?? 0,
    allowance: { unit, amount: values.amount ?? 0 },
    period: { every, ...(anchorOn === '' ? {} : { anchorOn }) },
    carry: rolloverBody(values),
    overage: overageBody(values),
    term: termBody(values),
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
    carry: rolloverBody(values),
    overage: overageBody(values),
    term: Term.nullable().parse(termBody(values)),
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
