import type { z } from 'zod';
import type { AgreementTerms } from '../../contract/agreements.ts';
import type { Engagement } from '../../contract/engagements.ts';
import type { Refused } from '../../contract/refusals.ts';
import type { BillingRule, ProBonoTerms, RetainerTerms, Scope } from '../../contract/terms.ts';
import type { EarlierBilling } from '../../core/billing/billing-on.ts';
import type { BillingRule as CoreBillingRule } from '../../core/billing/billing-rule.ts';
import { localDateOf } from '../../core/calendar/local-day.ts';
import { readKept } from '../db/read-kept.ts';
import { type Deps, instantText } from '../deps.ts';
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
  const row = await findEngagementRow(deps.db, deps.practice.id, id);
  return row ? readEngagement(row) : { refused: 'unknown-engagement', engagementId: id };
}

/**
 * The same, held until the transaction ends: whoever changes an engagement's numbers goes through here first. Refused while work
 * that fell due on it fails: what came after would stand on books that are not up to date.
 */
export async function lockEngagement(deps: Deps, id: string): Promise<EngagementFacts | Refused> {
  const row = await lockEngagementRow(deps.db, deps.practice.id, id);
  if (!row) return { refused: 'unknown-engagement', engagementId: id };
  const aside = parse<SetAside>(row.setAside);
  if (aside !== null) {
    const since = localDateOf(aside.since, row.timeZone);
    return { refused: 'engagement-set-aside', engagementId: id, since, reference: aside.reference };
  }
  return readEngagement(row);
}

export function readEngagement(row: EngagementRow): EngagementFacts {
  return {
    ...row,
    kind: row.kind as Engagement['kind'],
    state: row.state as Engagement['state'],
    imported: row.imported === 1,
    billing: JSON.parse(row.billing) as z.output<typeof BillingRule>,
    earlierBilling: parse(row.earlierBilling) ?? [],
    scope: parse(row.scope),
    retainer: parse(row.retainer),
    proBono: parse(row.proBono),
    agreement: parse(row.agreement),
    override: parse(row.override),
  };
}

function parse<T>(text: string | null): T | null {
  return text === null ? null : readKept<T>(text);
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
    ...{ id, clientId, kind, title, state, startsOn, endsOn, reviewOn, timeZone, currency, hourlyRateMinor },
    ...{
      billing,
      earlierBilling: [...earlierBilling],
      scope,
      retainer,
      proBono,
      imported,
      convertedFromId,
      openPeriodIndex,
    },
    override: override && { because: override.because, at: instantText(override.at) },
    createdAt: instantText(createdAt),
    activatedAt: activatedAt === null ? null : instantText(activatedAt),
  };
}
