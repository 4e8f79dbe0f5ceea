import type { Charge } from '../../contract/retainers.ts';

export interface Sum {
  readonly currency: string;
  readonly amountMinor: number;
  readonly charges: readonly Charge[];
}

/** Sums by currency (amounts of two currencies are never added), largest first. */
export function sumByCurrency(charges: readonly Charge[]): readonly Sum[] {
  return [...Map.groupBy(charges, (charge) => charge.currency)]
    .map(([currency, some]) => ({
      currency,
      charges: some,
      amountMinor: some.reduce((sum, charge) => sum + charge.amountMinor, 0),
    }))
    .sort((one, other) => other.amountMinor - one.amountMinor);
}

/** The charges of this month, of the month before, and of the months to come, by due date. */
export function byMonth(charges: readonly Charge[], today: string) {
  const month = today.slice(0, 7);
  const before = monthBefore(month);
  const monthOf = (charge: Charge) => charge.dueOn.slice(0, 7);
  return {
    thisMonth: charges.filter((charge) => monthOf(charge) === month),
    lastMonth: charges.filter((charge) => monthOf(charge) === before),
    ahead: charges.filter((charge) => monthOf(charge) > month),
  };
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
