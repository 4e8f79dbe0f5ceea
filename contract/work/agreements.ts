import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { ById, Id, IndexInPath, InstantText, Locale } from '../shapes.ts';

/** What is agreed beside scope, price and billing rule. Each of these makes a clause; defaults are the usual ones in the EU. */
export const AgreementTerms = z.object({
  /** Working days within which an ask is answered. */
  responseWorkingDays: z.int().min(0).max(30).default(2),
  /** What an urgent ask costs beside the rate, in per cent. */
  urgentSurchargePercent: z.int().min(0).max(300).default(0),
  paymentDays: z.int().min(0).max(90).default(30),
  /** `statutory`: the law's interest on late payment between businesses; `none`: the clause is left out. */
  lateInterest: z.enum(['statutory', 'none']).default('statutory'),
  ownership: z.enum(['on-payment', 'client', 'licence']).default('on-payment'),
  /** Years after the end for which both keep silent; 0 leaves the clause out. */
  confidentialityYears: z.int().min(0).max(20).default(2),
  noticeDays: z.int().min(0).max(365).default(30),
});
export type AgreementTerms = z.output<typeof AgreementTerms>;

export const ClauseKey = z.enum([
  'parties',
  'problem',
  'included',
  'excluded',
  'success',
  'fee',
  'consultations',
  'response',
  'change-orders',
  'payment',
  'late-payment',
  'ownership',
  'confidentiality',
  'ending',
]);

/** One clause, made from the engagement's data: a heading, sentences, and the lines it lists. */
export const Clause = z.object({
  key: ClauseKey,
  number: z.int(),
  heading: z.string(),
  sentences: z.array(z.string()),
  lines: z.array(z.string()),
});

export const AgreementVersion = z.object({
  engagementId: Id,
  /** Counted from 1; 0 is the text as it stands now, of a draft or of an engagement whose terms nobody agreed here yet. */
  version: z.int(),
  language: Locale,
  madeAt: InstantText,
  /** What made this version: the activation, a change of terms, an approved change order. */
  because: z.string(),
  title: z.string(),
  clauses: z.array(Clause),
  /** SHA-256 over the RFC 8785 form of the data the text was made from. */
  hash: z.string(),
});
export type AgreementVersion = z.output<typeof AgreementVersion>;

const VersionHead = AgreementVersion.omit({ clauses: true, title: true, language: true });

/** How one clause differs between two versions; `words` runs through the new text with what was taken out left in. */
export const ClauseDifference = z.object({
  key: ClauseKey,
  heading: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  words: z.array(z.object({ text: z.string(), how: z.enum(['same', 'added', 'removed']) })),
});

/** Without a version the newest; without a language the client’s, else the practice’s. */
export const VersionAndLanguage = z.object({
  version: IndexInPath.optional(),
  language: Locale.optional(),
});

const tag = 'Agreements';

export const agreements = {
  terms: defineRoute({
    method: 'get',
    path: '/engagements/{id}/agreement/terms',
    tag,
    ability: 'agreement.see',
    summary: 'What is agreed beside scope, price and billing rule',
    params: ById,
    reply: AgreementTerms,
    refusals: ['unknown-engagement'],
  }),
  setTerms: defineRoute({
    method: 'put',
    path: '/engagements/{id}/agreement/terms',
    tag,
    ability: 'agreement.change',
    summary: 'Agree on response time, payment, ownership, confidentiality and notice: the text follows',
    params: ById,
    body: AgreementTerms,
    reply: AgreementTerms,
    refusals: ['unknown-engagement', 'engagement-set-aside', 'engagement-ended'],
  }),
  get: defineRoute({
    method: 'get',
    path: '/engagements/{id}/agreement',
    tag,
    ability: 'agreement.see',
    summary: 'The agreement in words, made from the engagement’s data; a draft’s as it stands now',
    params: ById,
    query: VersionAndLanguage,
    reply: AgreementVersion,
    refusals: ['unknown-engagement', 'unknown-version'],
  }),
  print: defineRoute({
    method: 'get',
    path: '/engagements/{id}/agreement.html',
    tag,
    ability: 'agreement.see',
    summary: 'The agreement as a page to print and to sign',
    params: ById,
    query: VersionAndLanguage,
    reply: z.string(),
    replyType: 'html',
    refusals: ['unknown-engagement', 'unknown-version'],
  }),
  versions: defineRoute({
    method: 'get',
    path: '/engagements/{id}/agreement/versions',
    tag,
    ability: 'agreement.see',
    summary: 'The versions of an agreement, newest first, and what made each',
    params: ById,
    reply: z.object({ items: z.array(VersionHead) }),
    refusals: ['unknown-engagement'],
  }),
  differences: defineRoute({
    method: 'get',
    path: '/engagements/{id}/agreement/differences',
    tag,
    ability: 'agreement.see',
    summary: 'What differs between two versions, clause by clause',
    params: ById,
    query: z.object({
      from: IndexInPath,
      to: IndexInPath,
      language: Locale.optional(),
    }),
    reply: z.object({ from: z.int(), to: z.int(), clauses: z.array(ClauseDifference) }),
    refusals: ['unknown-engagement', 'unknown-version'],
  }),
} as const;
