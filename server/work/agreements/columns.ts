import { z } from 'zod';
import { EVERY, RENEWALS } from '../../../core/base/calendar/schedule.ts';
import type { AgreedRetainer, AgreementData } from '../../../core/work/agreements/agreement-data.ts';
import { documentColumn, type JsonColumn } from '../../db/json-column.ts';
import { KeptBilling, KeptTerms, KeptUnit } from '../terms/shapes.ts';
import type { VersionBecause } from './version-because.ts';

const Lines = z.array(z.string());
const IsPromised = z.literal(true).exactOptional();

const KeptRetainer = z.looseObject({
  feeMinor: z.number(),
  allowance: KeptTerms.shape.allowance,
  every: z.enum(EVERY),
  anchorOn: z.string(),
  carry: KeptTerms.shape.carry,
  overage: KeptTerms.shape.overage,
  perks: KeptTerms.shape.perks,
  frontOfLine: IsPromised,
  monthlyReport: IsPromised,
  stopsUnpaid: IsPromised,
  term: z
    .looseObject({
      periods: z.number(),
      trial: z.boolean(),
      renewal: z.enum(RENEWALS),
      noticeDays: z.number(),
      keepCarried: z.boolean(),
    })
    .nullable(),
  renewals: z
    .array(
      z.looseObject({
        startsOn: z.string(),
        periods: z.number(),
        trial: z.boolean(),
        keepCarried: z.boolean(),
      }),
    )
    .exactOptional(),
  changes: z.array(
    z.looseObject({
      effective: z.enum(['next-period', 'now']),
      effectiveOn: z.string(),
      feeMinor: z.number(),
      allowance: z.looseObject({ unit: KeptUnit, amount: z.number() }),
    }),
  ),
}) satisfies z.ZodType<AgreedRetainer>;

const KeptProBono = z.looseObject({
  capMinutesPerMonth: z.number().nullable(),
  benefits: z.array(
    z.looseObject({
      kind: z.enum(['testimonial', 'referral', 'publicity', 'introduction', 'case-study', 'other']),
      expected: z.string(),
      dueOn: z.string(),
    }),
  ),
});

/** The shape `form: 1`. Its hash is made over the data as they stand, so that they are never read into another. */
const KeptData = z.looseObject({
  form: z.literal(1),
  parties: z.looseObject({ practice: z.string(), client: z.string() }),
  kind: z.enum(['hourly', 'project', 'retainer', 'pro-bono']),
  title: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  reviewOn: z.string().nullable(),
  currency: z.string(),
  hourlyRateMinor: z.number().nullable(),
  billing: KeptBilling,
  scope: z.looseObject({
    problem: z.string(),
    included: Lines,
    excluded: Lines,
    successCriteria: Lines,
  }),
  retainer: KeptRetainer.nullable(),
  proBono: KeptProBono.nullable(),
  changeOrders: z.array(z.looseObject({ line: z.string(), priceMinor: z.number(), approvedOn: z.string() })),
  terms: z.looseObject({
    responseWorkingDays: z.number(),
    urgentSurchargePercent: z.number(),
    paymentDays: z.number(),
    lateInterest: z.enum(['statutory', 'none']),
    ownership: z.enum(['on-payment', 'client', 'licence']),
    confidentialityYears: z.number(),
    noticeDays: z.number(),
  }),
}) satisfies z.ZodType<AgreementData>;

const KeptBecause = z.discriminatedUnion('code', [
  z.looseObject({ code: z.literal('activated') }),
  z.looseObject({ code: z.literal('changed'), parts: Lines }),
  z.looseObject({ code: z.literal('retainer-terms'), effectiveOn: z.string() }),
  z.looseObject({ code: z.literal('renewed'), from: z.string(), periods: z.number() }),
  z.looseObject({ code: z.literal('agreement-terms') }),
  z.looseObject({
    code: z.literal('change-order'),
    changeOrderId: z.string(),
    line: z.string().exactOptional(),
  }),
  z.looseObject({ code: z.literal('ended'), on: z.string() }),
  z.looseObject({ code: z.literal('end-taken-back') }),
]) satisfies z.ZodType<VersionBecause>;

export const agreementDataColumn: JsonColumn<'agreement_versions.data', AgreementData> = documentColumn(
  'agreement_versions.data',
  KeptData,
);

export const versionBecauseColumn: JsonColumn<'agreement_versions.because', VersionBecause> = documentColumn(
  'agreement_versions.because',
  KeptBecause,
);
