import { z } from 'zod';
import { UNITS } from '../../core/base/money/money.ts';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import {
  ById,
  DateText,
  Id,
  Index,
  IndexInPath,
  InstantText,
  listOf,
  Minor,
  MinorPositive,
  pagingBy,
  ReckonedDate,
} from '../shapes.ts';
import { Allowance } from './terms.ts';

export const Period = z.object({
  index: z.int(),
  startsOn: ReckonedDate,
  endsBefore: ReckonedDate,
  state: z.enum(['scheduled', 'open', 'closed']),
});

export const Lot = z.object({
  id: z.string(),
  kind: z.enum(['fresh', 'perk', 'top-up', 'carried']),
  label: z.string().nullable(),
  grantedOn: ReckonedDate,
  amount: z.int(),
  remaining: z.int(),
  expiresBefore: ReckonedDate.nullable(),
});

export const Balance = z
  .object({
    asOf: InstantText,
    unit: z.enum(UNITS),
    period: Period,
    opening: z.object({ granted: z.int(), carried: z.int(), toppedUp: z.int(), adjusted: z.int() }),
    used: z.int(),
    remaining: z.int(),
    overage: z.int(),
    lots: z.array(Lot),
    pace: z.object({ projectedUsed: z.int(), willFinishOver: z.boolean() }),
  })
  .meta({ id: 'Balance' });
export type Balance = z.output<typeof Balance>;

export const Charge = z
  .object({
    id: Id,
    kind: z.enum(['fee', 'overage', 'top-up', 'proration', 'credit', 'consultation', 'change-order']),
    periodIndex: z.int().nullable(),
    /** The closed period whose restatement this charge settles, when it is an adjustment. */
    forPeriodIndex: z.int().nullable(),
    amountMinor: Minor,
    currency: z.string(),
    dueOn: ReckonedDate,
    because: z.string(),
    invoiceId: Id.nullable(),
  })
  .meta({ id: 'Charge' });
export type Charge = z.output<typeof Charge>;

/** The frozen account of a closed period. `hash` is SHA-256 over the RFC 8785 form of everything else in `document`. */
export const Statement = z
  .looseObject({
    period: z.looseObject({ index: z.int(), startsOn: ReckonedDate, endsBefore: ReckonedDate }),
    granted: z.int(),
    carriedIn: z.int(),
    used: z.int(),
    overage: z.int(),
    waived: z.int(),
    forfeited: z.int(),
    expired: z.int(),
    carriedOut: z.int(),
    charges: z.array(z.looseObject({ kind: z.string(), amountMinor: z.int(), dueOn: ReckonedDate })),
    entries: z.array(
      z.looseObject({
        timeEntryId: z.string(),
        actualMinutes: z.int().optional(),
        billedMinutes: z.int().optional(),
        draws: z.array(z.looseObject({ lot: z.string(), amount: z.int() })),
      }),
    ),
    hash: z.string(),
  })
  .meta({ id: 'Statement' });
export type Statement = z.output<typeof Statement>;

export const TopUp = z.object({
  id: Id,
  engagementId: Id,
  boughtOn: DateText,
  amount: z.int(),
  priceMinor: z.int(),
  absorbs: z.boolean(),
});
export const Pause = z.object({
  id: Id,
  engagementId: Id,
  from: DateText,
  until: DateText,
  mode: z.enum(['extend', 'prorate', 'bill-through']),
  anchor: z.enum(['moved', 'restored']),
});
export const TermsChange = z.object({
  id: Id,
  engagementId: Id,
  effective: z.enum(['next-period', 'now']),
  effectiveOn: ReckonedDate,
  feeMinor: z.int(),
  allowance: Allowance,
});

/** One day of the burn-down: what had been used when it ended, and what an even pace would have used. */
export const BurnDown = z.object({
  unit: z.enum(UNITS),
  period: Period,
  available: z.int(),
  days: z.array(z.object({ on: ReckonedDate, used: z.int(), evenPace: z.int() })),
});

export const NewPause = z
  .object({
    from: DateText,
    until: DateText,
    mode: z.enum(['extend', 'prorate', 'bill-through']),
    anchor: z.enum(['moved', 'restored']).default('moved'),
  })
  .refine((pause) => pause.until > pause.from, { path: ['until'], message: 'input:ends-before-start' });

const tag = 'Retainers';
const engagementRefusals = ['unknown-engagement', 'not-a-retainer', 'engagement-not-active'] as const;

