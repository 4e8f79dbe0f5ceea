import { isRefused } from '../../contract/refusals.ts';
import type { Deps, Listener } from '../deps.ts';
import { listening } from '../events/listening.ts';
import { findEngagement } from '../work/engagements/engagement.ts';
import { openBenefits } from './open-benefits.ts';

/** What was agreed in return goes on record when free work becomes active, or when imported free work is given its terms. */
export const proBonoListeners: readonly Listener[] = [
  listening('engagement.activated', (deps, _actor, { subjectId }) => openAgreed(deps, subjectId)),
  listening('engagement.changed', async (deps, _actor, { subjectId, facts }) => {
    if (facts.proBono !== undefined) await openAgreed(deps, subjectId);
  }),
];

async function openAgreed(deps: Deps, engagementId: string): Promise<void> {
  const engagement = await findEngagement(deps, engagementId);
  // A draft's are put on record when it becomes active.
  if (isRefused(engagement) || engagement.kind !== 'pro-bono' || engagement.state !== 'active') return;
  await openBenefits(deps, engagement, engagement.proBono?.benefits ?? []);
}
