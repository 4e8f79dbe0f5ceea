import { addDays, daysBetween } from '../../base/calendar/local-day.ts';
import type { Minor } from '../../base/money/money.ts';

/** A charge with what came of it: credits are negative, and `creditedMinor` of a credit too. */
export type Owed = {
  readonly amountMinor: Minor;
  readonly paidMinor: Minor;
  readonly creditedMinor: Minor;
};

/** What a charge owes and since when. Dates are local. */
export type ChargeFigures = Owed & { readonly dueOn: string };

/**
 * `settled` is a charge that credits took whole, and every credit; `overdue` one that is open past its grace. `openMinor` is
 * negative for what a credit has left, so that the sum over an engagement is what is owed.
 */
export type ChargeState = {
  readonly state: 'upcoming' | 'due' | 'overdue' | 'paid' | 'settled';
  readonly openMinor: Minor;
  readonly overdueDays: number;
};

/**
 * What of a charge is neither paid nor credited; negative for what a credit has left. A charge is open while this is more than
 * nothing, everywhere: in queries it is server/work/periods/open-amount.ts.
 */
export function openMinorOf({ amountMinor, paidMinor, creditedMinor }: Owed): Minor {
  return amountMinor - paidMinor - creditedMinor;
}

/** How a charge stands on a local date, given the practice's days of grace (docs/payments.md). */
export function chargeState(charge: ChargeFigures, today: string, graceDays: number): ChargeState {
  const openMinor = openMinorOf(charge);
  if (charge.amountMinor < 0) return { state: 'settled', openMinor, overdueDays: 0 };
  if (openMinor <= 0)
    return { state: charge.paidMinor > 0 ? 'paid' : 'settled', openMinor: 0, overdueDays: 0 };
  if (charge.dueOn > today) return { state: 'upcoming', openMinor, overdueDays: 0 };
  if (charge.dueOn >= overdueBefore(today, graceDays)) return { state: 'due', openMinor, overdueDays: 0 };
  return { state: 'overdue', openMinor, overdueDays: daysBetween(charge.dueOn, today) };
}

/** What fell due before this date and is open is overdue. */
export function overdueBefore(today: string, graceDays: number): string {
  return addDays(today, -graceDays);
}

/**
 * Of the charges that were paid whole or are overdue, the share paid within the grace, in whole per cent; null while nothing
 * tells. `paidOn` is the day on which a charge was paid whole.
 */
export function paidOnTimePercent(
  charges: readonly (ChargeFigures & { readonly paidOn: string | null })[],
  today: string,
  graceDays: number,
): number | null {
  const told = charges.filter((charge) => {
    const { state } = chargeState(charge, today, graceDays);
    return state === 'overdue' || (state === 'paid' && charge.paidOn !== null);
  });
  if (told.length === 0) return null;
  const onTime = told.filter(
    ({ paidOn, dueOn }) => paidOn !== null && paidOn <= addDays(dueOn, graceDays),
  ).length;
  return Math.floor((100 * onTime) / told.length);
}
