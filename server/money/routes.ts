import type { UseCases } from '../http/mounted.ts';
import { listDue } from './list-charges-due.ts';
import { recordPayment, removePayment } from './record-payment.ts';

export const paymentRoutes: UseCases = { listDue, recordPayment, removePayment };
