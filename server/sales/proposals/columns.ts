import { z } from 'zod';
import { ProposalContent } from '../../../contract/sales/proposals.ts';
import { Locale } from '../../../contract/shapes.ts';
import { AgreementTerms } from '../../../contract/work/agreements.ts';
import { EVERY, RENEWALS } from '../../../core/base/calendar/schedule.ts';
import { UNITS } from '../../../core/base/money/money.ts';
import { OVERAGE_RULES } from '../../../core/work/terms/overage-rules.ts';
import { documentColumn, type JsonColumn, jsonColumn } from '../../db/json-column.ts';
import { keptShape } from '../../db/kept-shape.ts';
import { canonicalOf } from './frozen-document.ts';
import type { ProposalDocument } from './proposal-document.ts';
import type { ProposedTerms } from './terms-of-proposal.ts';

/** What a draft says, and what was sent said. */
export const contentColumn = jsonColumn('proposals.content', keptShape(ProposalContent));

const Lines = z.array(z.string());

const KeptSection = z.looseObject({ heading: z.string(), sentences: Lines, lines: Lines });

const KeptTerms = z.looseObject({
  title: z.string(),
  problem: z.string(),
  goals: Lines,
  included: Lines,
  excluded: Lines,
  options: z.array(
    z.looseObject({
      label: z.string(),
      isRecommended: z.boolean(),
      listMinor: z.number(),
      feeMinor: z.number(),
      allowance: z.looseObject({ unit: z.enum(UNITS), amount: z.number() }),
      perks: z.array(
        z.looseObject({ label: z.string(), amount: z.number(), valueMinor: z.number().optional() }),
      ),
      carry: z
        .looseObject({ capAmount: z.number().nullable(), lifePeriods: z.number().nullable() })
        .nullable(),
      overage: z.looseObject({
        rule: z.enum(OVERAGE_RULES),
        rateMinor: z.number(),
        courtesyAmount: z.number(),
      }),
    }),
  ),
  currency: z.string(),
  startsOn: z.string(),
  every: z.enum(EVERY),
  term: z
    .looseObject({
      periods: z.number(),
      trial: z.boolean(),
      renewal: z.enum(RENEWALS),
      noticeDays: z.number(),
      keepCarried: z.boolean(),
    })
    .nullable(),
  billing: z.looseObject({
    incrementMinutes: z.number(),
    minimumMinutes: z.number(),
    roundPer: z.enum(['entry', 'day']),
  }),
  hourlyRateMinor: z.number().nullable(),
  monthlyReport: z.boolean(),
  frontOfLine: z.boolean(),
  countersign: z.string(),
  convertsEngagementId: z.string().nullable(),
  agreement: z.looseObject({
    responseWorkingDays: z.number(),
    urgentSurchargePercent: z.number(),
    paymentDays: z.number(),
    lateInterest: AgreementTerms.shape.lateInterest.unwrap(),
    ownership: AgreementTerms.shape.ownership.unwrap(),
    confidentialityYears: z.number(),
    noticeDays: z.number(),
  }),
}) satisfies z.ZodType<ProposedTerms>;

const KeptDocument = z.looseObject({
  form: z.literal(1),
  proposalId: z.string(),
  language: Locale,
  practice: z.string(),
  client: z.string(),
  title: z.string(),
  from: z.string(),
  dated: z.string(),
  sections: z.array(KeptSection),
  optionsHeading: z.string(),
  options: z.array(
    z.looseObject({
      label: z.string(),
      recommended: z.string().nullable(),
      fee: z.string(),
      rows: z.array(z.looseObject({ name: z.string(), what: z.string() })),
      clauses: z.array(KeptSection),
    }),
  ),
  running: KeptSection,
  clausesHeading: z.string(),
  clauses: z.array(KeptSection),
  consent: z.looseObject({ version: z.string(), text: z.string() }),
  terms: KeptTerms,
}) satisfies z.ZodType<ProposalDocument>;

/** The sheet that was sent, as the very bytes its fingerprint is over: in its RFC 8785 form. */
export const proposalDocumentColumn: JsonColumn<'proposals.document', ProposalDocument> = documentColumn(
  'proposals.document',
  KeptDocument,
  canonicalOf,
);
