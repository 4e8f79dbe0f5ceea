import { z } from 'zod';
import { cursors, isOfItsOrder } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { seenWith } from '../seen-with.ts';
import {
  ById,
  Channel,
  DateText,
  FilledText,
  Id,
  InstantText,
  listOf,
  Minor,
  MinorPositive,
  MonthText,
  pagingBy,
  ReckonedMonth,
} from '../shapes.ts';
import { ChangeOrder } from '../work/change-orders.ts';
import { Leakage, LeakageFigures, LeakageQuery } from './leakage.ts';
import { Decision, Suggestion } from './suggestions.ts';

/** An ask waits for its decision, or has one. One that is no longer wanted before it is decided is withdrawn. */
export const AskState = z.enum(['open', 'decided', 'withdrawn']);

/** A day has 1,440 minutes; an ask that took longer was work of several entries. */
const Minutes = z.int().min(1, 'input:one-minute').max(1440, 'input:a-day-at-most');
const AskText = FilledText(4000, 'input:say-the-ask');

export const NewAsk = z.object({
  clientId: Id,
  engagementId: Id.optional(),
  channel: Channel,
  receivedAt: InstantText,
  text: AskText,
  minutes: Minutes.optional(),
  urgent: z.boolean().default(false),
});

export const Ask = z
  .object({
    id: Id,
    clientId: Id,
    engagementId: Id.nullable(),
    channel: Channel,
    source: z.enum(['member', 'client-page']),
    receivedAt: InstantText,
    receivedOn: DateText,
    text: z.string(),
    minutes: z.int().nullable(),
    urgent: z.boolean(),
    state: AskState,
    suggestion: Suggestion,
    /** What the client agreed to on the private page before sending; null when asked another way. */
    agreedPriceMinor: seenWith('money.see', Minor),
    decision: Decision.nullable(),
    decidedAt: InstantText.nullable(),
    billedMinutes: z.int().nullable(),
    priceMinor: seenWith('money.see', Minor),
    valueMinor: seenWith('money.see', Minor),
    timeEntryId: Id.nullable(),
    chargeId: Id.nullable(),
    changeOrderId: Id.nullable(),
    /** What the caller may do to it, beside what they may do to any. */
    abilities: z.array(z.literal('ask.capture')),
  })
  .meta({ id: 'Ask' });
export type Ask = z.output<typeof Ask>;

/** Listed anew and not taken from `NewAsk`, whose default would make every correction say that nothing is urgent. */
export const AskChange = z
  .object({
    engagementId: Id.nullable(),
    channel: Channel,
    text: AskText,
    minutes: Minutes.nullable(),
    urgent: z.boolean(),
  })
  .partial();

/** The effect of a quoted ask on price and date; what is not given is taken from the suggestion. */
export const Quote = z.object({
  line: FilledText(500).optional(),
  priceMinor: MinorPositive.optional(),
  endsOn: DateText.optional(),
  validUntil: DateText.optional(),
});

export const DecideAsk = z.object({
  decision: Decision,
  minutes: Minutes.optional(),
  /** A price that differs from the rule's, for `billed`. */
  quote: Quote.optional(),
});

export const DecidedAsk = Ask.extend({ changeOrder: seenWith('change-order.see', ChangeOrder) });

/** What was given away to a client in a month, against the budget, and whether it becomes a habit. */
export const Gifts = z.object({
  month: ReckonedMonth,
  budgetMinutes: z.int(),
  givenMinutes: z.int(),
  valueMinor: Minor,
  currency: z.string(),
  inLast30Days: z.int(),
  habit: z
    .object({
      signs: z.array(z.enum(['three-in-30-days', 'rising', 'budget-passed'])),
      because: z.string(),
      /** Situations of the answers library that lead out of it, best first. */
      answers: z.array(z.string()),
    })
    .nullable(),
  months: z.array(z.object({ month: ReckonedMonth, gifts: z.int(), minutes: z.int(), valueMinor: Minor })),
});

const tag = 'Asks';
const newAskRefusals = [
  'unknown-client',
  'unknown-engagement',
  'not-of-this-client',
  'engagement-not-active',
  'engagement-ended',
] as const;

