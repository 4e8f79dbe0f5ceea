import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { ById, DateText, Id, InstantText, listOf, Minor, pagingBy, TextOf } from '../shapes.ts';
import { Charge } from '../work/retainers.ts';

/** Money that came for a charge; several may pay one charge in parts. */
export const Payment = z.object({
  id: Id,
  on: DateText,
  amountMinor: Minor,
  note: z.string().nullable(),
  createdAt: InstantText,
});

/** A charge of the whole practice, with what was paid of it. Overdue after its grace. */
export const ChargeDue = Charge.extend({
  clientId: Id,
  clientName: z.string(),
  engagementId: Id,
  engagementTitle: z.string(),
  paidMinor: Minor,
  openMinor: Minor,
  state: z.enum(['upcoming', 'due', 'overdue', 'paid', 'settled']),
  overdueDays: z.int(),
  payments: z.array(Payment),
}).meta({ id: 'ChargeDue' });
export type ChargeDue = z.output<typeof ChargeDue>;

const tag = 'Payments';

export const payments = {
  charges: defineRoute({
    method: 'get',
    path: '/charges',
    tag,
    ability: 'charge.see',
    summary: 'Every charge of the practice by due date, with what was paid of it',
    query: z.object({
      ...pagingBy(cursors.byDay),
      clientId: Id.optional(),
      engagementId: Id.optional(),
      state: z.enum(['open', 'overdue', 'paid']).optional(),
      from: DateText.optional(),
      to: DateText.optional(),
      /** By due date from the earliest on, or from the latest back. */
      order: z.enum(['earliest', 'latest']).default('earliest'),
    }),
    reply: listOf(ChargeDue),
  }),
  record: defineRoute({
    method: 'post',
    path: '/charges/{id}/payments',
    tag,
    ability: 'payment.record',
    summary: 'Record that a charge was paid, whole or in part',
    params: ById,
    body: z.object({
      on: DateText,
      amountMinor: z.int().min(1).max(1_000_000_000_000).optional(),
      note: TextOf(500).optional(),
    }),
    reply: ChargeDue,
    refusals: ['unknown-charge', 'paid-already', 'more-than-due', 'paid-in-future'],
  }),
  remove: defineRoute({
    method: 'delete',
    path: '/charges/{id}/payments/{paymentId}',
    tag,
    ability: 'payment.record',
    summary: 'Undo a payment that was recorded by mistake',
    params: z.object({ id: Id, paymentId: Id }),
    reply: ChargeDue,
    refusals: ['unknown-charge', 'not-found'],
  }),
} as const;
