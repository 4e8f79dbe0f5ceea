import { z } from 'zod';
import type { Refused } from '../../../contract/refusals.ts';
import { AgreementTerms } from '../../../contract/work/agreements.ts';
import { BillingRule, ProBonoTerms, RetainerTerms, Scope } from '../../../contract/work/terms.ts';
import type { EarlierBilling } from '../../../core/work/terms/billing-on.ts';
import { type JsonColumn, jsonColumn, remembered } from '../../db/json-column.ts';
import { keptShape } from '../../db/kept-shape.ts';

/** Why free work was activated past a limit. */
export interface Override {
  readonly because: string;
  /** Epoch ms. */
  readonly at: number;
  readonly by: string;
}

/** The same as it is put on record: with the refusal it went past, and its numbers as they were. */
export interface NewOverride extends Override {
  readonly refused: Refused;
}

/** What keeps an engagement from being changed: work that fell due by itself and fails. */
export interface SetAside {
  /** When the work that fails fell due (epoch ms): the engagement's books stand there. */
  readonly since: number;
  /** Finds the failure in the log. */
  readonly reference: string;
}

const KeptBilling = keptShape(BillingRule);

const KeptEarlierBilling = z.array(
  z.looseObject({ before: z.string(), billing: KeptBilling }),
) satisfies z.ZodType<readonly EarlierBilling[]>;

const KeptOverride = z.looseObject({
  because: z.string(),
  at: z.number(),
  by: z.string(),
}) satisfies z.ZodType<Override>;

const KeptSetAside = z.looseObject({
  since: z.number(),
  reference: z.string(),
}) satisfies z.ZodType<SetAside>;

// Read with every engagement, and of most of them again and again: the same texts.
export const billingColumn = remembered(jsonColumn('engagements.billing', KeptBilling));
export const scopeColumn = remembered(jsonColumn('engagements.scope', keptShape(Scope)));
export const retainerColumn = remembered(jsonColumn('engagements.retainer', keptShape(RetainerTerms)));
export const proBonoColumn = remembered(jsonColumn('engagements.pro_bono', keptShape(ProBonoTerms)));
export const agreementColumn = remembered(jsonColumn('engagements.agreement', keptShape(AgreementTerms)));

export const earlierBillingColumn: JsonColumn<'engagements.earlier_billing', readonly EarlierBilling[]> =
  jsonColumn('engagements.earlier_billing', KeptEarlierBilling);
export const overrideColumn: JsonColumn<'engagements.override', Override> = jsonColumn(
  'engagements.override',
  KeptOverride,
);
export const setAsideColumn: JsonColumn<'engagements.set_aside', SetAside> = jsonColumn(
  'engagements.set_aside',
  KeptSetAside,
);
