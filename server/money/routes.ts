import { payments } from '../../contract/money/payments.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { listDue } from './list-charges-due.ts';
import { recordPayment, removePayment } from './record-payment.ts';

export const paymentRoutes: readonly Mounted[] = [
  reads(payments.charges, listDue),
  writes(payments.record, recordPayment),
  writes(payments.remove, removePayment),
];
