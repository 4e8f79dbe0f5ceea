import { z } from 'zod';
import type { Pause } from '../../../core/base/calendar/schedule.ts';
import type { Charge, ChargeBecause } from '../../../core/work/periods/charge.ts';
import type { Lot } from '../../../core/work/periods/lot.ts';
import type { Opening } from '../../../core/work/periods/open-period.ts';
import type { OpeningInputs, Snapshot } from '../../../core/work/periods/opening-inputs.ts';
import type { Statement, StatementEntry } from '../../../core/work/periods/statement.ts';
import { KeptBilledBecause, KeptBilling, KeptTerms, KeptTopUp, KeptUnit } from '../terms/shapes.ts';

// The documents of the retainer engine as the database keeps them. Each is given back as it stands, so that a statement hashes to
// what it was frozen with; members that a later version writes beside are let through.

const KeptLot = z.looseObject({
  id: z.string(),
  kind: z.enum(['fresh', 'perk', 'top-up']),
  grantedOn: z.string(),
  periodIndex: z.number(),
  amount: z.number(),
  remaining: z.number(),
  lastPeriodIndex: z.number().nullable(),
  expiresBefore: z.string().nullable(),
  priority: z.number(),
  sequence: z.number(),
  priceMinor: z.number(),
  usableFrom: z.number().nullable(),
}) satisfies z.ZodType<Lot>;

const KeptDraw = z.looseObject({ lot: z.string(), amount: z.number() });

const KeptPause = z.looseObject({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  mode: z.enum(['extend', 'prorate', 'bill-through']),
  anchor: z.enum(['moved', 'restored']),
}) satisfies z.ZodType<Pause>;

const KeptPart = z.looseObject({
  changeId: z.string().nullable(),
  from: z.string(),
  terms: KeptTerms,
  days: z.number(),
  restDays: z.number(),
  paused: z.array(z.looseObject({ pauseId: z.string(), creditedOn: z.string(), days: z.number() })),
  lastPeriodIndex: z.number().nullable(),
  expiresBefore: z.string().nullable(),
});

const KeptInputs = z.looseObject({
  period: z.looseObject({
    index: z.number(),
    startsOn: z.string(),
    endsBefore: z.string(),
    wholeEndsBefore: z.string(),
    startsAt: z.number(),
    endsAt: z.number(),
    fullDays: z.number(),
    days: z.number(),
  }),
  unit: KeptUnit,
  currency: z.string(),
  parts: z.tuple([KeptPart], KeptPart),
  carriedLots: z.array(KeptLot),
  deficitIn: z.number(),
  statedCarriedIn: z.number().nullable(),
  topUps: z.array(KeptTopUp),
  pauses: z.array(KeptPause),
  follows: z.enum(['next-period', 'renewal-without-carry', 'nothing']),
}) satisfies z.ZodType<OpeningInputs>;

export const KeptOpening = z.looseObject({
  inputs: KeptInputs,
  terms: KeptTerms,
  lots: z.array(KeptLot),
  granted: z.number(),
  carriedIn: z.number(),
  adjusted: z.number(),
  toppedUp: z.number(),
  deficitDraws: z.array(KeptDraw),
  deficitLeft: z.number(),
  segmentStarts: z.array(z.number()),
  feeMinor: z.number(),
  chargedMinor: z.number(),
}) satisfies z.ZodType<Opening>;

export const KeptSnapshot = z.looseObject({
  periodIndex: z.number(),
  carriedLots: z.array(KeptLot),
  deficit: z.number(),
}) satisfies z.ZodType<Snapshot>;

const days = { days: z.number(), fullDays: z.number() };

