import { chargeState, paidOnTimePercent } from '../../../core/work/charges/charge-state.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { listFigures } from './uneven-store.ts';

/** What an engagement was paid, what is open of it, and how punctually it was paid; null while nothing tells. */
export interface PaymentResults {
  readonly paidMinor: number;
  readonly openMinor: number;
  readonly paidOnTimePercent: number | null;
}

export async function paymentResults(deps: Deps, engagementId: string): Promise<PaymentResults> {
  const rows = await listFigures(deps.db, engagementId);
  const today = todayOf(deps);
  const { paymentGraceDays } = deps.practice;
  return {
    paidMinor: rows.reduce((sum, row) => sum + row.paidMinor, 0),
    openMinor: rows.reduce((sum, row) => sum + chargeState(row, today, paymentGraceDays).openMinor, 0),
    paidOnTimePercent: paidOnTimePercent(rows, today, paymentGraceDays),
  };
}
