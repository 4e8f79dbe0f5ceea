import type { z } from 'zod';
import type { Refused } from '../../../contract/refusals.ts';
import type { AgreementTerms } from '../../../contract/work/agreements.ts';
import type { Engagement } from '../../../contract/work/engagements.ts';
import {
  type BillingRule,
  type ProBonoTerms,
  RetainerTerms,
  type Scope,
} from '../../../contract/work/terms.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import type { EarlierBilling } from '../../../core/work/terms/billing-on.ts';
import {
  type BillingRule as CoreBillingRule,
  MINUTE_BY_MINUTE,
} from '../../../core/work/terms/billing-rule.ts';
import { readKept } from '../../db/read-kept.ts';
import { type Deps, instantText } from '../../deps.ts';
import type { SetAside } from './set-aside.ts';
import { type EngagementRow, findEngagementRow, lockEngagementRow } from './store.ts';

export type RetainerAgreement = z.output<typeof RetainerTerms>;

/** An engagement with its documents read: what other nouns work with. */
export interface EngagementFacts
  extends Omit<
    EngagementRow,
    | 'billing'
    | 'earlierBilling'
    | 'scope'
    | 'retainer'
    | 'proBono'
    | 'agreement'
    | 'override'
    | 'kind'
    | 'state'
    | 'imported'
  > {
  readonly kind: Engagement['kind'];
  readonly state: Engagement['state'];
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

export interface Override {
  readonly because: string;
  /** Epoch ms. */
  readonly at: number;
  readonly by: string;
  /** The refusal it went past, with its numbers. */
  readonly refused: Refused;
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
  const parse = row.setAside === null ? parseDocument : parseWhatCanBe;
  return {
    ...row,
    kind: row.kind as Engagement['kind'],
    state: row.state as Engagement['state'],
    imported: row.imported === 1,
    billing: parse<z.output<typeof BillingRule>>(row.billing) ?? MINUTE_BY_MINUTE,
    earlierBilling: parse(row.earlierBilling) ?? [],
    scope: parse(row.scope),
    retainer: readRetainer(row),
    proBono: parse(row.proBono),
    agreement: parse(row.agreement),
    override: parse(row.override),
  };
}

/** What a retainer was signed for; null where nothing is, or where it is set aside and what stands there is no such thing. */
export function readRetainer({
  retainer,
  setAside,
}: Pick<EngagementRow, 'retainer' | 'setAside'>): RetainerAgreement | null {
  if (setAside === null) return parseDocument<RetainerAgreement>(retainer);
  return RetainerTerms.safeParse(parseWhatCanBe(retainer)).data ?? null;
}

function parseDocument<T>(text: string | null): T | null {
  return text === null ? null : readKept<T>(text);
}

function parseWhatCanBe<T>(text: string | null): T | null {
  try {
    return parseDocument(text);
  } catch {
    return null;
  }
}

function viewSetAside({
  setAside,
  timeZone,
}: Pick<EngagementRow, 'setAside' | 'timeZone'>): Engagement['setAside'] {
  const aside = parseDocument<SetAside>(setAside);
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
