import { z } from 'zod';
import { EVERY } from '../../core/base/calendar/schedule.ts';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import {
  ById,
  DateText,
  FilledText,
  Id,
  InstantText,
  Line,
  Locale,
  listOf,
  MinorPositive,
  pagingBy,
  RateMinor,
  TextOf,
} from '../shapes.ts';
import { AgreementTerms } from '../work/agreements.ts';
import { Allowance, BillingRule, dearHour, hasUsableRate, Overage, Rollover, Term } from '../work/terms.ts';

/** `seen` and `expired` are read from its times; an answered or withdrawn one never changes again. */
export const ProposalState = z.enum([
  'draft',
  'sent',
  'seen',
  'signed',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
]);

const Lines = z.array(Line).max(50);

/** One of the alternatives the client may choose from. */
export const ProposalOption = z
  .object({
    label: FilledText(200),
    isRecommended: z.boolean().default(false),
    /** What everything in it costs at list price, so that a discount or a gift is seen for what it is worth. */
    listMinor: MinorPositive,
    feeMinor: MinorPositive,
    allowance: Allowance,
    perks: z
      .array(
        z.object({
          label: Line,
          amount: z.int().min(0).max(1_000_000).default(0),
          valueMinor: MinorPositive.optional(),
        }),
      )
      .max(20)
      .default([]),
    carry: Rollover.nullish(),
    overage: Overage.optional(),
  })
  .refine(hasUsableRate, dearHour);

/** Without what is filled in where it is left out: a change says only what it changes. */
const written = {
  title: FilledText(200),
  problem: TextOf(4000),
  goals: Lines,
  included: Lines,
  excluded: Lines,
  /** How the hours are proven and the results shown. */
  proof: Lines,
  options: z.array(ProposalOption).min(1).max(4),
  startsOn: DateText,
  period: z.object({ every: z.enum(EVERY) }),
  term: Term.nullish(),
  billing: BillingRule.optional(),
  hourlyRateMinor: RateMinor.optional(),
  monthlyReport: z.boolean(),
  frontOfLine: z.boolean(),
  validUntil: DateText,
  /** What is agreed beside scope and price; left out, that of the engagement it converts, else the usual. */
  agreement: AgreementTerms.optional(),
};

export const ProposalContent = z.object({
  ...written,
  problem: written.problem.default(''),
  goals: written.goals.default([]),
  included: written.included.default([]),
  excluded: written.excluded.default([]),
  proof: written.proof.default([]),
  period: written.period.default({ every: 'month' }),
  monthlyReport: written.monthlyReport.default(false),
  frontOfLine: written.frontOfLine.default(false),
});

const Countersign = z.enum(['automatic', 'by-hand']);

export const NewProposal = ProposalContent.extend({
  clientId: Id,
  /** The hourly, project or pro bono engagement that this would turn into a retainer. */
  convertsEngagementId: Id.optional(),
  offerId: Id.optional(),
  language: Locale.optional(),
  /** Whether the client’s signature activates it by itself, or waits for the practice’s. */
  countersign: Countersign.default('automatic'),
});

export const Proposal = ProposalContent.extend({
  id: Id,
  clientId: Id,
  convertsEngagementId: Id.nullable(),
  offerId: Id.nullable(),
  language: Locale,
  currency: z.string(),
  countersign: Countersign,
  state: ProposalState,
  createdAt: InstantText,
  sentAt: InstantText.nullable(),
  seenAt: InstantText.nullable(),
  remindedAt: InstantText.nullable(),
  answeredAt: InstantText.nullable(),
  declinedBecause: z.string().nullable(),
  chosenOption: z.int().nullable(),
  engagementId: Id.nullable(),
  /** SHA-256 over the RFC 8785 form of exactly what the client was shown; null before it was sent. */
  documentHash: z.string().nullable(),
  /** Its page on the client’s private link; null before it was sent. */
  url: z.string().nullable(),
}).meta({ id: 'Proposal' });
export type Proposal = z.output<typeof Proposal>;

/** A proposal that was never sent: nobody but the practice can see it, so it has no page. */
export const ProposalDraft = Proposal.extend({ url: z.null() }).meta({ id: 'ProposalDraft' });

