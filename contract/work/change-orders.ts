import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { ById, DateText, Id, InstantText, Line, listOf, Minor, MinorPositive, pagingBy } from '../shapes.ts';

/** A proposed one waits for the client; an answered or withdrawn one never changes again. */
export const ChangeOrderState = z.enum(['proposed', 'approved', 'declined', 'withdrawn', 'expired']);

/** An ask that changes the agreement: what joins the scope, what it costs, and what it does to the date. */
export const ChangeOrder = z
  .object({
    id: Id,
    askId: Id.nullable(),
    clientId: Id,
    engagementId: Id,
    state: ChangeOrderState,
    /** What joins the included scope when the client approves. */
    line: z.string(),
    priceMinor: Minor,
    currency: z.string(),
    /** The engagement's new end; null when the date stays. */
    endsOn: DateText.nullable(),
    /** The last day on which the client may approve it; null for no such day. */
    validUntil: DateText.nullable(),
    proposedAt: InstantText,
    /** Whole days it has waited, or waited until its answer. */
    waitedDays: z.int(),
    /** When it was answered, or withdrawn. */
    answeredAt: InstantText.nullable(),
    /** Who said so: the client on the private page, or a member for a client who answered another way. */
    answeredBy: z.enum(['client', 'member']).nullable(),
    chargeId: Id.nullable(),
  })
  .meta({ id: 'ChangeOrder' });
export type ChangeOrder = z.output<typeof ChangeOrder>;

export const NewChangeOrder = z.object({
  engagementId: Id,
  line: Line,
  priceMinor: MinorPositive,
  endsOn: DateText.optional(),
  /** Left out, 30 days from now. */
  validUntil: DateText.optional(),
});

export const ChangeOrderChange = z
  .object({
    line: Line,
    priceMinor: MinorPositive,
    endsOn: DateText.nullable(),
    validUntil: DateText.nullable(),
  })
  .partial();

const tag = 'Change orders';
const answered = ['change-order-answered', 'change-order-withdrawn', 'change-order-expired'] as const;

export const changeOrders = {
  propose: defineRoute({
    method: 'post',
    path: '/change-orders',
    tag,
    ability: 'change-order.propose',
    summary: 'Propose a change of scope with its price and date, without an ask behind it',
    body: NewChangeOrder,
    reply: ChangeOrder,
    refusals: [
      'unknown-engagement',
      'engagement-not-active',
      'engagement-ended',
      'ends-too-early',
      'not-movable',
      'change-order-expired',
    ],
  }),
  list: defineRoute({
    method: 'get',
    path: '/change-orders',
    tag,
    ability: 'change-order.see',
    summary: 'Change orders, those proposed last first',
    query: z.object({
      ...pagingBy(cursors.byId),
      state: ChangeOrderState.optional(),
      clientId: Id.optional(),
      engagementId: Id.optional(),
    }),
    reply: listOf(ChangeOrder),
  }),
  get: defineRoute({
    method: 'get',
    path: '/change-orders/{id}',
    tag,
    ability: 'change-order.see',
    summary: 'One change order',
    params: ById,
    reply: ChangeOrder,
    refusals: ['unknown-change-order'],
  }),
  change: defineRoute({
    method: 'patch',
    path: '/change-orders/{id}',
    tag,
    ability: 'change-order.propose',
    summary: 'Change what is proposed, until the client has answered',
    params: ById,
    body: ChangeOrderChange,
    reply: ChangeOrder,
    refusals: ['unknown-change-order', 'ends-too-early', 'not-movable', ...answered],
  }),
  withdraw: defineRoute({
    method: 'post',
    path: '/change-orders/{id}/withdraw',
    tag,
    ability: 'change-order.propose',
    summary: 'Withdraw a change order before the client answers',
    status: 200,
    params: ById,
    reply: ChangeOrder,
    refusals: ['unknown-change-order', 'change-order-answered', 'change-order-withdrawn'],
  }),
  answer: defineRoute({
    method: 'post',
    path: '/change-orders/{id}/answer',
    tag,
    ability: 'change-order.propose',
    summary: 'Record what the client answered another way: approved joins the scope and is charged',
    status: 200,
    params: ById,
    body: z.object({ answer: z.enum(['approved', 'declined']) }),
    reply: ChangeOrder,
    refusals: [
      'unknown-change-order',
      'engagement-set-aside',
      'engagement-ended',
      'ends-too-early',
      ...answered,
      'not-movable',
    ],
  }),
} as const;
