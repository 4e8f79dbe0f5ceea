import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import {
  ById,
  DateText,
  FilledText,
  Id,
  InstantText,
  Link,
  Locale,
  listOf,
  Minor,
  MinorPositive,
  pagingBy,
  VerbatimText,
} from '../shapes.ts';
import { Benefit as BenefitTerms } from '../work/terms.ts';

export const BenefitState = z.enum(['promised', 'due', 'overdue', 'received', 'waived']);

/** What a free client gives in return. `due` from 14 days before its date, `overdue` after it. */
export const PromisedBenefit = BenefitTerms.extend({
  id: Id,
  engagementId: Id,
  clientId: Id,
  state: BenefitState,
  receivedOn: DateText.nullable(),
  evidence: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  evidenceFile: z.object({ name: z.string(), mediaType: z.string(), bytes: z.int() }).nullable(),
  /** What it turned out to be worth. */
  worthMinor: Minor.nullable(),
  currency: z.string(),
  remindedAt: InstantText.nullable(),
}).meta({ id: 'PromisedBenefit' });
export type PromisedBenefit = z.output<typeof PromisedBenefit>;

const Text = FilledText(2000);
export const Receipt = z.object({
  on: DateText,
  evidence: Text,
  url: Link.optional(),
  worthMinor: MinorPositive.optional(),
});

/** At most 2 MB, as base64. */
export const EvidenceFile = z.object({
  name: FilledText(200),
  mediaType: VerbatimText(200).regex(/^[\w.+-]+\/[\w.+-]+$/),
  base64: z.base64().max(2_800_000),
});

/** A text that asks for a benefit, in the client's language. */
export const Reminder = z.object({
  language: Locale,
  text: z.string(),
  /** What nothing is known for; it stands in the text as […] to be filled in by hand. */
  missing: z.array(z.string()),
});

const tag = 'Pro bono';

export const benefitRoutes = {
  benefits: defineRoute({
    method: 'get',
    path: '/benefits',
    tag,
    ability: 'pro-bono.see',
    summary: 'What free clients promised in return, by due date',
    query: z.object({
      ...pagingBy(cursors.byDay),
      engagementId: Id.optional(),
      clientId: Id.optional(),
      open: z.enum(['true', 'false']).optional(),
    }),
    reply: listOf(PromisedBenefit),
  }),
  promise: defineRoute({
    method: 'post',
    path: '/engagements/{id}/benefits',
    tag,
    ability: 'pro-bono.change',
    summary: 'Add what a free client gives in return',
    params: ById,
    body: BenefitTerms,
    reply: PromisedBenefit,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'not-pro-bono',
      'engagement-not-active',
      'engagement-ended',
    ],
  }),
  changeBenefit: defineRoute({
    method: 'patch',
    path: '/benefits/{id}',
    tag,
    ability: 'pro-bono.change',
    summary: 'Change what was promised, its date or what it turned out to be worth; or do without it',
    params: ById,
    body: BenefitTerms.extend({
      worthMinor: MinorPositive.nullable(),
      waived: z.boolean(),
      reminded: z.boolean(),
    }).partial(),
    reply: PromisedBenefit,
    refusals: ['unknown-benefit', 'engagement-set-aside', 'benefit-received'],
  }),
  receive: defineRoute({
    method: 'post',
    path: '/benefits/{id}/receipts',
    tag,
    ability: 'pro-bono.change',
    summary: 'Record that a benefit was received, with its evidence',
    params: ById,
    body: Receipt,
    reply: PromisedBenefit,
    refusals: ['unknown-benefit', 'benefit-received', 'received-too-early'],
  }),
  undo: defineRoute({
    method: 'delete',
    path: '/benefits/{id}/receipts',
    tag,
    ability: 'pro-bono.change',
    summary: 'Undo the receipt of a benefit',
    params: ById,
    reply: PromisedBenefit,
    refusals: ['unknown-benefit', 'benefit-not-received'],
  }),
  attach: defineRoute({
    method: 'put',
    path: '/benefits/{id}/evidence',
    tag,
    ability: 'pro-bono.change',
    summary: 'Keep a file as evidence of a benefit',
    params: ById,
    body: EvidenceFile,
    largestBody: 3 * 1024 ** 2,
    reply: PromisedBenefit,
    refusals: ['unknown-benefit', 'benefit-not-received'],
  }),
  evidenceFile: defineRoute({
    method: 'get',
    path: '/benefits/{id}/evidence/file',
    tag,
    ability: 'pro-bono.see',
    summary: 'The file that is kept as evidence of a benefit',
    params: ById,
    reply: z.string(),
    replyType: 'file',
    refusals: ['not-found'],
  }),
  remind: defineRoute({
    method: 'post',
    path: '/benefits/{id}/reminders',
    tag,
    ability: 'pro-bono.change',
    summary: 'A text that asks for a benefit, in the client’s language; counts as reminded',
    params: ById,
    reply: Reminder,
    refusals: ['unknown-benefit', 'benefit-received'],
  }),
} as const;