/** One link of a document’s chain: each hash covers the one before, so that nothing can be put in or taken out unseen. */
export const Evidence = z
  .object({
    sequence: z.int(),
    kind: z.enum(['sent', 'seen', 'signed', 'countersigned', 'declined', 'withdrawn']),
    at: InstantText,
    name: z.string().nullable(),
    consentVersion: z.string().nullable(),
    consentText: z.string().nullable(),
    address: z.string().nullable(),
    agent: z.string().nullable(),
    option: z.int().nullable(),
    documentHash: z.string(),
    previousHash: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.output<typeof Evidence>;

const tag = 'Proposals';
const answered = ['proposal-answered', 'proposal-withdrawn', 'proposal-expired'] as const;

export const proposals = {
  draft: defineRoute({
    method: 'post',
    path: '/proposals',
    tag,
    ability: 'proposal.change',
    summary: 'Draft a proposal for a retainer',
    body: NewProposal,
    reply: ProposalDraft,
    refusals: [
      'unknown-client',
      'unknown-engagement',
      'unknown-offer',
      'not-of-this-client',
      'engagement-ended',
      'not-convertible',
      'starts-too-early',
    ],
  }),
  list: defineRoute({
    method: 'get',
    path: '/proposals',
    tag,
    ability: 'proposal.see',
    summary: 'Proposals, newest first',
    query: z.object({
      ...pagingBy(cursors.byId),
      clientId: Id.optional(),
      open: z.enum(['true', 'false']).optional(),
    }),
    reply: listOf(Proposal),
  }),
  get: defineRoute({
    method: 'get',
    path: '/proposals/{id}',
    tag,
    ability: 'proposal.see',
    summary: 'One proposal',
    params: ById,
    reply: Proposal,
    refusals: ['unknown-proposal'],
  }),
  preview: defineRoute({
    method: 'get',
    path: '/proposals/{id}/preview.html',
    tag,
    ability: 'proposal.see',
    summary: 'The page as the client reads it, without being noted as seen',
    params: ById,
    reply: z.string(),
    replyType: 'html',
    refusals: ['unknown-proposal'],
  }),
  change: defineRoute({
    method: 'patch',
    path: '/proposals/{id}',
    tag,
    ability: 'proposal.change',
    summary: 'Change a proposal that was not sent yet',
    params: ById,
    body: z.object({ ...written, language: Locale, countersign: Countersign }).partial(),
    reply: Proposal,
    refusals: ['unknown-proposal', 'proposal-sent', 'starts-too-early', ...answered],
  }),
  send: defineRoute({
    method: 'post',
    path: '/proposals/{id}/send',
    tag,
    ability: 'proposal.change',
    summary: 'Freeze a proposal and open its page to the client',
    status: 200,
    params: ById,
    reply: Proposal,
    isReplySecret: true,
    refusals: ['unknown-proposal', 'proposal-sent', 'starts-too-early', ...answered],
  }),
  remind: defineRoute({
    method: 'post',
    path: '/proposals/{id}/reminders',
    tag,
    ability: 'proposal.change',
    summary: 'A reminder in the client’s language, ready to send, noted on the proposal',
    params: ById,
    reply: z.object({ language: Locale, text: z.string() }),
    // The text holds the address of the client’s page.
    isReplySecret: true,
    refusals: ['unknown-proposal', 'proposal-not-sent', ...answered],
  }),
  withdraw: defineRoute({
    method: 'post',
    path: '/proposals/{id}/withdraw',
    tag,
    ability: 'proposal.change',
    summary: 'Withdraw a proposal before it is answered',
    status: 200,
    params: ById,
    reply: Proposal,
    isReplySecret: true,
    refusals: ['unknown-proposal', ...answered],
  }),
  countersign: defineRoute({
    method: 'post',
    path: '/proposals/{id}/countersign',
    tag,
    ability: 'proposal.countersign',
    summary: 'Sign for the practice what the client has signed: the engagement becomes active',
    status: 200,
    params: ById,
    body: z.object({ name: TextOf(200).min(2) }),
    reply: Proposal,
    isReplySecret: true,
    refusals: [
      'unknown-proposal',
      'engagement-set-aside',
      'proposal-not-signed',
      'engagement-not-active',
      'engagement-ended',
      'not-convertible',
      'ends-too-early',
      'currency-differs',
      'starts-too-early',
      ...answered,
      'converted-already',
    ],
  }),
  evidence: defineRoute({
    method: 'get',
    path: '/proposals/{id}/evidence',
    tag,
    ability: 'proposal.see',
    summary: 'The chain of evidence of a proposal, the document it is about, and whether it holds',
    params: ById,
    reply: z.object({ items: z.array(Evidence), document: z.string().nullable(), holds: z.boolean() }),
    refusals: ['unknown-proposal'],
  }),
} as const;