export const KeptChargeBecause: z.ZodType<ChargeBecause, ChargeBecause> = z.discriminatedUnion('code', [
  z.looseObject({ code: z.literal('fee'), feeMinor: z.number() }),
  z.looseObject({ code: z.literal('partial-fee'), feeMinor: z.number(), ...days }),
  z.looseObject({
    code: z.literal('overage'),
    unit: KeptUnit,
    used: z.number(),
    overage: z.number(),
    waived: z.number(),
    waivedValueMinor: z.number(),
    billed: z.number(),
    earlierDeficit: z.number(),
    rateMinor: z.number(),
  }),
  z.looseObject({
    code: z.literal('top-up'),
    topUpId: z.string(),
    amount: z.number(),
    absorbs: z.boolean(),
  }),
  z.looseObject({
    code: z.literal('plan-changed'),
    changeId: z.string(),
    addedMinor: z.number(),
    removedMinor: z.number(),
    fromFeeMinor: z.number(),
    toFeeMinor: z.number(),
    ...days,
  }),
  z.looseObject({ code: z.literal('paused'), pauseId: z.string(), ...days }),
  z.looseObject({
    code: z.literal('late-difference'),
    statedMinor: z.number(),
    restatedMinor: z.number(),
    of: z.lazy(() => KeptChargeBecause).nullable(),
  }),
  z.looseObject({
    code: z.literal('consultation'),
    askId: z.string(),
    actualMinutes: z.number(),
    billedMinutes: z.number(),
    rateMinor: z.number(),
    urgentSurchargePercent: z.number(),
    agreedMinor: z.number().nullable(),
  }),
  z.looseObject({ code: z.literal('change-order'), changeOrderId: z.string(), line: z.string() }),
  z.looseObject({ code: z.literal('undone'), of: z.lazy(() => KeptChargeBecause) }),
]);

const KeptCharge = z.looseObject({
  key: z.string(),
  kind: z.enum(['fee', 'overage', 'top-up', 'proration', 'credit']),
  periodIndex: z.number(),
  forPeriodIndex: z.number(),
  amountMinor: z.number(),
  dueOn: z.string(),
  because: KeptChargeBecause,
}) satisfies z.ZodType<Charge>;

const statedEntry = {
  timeEntryId: z.string(),
  workedOn: z.string(),
  billedBecause: z.union([
    KeptBilledBecause,
    z.looseObject({ code: z.literal('pieces'), pieces: z.number() }),
  ]),
  draws: z.array(KeptDraw),
  overage: z.number(),
};

const KeptEntry = z.union([
  z.looseObject({ ...statedEntry, actualMinutes: z.number(), billedMinutes: z.number() }),
  z.looseObject({ ...statedEntry, actualUnits: z.number(), billedUnits: z.number() }),
]) satisfies z.ZodType<StatementEntry>;

const KeptLotAccount = z.looseObject({
  lot: z.string(),
  kind: KeptLot.shape.kind,
  opened: z.number(),
  paidBack: z.number(),
  drawn: z.number(),
  forfeited: z.number(),
  expired: z.number(),
  voided: z.number(),
  carried: z.number(),
});

const KeptResults = z.looseObject({
  period: z.looseObject({ index: z.number(), startsOn: z.string(), endsBefore: z.string() }),
  unit: KeptUnit,
  currency: z.string(),
  granted: z.number(),
  carriedIn: z.number(),
  adjusted: z.number(),
  toppedUp: z.number(),
  used: z.number(),
  overage: z.number(),
  waived: z.number(),
  waivedValueMinor: z.number(),
  billedOverage: z.number(),
  held: z.number(),
  deducted: z.number(),
  unbilled: z.number(),
  settledDeficit: z.number(),
  forfeited: z.number(),
  expired: z.number(),
  voided: z.number(),
  carriedOut: z.number(),
  charges: z.array(KeptCharge),
  lots: z.array(KeptLotAccount),
  entries: z.array(KeptEntry),
});

export const KeptStatement = z.looseObject({
  schema: z.string(),
  policy: z.string(),
  about: z.record(z.string(), z.string()),
  inputs: KeptInputs.extend({
    billing: KeptBilling,
    approvedAmount: z.number(),
    entries: z.array(
      z.looseObject({
        timeEntryId: z.string(),
        startedAt: z.number(),
        workedOn: z.string(),
        actual: z.number(),
      }),
    ),
    lateCharges: z.array(KeptCharge),
  }),
  results: KeptResults,
}) satisfies z.ZodType<Statement>;