export const retainers = {
  balance: defineRoute({
    method: 'get',
    path: '/engagements/{id}/balance',
    tag,
    ability: 'engagement.see',
    summary: 'What is used and what remains in the open period, with the pace',
    params: ById,
    reply: Balance,
    refusals: [...engagementRefusals, 'unknown-period'],
  }),
  burnDown: defineRoute({
    method: 'get',
    path: '/engagements/{id}/burn-down',
    tag,
    ability: 'engagement.see',
    summary: 'Use day by day in a period (the open one by default)',
    params: ById,
    query: z.object({ periodIndex: IndexInPath.optional() }),
    reply: BurnDown,
    refusals: [...engagementRefusals, 'unknown-period'],
  }),
  statements: defineRoute({
    method: 'get',
    path: '/engagements/{id}/statements',
    tag,
    ability: 'agreement.see',
    summary: 'The frozen accounts of the closed periods, first to last',
    params: ById,
    query: z.object(pagingBy(cursors.byPeriod)),
    reply: listOf(Statement),
    refusals: ['unknown-engagement'],
  }),
  statementDocument: defineRoute({
    method: 'get',
    path: '/engagements/{id}/statements/{index}',
    tag,
    ability: 'agreement.see',
    summary: 'One whole statement with its inputs and hash: the file that `holdfast verify` checks',
    params: z.object({ id: Id, index: IndexInPath }),
    reply: z.record(z.string(), z.unknown()),
    refusals: ['unknown-engagement', 'unknown-period'],
  }),
  charges: defineRoute({
    method: 'get',
    path: '/engagements/{id}/charges',
    tag,
    ability: 'charge.see',
    summary: 'Every amount due under an engagement, with its reason',
    params: ById,
    query: z.object(pagingBy(cursors.byDay)),
    reply: listOf(Charge),
    refusals: ['unknown-engagement'],
  }),
  changes: defineRoute({
    method: 'get',
    path: '/engagements/{id}/changes',
    tag,
    ability: 'agreement.see',
    summary: 'What was agreed since the signing: changes of plan, pauses and top-ups, in order',
    params: ById,
    reply: z.object({
      termsChanges: z.array(TermsChange),
      pauses: z.array(Pause),
      topUps: z.array(TopUp),
    }),
    refusals: ['unknown-engagement', 'not-a-retainer'],
  }),
  topUp: defineRoute({
    method: 'post',
    path: '/engagements/{id}/top-ups',
    tag,
    ability: 'agreement.change',
    summary: 'Sell a pack beside the allowance',
    params: ById,
    body: z.object({
      amount: z.int().min(1).max(1_000_000),
      priceMinor: MinorPositive,
      absorbs: z.boolean().default(true),
    }),
    reply: TopUp,
    refusals: [...engagementRefusals, 'engagement-set-aside'],
  }),
  changeTerms: defineRoute({
    method: 'post',
    path: '/engagements/{id}/terms',
    tag,
    ability: 'agreement.change',
    summary: 'Change fee and allowance, from the next period or now by days',
    params: ById,
    body: z.object({
      effective: z.enum(['next-period', 'now']),
      effectiveOn: DateText.optional(),
      feeMinor: MinorPositive,
      allowance: Allowance,
    }),
    reply: TermsChange,
    refusals: [...engagementRefusals, 'engagement-set-aside', 'period-closed', 'wrong-unit', 'after-end'],
  }),
  pause: defineRoute({
    method: 'post',
    path: '/engagements/{id}/pause',
    tag,
    ability: 'agreement.change',
    summary: 'Pause a retainer from one date until (not including) another',
    params: ById,
    body: NewPause,
    reply: Pause,
    refusals: [...engagementRefusals, 'engagement-set-aside', 'period-closed', 'pause-overlaps', 'after-end'],
  }),
  approveOverage: defineRoute({
    method: 'post',
    path: '/engagements/{id}/overage-approvals',
    tag,
    ability: 'agreement.change',
    summary: 'Record what the client approved of a held overage',
    params: ById,
    body: z.object({ periodIndex: Index, approvedAmount: z.int().min(0).max(10_000_000) }),
    reply: z.object({ engagementId: Id, periodIndex: z.int(), approvedAmount: z.int() }),
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'not-a-retainer',
      'nothing-to-approve',
      'unknown-period',
    ],
  }),
} as const;
