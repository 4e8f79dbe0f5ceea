import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { Engagement, engagements } from '../../../contract/work/engagements.ts';
import { divideHalfUp } from '../../../core/base/money/money.ts';
import { nameKeyOf } from '../../../core/clients/name-key.ts';
import { MINUTE_BY_MINUTE } from '../../../core/work/terms/billing-rule.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Actor, type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { billingColumn, proBonoColumn, retainerColumn, scopeColumn } from './columns.ts';
import { whyStartsTooEarly } from './earliest-start.ts';
import { type RetainerAgreement, readEngagement, viewEngagement } from './engagement.ts';
import { type EngagementRow, insertEngagement } from './store.ts';

type Drafted = InputOf<typeof engagements.draft>['body'];

/**
 * Drafts an engagement. Nothing is metered until it is activated. Refused in another currency than the practice's:
 * sums over currencies would be wrong (docs/decisions/0007-one-currency.md).
 * @param convertedFromId the engagement it continues.
 */
export async function draftEngagement(
  deps: Deps,
  actor: Actor,
  { body }: Pick<InputOf<typeof engagements.draft>, 'body'>,
  convertedFromId: string | null = null,
): Promise<Engagement | Refused> {
  const { practice } = deps;
  const client = await getClient(deps, actor, { params: { id: body.clientId } });
  if (isRefused(client)) return client;
  if (body.currency !== undefined && body.currency !== practice.currency) {
    return { refused: 'currency-differs', expected: practice.currency, given: body.currency };
  }
  const tooEarly = whyStartsTooEarly(deps, body.startsOn, body.retainer?.period?.anchorOn);
  if (tooEarly) return tooEarly;
  const row: EngagementRow = {
    id: newId(),
    clientId: client.id,
    kind: body.kind,
    title: body.title,
    titleKey: nameKeyOf(body.title),
    state: 'draft',
    startsOn: body.startsOn,
    endsOn: body.endsOn ?? null,
    reviewOn: body.reviewOn ?? null,
    timeZone: body.timeZone ?? practice.timeZone,
    currency: practice.currency,
    hourlyRateMinor: body.hourlyRateMinor ?? null,
    billing: billingColumn.write(body.billing ?? MINUTE_BY_MINUTE),
    scope: scopeColumn.writeOrNull(body.scope ?? null),
    retainer: body.retainer ? retainerColumn.write(wholeTerms(body, body.retainer)) : null,
    proBono: proBonoColumn.writeOrNull(body.proBono ?? null),
    agreement: null,
    earlierBilling: null,
    override: null,
    convertedFromId,
    imported: 0,
    openPeriodIndex: null,
    createdAt: deps.now.epochMilliseconds,
    activatedAt: null,
    endedOn: null,
    setAside: null,
  };
  await insertEngagement(deps.db, row);
  await happened(deps, actor, 'engagement.drafted', row.id, {
    clientId: client.id,
    kind: row.kind,
    title: row.title,
  });
  return viewEngagement(readEngagement(row));
}

/** Writes out what a signed retainer leaves unsaid, so that no later default can change an agreed number. */
function wholeTerms(engagement: Drafted, terms: RetainerAgreement): RetainerAgreement {
  const overage = terms.overage ?? { rule: 'bill' as const, courtesyAmount: 0 };
  return {
    ...terms,
    period: {
      every: terms.period?.every ?? 'month',
      anchorOn: terms.period?.anchorOn ?? engagement.startsOn,
    },
    carry: terms.carry ?? null,
    term: terms.term ?? null,
    overage: { ...overage, rateMinor: overage.rateMinor ?? usualRateMinor(engagement, terms) },
  };
}

/** Without an agreed overage rate: the hourly rate, else what the fee comes to per hour (or per piece), half-up. */
export function usualRateMinor(
  engagement: { readonly hourlyRateMinor?: number | undefined },
  terms: Pick<RetainerAgreement, 'feeMinor' | 'allowance'>,
): number {
  const { unit, amount } = terms.allowance;
  if (unit === 'minutes' && engagement.hourlyRateMinor !== undefined) return engagement.hourlyRateMinor;
  if (amount === 0) return 0;
  return divideHalfUp(terms.feeMinor * (unit === 'minutes' ? 60 : 1), amount);
}
