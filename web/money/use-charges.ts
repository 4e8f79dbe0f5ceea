import { payments } from '../../contract/money/payments.ts';
import { useAll, useList } from '../api/use-list.ts';
import { firstOfMonthBefore } from './sum-charges.ts';

/** The open charges, the earliest due first: what one asks for. */
export function useOpenCharges() {
  return useList(payments.charges, { query: { state: 'open', order: 'earliest', limit: 100 } });
}

/** Every charge, the latest due first, page by page. */
export function useAllCharges() {
  return useList(payments.charges, { query: { order: 'latest', limit: 100 } });
}

/** Every open charge: what the sum of them is made of. */
export function useEveryOpenCharge() {
  return useAll(payments.charges, { query: { state: 'open', order: 'earliest' } });
}

/** The charges of the month before, of this one and of those to come: what the sums are made of. */
export function useRecentCharges(today: string) {
  const from = firstOfMonthBefore(today);
  return useAll(payments.charges, { query: { from, order: 'earliest' } });
}