export const asks = {
  capture: defineRoute({
    method: 'post',
    path: '/asks',
    tag,
    ability: 'ask.capture',
    summary: 'Capture what a client asks, with what the system would decide and why',
    body: NewAsk,
    reply: Ask,
    refusals: newAskRefusals,
  }),
  preview: defineRoute({
    method: 'post',
    path: '/asks/preview',
    tag,
    ability: 'ask.capture',
    summary: 'What the system would decide on an ask, without capturing it',
    status: 200,
    body: NewAsk,
    reply: Suggestion,
    refusals: newAskRefusals,
  }),
  list: defineRoute({
    method: 'get',
    path: '/asks',
    tag,
    ability: 'ask.see',
    summary: 'Asks, those received last first',
    query: z
      .object({
        ...pagingBy(cursors.asksReceived, cursors.asksInQueue),
        state: AskState.optional(),
        clientId: Id.optional(),
        engagementId: Id.optional(),
        decision: Decision.optional(),
        /** `queue` gives the open ones in the order to take them up in (docs/queues.md); else those received last first. */
        order: z.enum(['received', 'queue']).default('received'),
      })
      .refine(isOfItsOrder, { path: ['cursor'], message: 'input:cursor' }),
    reply: listOf(Ask),
  }),
  get: defineRoute({
    method: 'get',
    path: '/asks/{id}',
    tag,
    ability: 'ask.see',
    summary: 'One ask; while it is open its suggestion is made anew',
    params: ById,
    reply: DecidedAsk,
    refusals: ['unknown-ask'],
  }),
  change: defineRoute({
    method: 'patch',
    path: '/asks/{id}',
    tag,
    ability: 'ask.capture',
    summary: 'Correct an ask that is not decided yet',
    params: ById,
    body: AskChange,
    reply: Ask,
    refusals: ['unknown-ask', 'ask-decided', 'ask-withdrawn', ...newAskRefusals],
  }),
  decide: defineRoute({
    method: 'post',
    path: '/asks/{id}/decision',
    tag,
    ability: 'ask.decide',
    summary: 'Decide an ask: included, billed, quoted, gifted or declined',
    status: 200,
    params: ById,
    body: DecideAsk,
    reply: DecidedAsk,
    refusals: [
      'unknown-ask',
      'engagement-set-aside',
      'ask-decided',
      'ask-withdrawn',
      'minutes-needed',
      'rate-needed',
      'engagement-needed',
      'engagement-not-active',
      'engagement-ended',
      'before-start',
      'after-end',
      'retainer-paused',
      'allowance-exhausted',
      'ends-too-early',
      'not-movable',
      'change-order-expired',
      'period-unpaid',
    ],
  }),
  undo: defineRoute({
    method: 'post',
    path: '/asks/{id}/undo',
    tag,
    ability: 'ask.decide',
    summary: 'Undo the decision of an ask: its entry is voided, its charge credited, its quote withdrawn',
    status: 200,
    params: ById,
    reply: Ask,
    refusals: [
      'unknown-ask',
      'engagement-set-aside',
      'ask-not-decided',
      'ask-withdrawn',
      'change-order-answered',
      'charge-invoiced',
      'retainer-paused',
      'after-end',
      'before-start',
    ],
  }),
  withdraw: defineRoute({
    method: 'post',
    path: '/asks/{id}/withdraw',
    tag,
    ability: 'ask.capture',
    summary: 'Withdraw an ask that nobody decided',
    status: 200,
    params: ById,
    reply: Ask,
    refusals: ['unknown-ask', 'ask-decided', 'ask-withdrawn'],
  }),
  gifts: defineRoute({
    method: 'get',
    path: '/clients/{id}/gifts',
    tag,
    ability: 'leakage.see',
    summary: 'What was given away to a client, against the month’s budget, and whether it becomes a habit',
    params: ById,
    query: z.object({ month: MonthText.optional() }),
    reply: Gifts,
    refusals: ['unknown-client'],
  }),
  leakage: defineRoute({
    method: 'get',
    path: '/clients/{id}/leakage',
    tag,
    ability: 'leakage.see',
    summary: 'What a client asked outside the agreement, month by month, and what became of it',
    params: ById,
    query: LeakageQuery,
    reply: Leakage,
    refusals: ['unknown-client'],
  }),
  practiceLeakage: defineRoute({
    method: 'get',
    path: '/leakage',
    tag,
    ability: 'leakage.see',
    summary: 'Leakage of the whole practice, month by month and by client',
    query: LeakageQuery,
    reply: Leakage.extend({
      clients: z.array(z.object({ clientId: Id, clientName: z.string(), total: LeakageFigures })),
    }),
  }),
  exportLeakage: defineRoute({
    method: 'get',
    path: '/leakage/export',
    tag,
    ability: 'leakage.see',
    summary: 'Leakage by client and month as CSV: a line a client and month, a column a figure',
    query: LeakageQuery,
    reply: z.string(),
    replyType: 'csv',
  }),
} as const;
