import { isRefused } from '../../../contract/refusals.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import type { AgreedRetainer, AgreementData } from '../../../core/work/agreements/agreement-data.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Deps, system } from '../../deps.ts';
import { approvedChangeOrders } from '../change-orders/list-change-orders.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { listAgreedTerms } from '../periods/agreed-terms.ts';
import { isRetainer, type Retainer, termsOf } from '../periods/agreement.ts';
import { listChanges } from '../periods/list-changes.ts';
import { termsOfAgreement } from './terms-of-agreement.ts';

const NO_SCOPE = { problem: '', included: [], excluded: [], successCriteria: [] } as const;

/** What an agreement says now: everything its text is made from, read from what the work is metered by. */
export async function currentData(deps: Deps, engagement: EngagementFacts): Promise<AgreementData> {
  const client = await getClient(deps, system, { params: { id: engagement.clientId } });
  if (isRefused(client)) throw new Error(`Engagement ${engagement.id} names a client that does not exist.`);
  const { kind, title, startsOn, endsOn, reviewOn, currency, hourlyRateMinor, billing } = engagement;
  const { incrementMinutes, minimumMinutes, roundPer } = billing;
  const { proBono } = engagement;
  return {
    form: 1,
    parties: { practice: deps.practice.name, client: client.name },
    kind,
    title,
    startsOn,
    endsOn,
    reviewOn,
    currency,
    hourlyRateMinor,
    billing: { incrementMinutes, minimumMinutes, roundPer },
    scope: { ...NO_SCOPE, ...engagement.scope },
    retainer: isRetainer(engagement) ? await retainerData(deps, engagement) : null,
    proBono:
      kind === 'pro-bono'
        ? { capMinutesPerMonth: proBono?.capMinutesPerMonth ?? null, benefits: proBono?.benefits ?? [] }
        : null,
    changeOrders: await agreedChangeOrders(deps, engagement),
    terms: termsOfAgreement(engagement),
  };
}

async function retainerData(deps: Deps, engagement: Retainer): Promise<AgreedRetainer> {
  const { period, term, frontOfLine, monthlyReport, unpaid } = engagement.retainer;
  const { currency: _currency, ...signed } = termsOf(engagement);
  const since = await listChanges(deps, system, { params: { id: engagement.id } });
  if (isRefused(since)) throw new Error(`Engagement ${engagement.id} is a retainer without an agreement.`);
  const renewals = await listAgreedTerms(deps, engagement);
  return {
    ...signed,
    every: period?.every ?? 'month',
    anchorOn: period?.anchorOn ?? engagement.startsOn,
    term: term ?? null,
    ...(frontOfLine === true ? { frontOfLine } : {}),
    ...(monthlyReport === true ? { monthlyReport } : {}),
    ...(unpaid === 'stop' ? { stopsUnpaid: true as const } : {}),
    ...(renewals.length > 0 ? { renewals } : {}),
    changes: since.termsChanges.map(({ effective, effectiveOn, feeMinor, allowance }) => ({
      effective,
      effectiveOn,
      feeMinor,
      allowance,
    })),
  };
}

async function agreedChangeOrders(
  deps: Deps,
  { id, timeZone }: EngagementFacts,
): Promise<AgreementData['changeOrders']> {
  return (await approvedChangeOrders(deps, id))
    .map(({ line, priceMinor, answeredAt }) => ({
      line,
      priceMinor,
      answeredAt: Temporal.Instant.from(answeredAt ?? '').epochMilliseconds,
    }))
    .toSorted((one, other) => one.answeredAt - other.answeredAt)
    .map(({ answeredAt, ...order }) => ({ ...order, approvedOn: localDateOf(answeredAt, timeZone) }));
}
