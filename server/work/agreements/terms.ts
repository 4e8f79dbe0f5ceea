import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { AgreementTerms, agreements } from '../../../contract/work/agreements.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { findEngagement, lockEngagement } from '../engagements/engagement.ts';
import { agreeTerms } from '../engagements/progress.ts';
import { termsOfAgreement } from './terms-of-agreement.ts';

export async function getTerms(
  deps: Deps,
  _actor: Actor,
  { params }: Pick<InputOf<typeof agreements.terms>, 'params'>,
): Promise<AgreementTerms | Refused> {
  const engagement = await findEngagement(deps, params.id);
  return isRefused(engagement) ? engagement : termsOfAgreement(engagement);
}

/** Sets the terms; the text follows by itself, and an active engagement's agreement gets a version. */
export async function setTerms(
  deps: Deps,
  actor: Actor,
  { params, body }: Pick<InputOf<typeof agreements.setTerms>, 'params' | 'body'>,
): Promise<AgreementTerms | Refused> {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  await agreeTerms(deps, engagement.id, body);
  await happened(deps, actor, 'engagement.agreement-terms-set', engagement.id, body);
  return body;
}
