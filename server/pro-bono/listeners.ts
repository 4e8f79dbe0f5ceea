import { isRefused } from '../../contract/refusals.ts';
import type { Deps, Listener } from '../deps.ts';
import { findEngagement } from '../work/engagements/engagement.ts';
import { openBenefits } from './open-benefits.ts';

/** What was agreed in return goes on record when free work becomes active, or when imported free work is given its terms. */
export const proBonoListeners: readonly Listener[] = [
  {
    subject: 'engagement',
    action: 'activate',
    hear: (deps, _actor, { subjectId }) => openAgreed(deps, subjectId),
  },
  {
    subject: 'engagement',
    action: 'change',
    hear: async (deps, _actor, { subjectId, facts }) => {
      if (facts.proBono !== undefined) await openAgreed(deps, subjectId);
    },
  },
];

async function openAgreed(deps: Deps, engagementId: string): Promise<void> {
  const engagement = await findEngagement(deps, engagementId);
  // A draft's are put on record when it becomes active.
  if (isRefused(engagement) || engagement.kind !== 'pro-bono' || engagement.state !== 'active') return;
  await openBenefits(deps, engagement, engagement.proBono?.benefits ?? []);
}
