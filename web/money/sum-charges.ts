import type { ChargeDue } from '../../contract/money/payments.ts';

export interface Sum {
  readonly currency: string;
  readonly amountMinor: number;
  readonly charges: readonly ChargeDue[];
}

/** Sums by currency (amounts of two currencies are never added), largest first. */
export function sumByCurrency(
  charges: readonly ChargeDue[],
  of: 'amountMinor' | 'openMinor' = 'amountMinor',
): readonly Sum[] {
  return [...Map.groupBy(charges, (charge) => charge.currency)]
    .map(([currency, some]) => ({
      currency,
      charges: some,
      amountMinor: some.reduce((sum, charge) => sum + charge[of], 0),
    }))
    .sort((one, other) => other.amountMinor - one.amountMinor);
}

export function overdueOf(charges: readonly ChargeDue[]): readonly ChargeDue[] {
  return charges.filter(({ state }) => state === 'overdue');
}

/** The charges of this month, of the month before, and of the months to come, by due date. */
export function byMonth(charges: readonly ChargeDue[], today: string) {
  const month = today.slice(0, 7);
  const before = firstOfMonthBefore(today).slice(0, 7);
  const monthOf = (charge: ChargeDue) => charge.dueOn.slice(0, 7);
  return {
    thisMonth: charges.filter((charge) => monthOf(charge) === month),
    lastMonth: charges.filter((charge) => monthOf(charge) === before),
    ahead: charges.filter((charge) => monthOf(charge) > month),
  };
}

/** The first day of the month before a date's. */
export function firstOfMonthBefore(today: string): string {
  const [year = 0, number = 1] = today.slice(0, 7).split('-').map(Number);
  return number === 1 ? `${year - 1}-12-01` : `${year}-${String(number - 1).padStart(2, '0')}-01`;
}
