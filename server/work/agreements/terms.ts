import { isRefused } from '../../../contract/refusals.ts';
import { agreements } from '../../../contract/work/agreements.ts';
import { happened } from '../../events/happened.ts';
import { reads, writes } from '../../http/mounted.ts';
import { findEngagement, lockEngagement } from '../engagements/engagement.ts';
import { agreeTerms } from '../engagements/progress.ts';
import { termsOfAgreement } from './terms-of-agreement.ts';

export const getTerms = reads(agreements.terms, async (deps, _actor, { params }) => {
  const engagement = await findEngagement(deps, params.id);
  return isRefused(engagement) ? engagement : termsOfAgreement(engagement);
});

/** Sets the terms; the text follows by itself, and an active engagement's agreement gets a version. */
export const setTerms = writes(agreements.setTerms, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  await agreeTerms(deps, engagement.id, body);
  await happened(deps, actor, 'engagement.agreement-terms-set', engagement.id, body);
  return body;
});
