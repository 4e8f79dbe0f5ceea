import type { z } from 'zod';
import type { Refused } from '../../../contract/refusals.ts';
import type { AgreementTerms } from '../../../contract/work/agreements.ts';
import type { Engagement } from '../../../contract/work/engagements.ts';
import type { ProBonoTerms, RetainerTerms, Scope } from '../../../contract/work/terms.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import type { EarlierBilling } from '../../../core/work/terms/billing-on.ts';
import {
  type BillingRule as CoreBillingRule,
  MINUTE_BY_MINUTE,
} from '../../../core/work/terms/billing-rule.ts';
import type { JsonText } from '../../db/columns.ts';
import { isSet } from '../../db/columns.ts';
import type { JsonColumn } from '../../db/json-column.ts';
import { type Deps, instantText } from '../../deps.ts';
import {
  agreementColumn,
  billingColumn,
  earlierBillingColumn,
  type Override,
  overrideColumn,
  proBonoColumn,
  retainerColumn,
  scopeColumn,
  setAsideColumn,
} from './columns.ts';
import { type EngagementRow, findEngagementRow, lockEngagementRow } from './store.ts';

export type RetainerAgreement = z.output<typeof RetainerTerms>;

/** An engagement with its documents read: what other nouns work with. */
export interface EngagementFacts
  extends Omit<
    EngagementRow,
    'billing' | 'earlierBilling' | 'scope' | 'retainer' | 'proBono' | 'agreement' | 'override' | 'imported'
  > {
  readonly imported: boolean;
  /** The rule of today and of days to come; `billingOn` names that of any day. */
  readonly billing: CoreBillingRule;
  readonly earlierBilling: readonly EarlierBilling[];
  readonly scope: z.output<typeof Scope> | null;
  readonly retainer: RetainerAgreement | null;
  readonly proBono: z.output<typeof ProBonoTerms> | null;
  /** As it was set; null for the usual terms. */
  readonly agreement: AgreementTerms | null;
  /** Why free work was activated past a limit. */
  readonly override: Override | null;
}

/** One engagement of this practice; another practice's answers like a missing one. */
export async function findEngagement(deps: Deps, id: string): Promise<EngagementFacts | Refused> {
  const row = await findEngagementRow(deps.db, id);
  return row ? readEngagement(row) : { refused: 'unknown-engagement', engagementId: id };
}

/**
 * The same, held until the transaction ends: whoever changes an engagement's numbers goes through here first. Refused while work
 * that fell due on it fails: what came after would stand on books that are not up to date.
 */
export async function lockEngagement(deps: Deps, id: string): Promise<EngagementFacts | Refused> {
  return readHeld(await lockEngagementRow(deps.db, id), id);
}

/** What a look for an engagement to hold has found, read. */
export function readHeld(row: EngagementRow | undefined, id: string): EngagementFacts | Refused {
  if (!row) return { refused: 'unknown-engagement', engagementId: id };
  const aside = viewSetAside(row);
  return aside === null
    ? readEngagement(row)
    : { refused: 'engagement-set-aside', engagementId: id, ...aside };
}

/** @throws where a document cannot be read; of an engagement that is set aside it counts as missing, so that the rest can be read. */
export function readEngagement(row: EngagementRow): EngagementFacts {
  const read = row.setAside === null ? readAsKept : readWhatCanBe;
  return {
    ...row,
    imported: isSet(row.imported),
    billing: read(billingColumn, row.billing) ?? MINUTE_BY_MINUTE,
    earlierBilling: read(earlierBillingColumn, row.earlierBilling) ?? [],
    scope: read(scopeColumn, row.scope),
    retainer: readRetainer(row),
    proBono: read(proBonoColumn, row.proBono),
    agreement: read(agreementColumn, row.agreement),
    override: read(overrideColumn, row.override),
  };
}

/** What a retainer was signed for; null where nothing is, or where it is set aside and what stands there is no such thing. */
export function readRetainer({
  retainer,
  setAside,
}: Pick<EngagementRow, 'retainer' | 'setAside'>): RetainerAgreement | null {
  return setAside === null ? retainerColumn.readOrNull(retainer) : readWhatCanBe(retainerColumn, retainer);
}

function readAsKept<Column extends string, T>(
  column: JsonColumn<Column, T>,
  text: JsonText<Column> | null,
): T | null {
  return column.readOrNull(text);
}

function readWhatCanBe<Column extends string, T>(
  column: JsonColumn<Column, T>,
  text: JsonText<Column> | null,
): T | null {
  try {
    return column.readOrNull(text);
  } catch {
    return null;
  }
}

function viewSetAside({
  setAside,
  timeZone,
}: Pick<EngagementRow, 'setAside' | 'timeZone'>): Engagement['setAside'] {
  const aside = setAsideColumn.readOrNull(setAside);
  return aside && { since: localDateOf(aside.since, timeZone), reference: aside.reference };
}

export function viewEngagement(engagement: EngagementFacts): Engagement {
  const {
    id,
    clientId,
    kind,
    title,
    state,
    startsOn,
    endsOn,
    reviewOn,
    timeZone,
    currency,
    hourlyRateMinor,
  } = engagement;
  const { billing, scope, retainer, proBono, imported, override, convertedFromId } = engagement;
  const { earlierBilling, openPeriodIndex, createdAt, activatedAt } = engagement;
  return {
    id,
    clientId,
    kind,
    title,
    state,
    startsOn,
    endsOn,
    reviewOn,
    timeZone,
    currency,
    hourlyRateMinor,
    billing,
    earlierBilling: [...earlierBilling],
    scope,
    retainer,
    proBono,
    imported,
    convertedFromId,
    openPeriodIndex,
    override: override && { because: override.because, at: instantText(override.at) },
    setAside: viewSetAside(engagement),
    createdAt: instantText(createdAt),
    activatedAt: activatedAt === null ? null : instantText(activatedAt),
  };
}
