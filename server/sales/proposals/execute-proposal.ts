import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { engagements } from '../../../contract/work/engagements.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { setTerms } from '../../work/agreements/terms.ts';
import { draftEngagement } from '../../work/engagements/draft-engagement.ts';
import { lockEngagement, type RetainerAgreement } from '../../work/engagements/engagement.ts';
import { agreeTerms } from '../../work/engagements/progress.ts';
import { activateEngagement } from '../../work/lifecycle/activate-engagement.ts';
import { convertEngagement } from '../../work/lifecycle/convert-engagement.ts';
import type { ProposalRow } from './proposal.ts';
import type { ProposalDocument } from './proposal-document.ts';
import { startOfSigned } from './start-of-signed.ts';
import { updateProposal } from './store.ts';
import { type ProposedTerms, perksOf, scopeOf } from './terms-of-proposal.ts';

/**
 * Makes what was signed true: the engagement is drafted from the signed document alone and becomes active, with its first
 * period, its first charge and the first version of its agreement. What it continues ends on the day before.
 *
 * @returns the engagement's id.
 */
export async function executeProposal(
  deps: Deps,
  actor: Actor,
  row: ProposalRow,
  { terms }: ProposalDocument,
): Promise<string | Refused> {
  const option = terms.options[row.chosenOption ?? -1];
  if (option === undefined) throw new Error(`Proposal ${row.id} was signed without an option.`);
  const { title, billing, hourlyRateMinor, currency, convertsEngagementId } = terms;
  const continued = convertsEngagementId === null ? null : await lockEngagement(deps, convertsEngagementId);
  if (isRefused(continued)) return continued;
  const startsOn = await startOfSigned(deps, row, terms, continued);
  const body = {
    kind: 'retainer' as const,
    title,
    startsOn,
    billing,
    scope: scopeOf(terms),
    ...(hourlyRateMinor === null ? {} : { hourlyRateMinor }),
    retainer: retainerOf(terms, option, startsOn),
  };
  // What has ended by itself in the meantime needs no end any more, and is named as what came before all the same.
  const id =
    continued === null || continued.state === 'ended'
      ? await begin(deps, actor, { ...body, clientId: row.clientId, currency }, terms, continued?.id)
      : await goOn(deps, actor, continued.id, body, terms);
  if (isRefused(id)) return id;
  await updateProposal(deps.db, row.id, { engagementId: id });
  await happened(deps, actor, 'proposal.executed', row.id, { engagementId: id, startsOn });
  return id;
}

type Drafted = InputOf<typeof engagements.draft>['body'];
type Converted = InputOf<typeof engagements.convert>['body'];

/** A new engagement, whose terms are agreed before it is active, so that they stand in its first agreement. */
async function begin(
  deps: Deps,
  actor: Actor,
  body: Drafted,
  { agreement }: ProposedTerms,
  continuedId: string | null = null,
): Promise<string | Refused> {
  const drafted = await draftEngagement(deps, actor, { body }, continuedId);
  if (isRefused(drafted)) return drafted;
  await agreeTerms(deps, drafted.id, agreement);
  const activated = await activateEngagement(deps, actor, { params: { id: drafted.id }, body: {} });
  return isRefused(activated) ? activated : activated.id;
}

/** What was hourly, project or free work until now goes on as the retainer. */
async function goOn(
  deps: Deps,
  actor: Actor,
  engagementId: string,
  body: Converted,
  { agreement, currency }: ProposedTerms,
): Promise<string | Refused> {
  const { currency: expected } = deps.practice;
  if (currency !== expected) return { refused: 'currency-differs', expected, given: currency };
  const converted = await convertEngagement(deps, actor, { params: { id: engagementId }, body });
  if (isRefused(converted)) return converted;
  const agreed = await setTerms(deps, actor, { params: { id: converted.id }, body: agreement });
  return isRefused(agreed) ? agreed : converted.id;
}

function retainerOf(
  { every, term, monthlyReport, frontOfLine }: ProposedTerms,
  option: ProposedTerms['options'][number],
  startsOn: string,
): RetainerAgreement {
  const { feeMinor, allowance, carry, overage } = option;
  return {
    feeMinor,
    allowance,
    carry,
    overage,
    term,
    perks: perksOf(option),
    period: { every, anchorOn: startsOn },
    ...(monthlyReport ? { monthlyReport } : {}),
    ...(frontOfLine ? { frontOfLine } : {}),
  };
}
