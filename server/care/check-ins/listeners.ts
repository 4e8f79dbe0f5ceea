import type { Listener } from '../../deps.ts';
import { listening } from '../../events/listening.ts';
import { planCheckIns } from './plan-check-ins.ts';

/** The next check-ins are worked out anew by whatever moves them. */
export const checkInListeners: readonly Listener[] = [
  listening('client.added', async (deps, _actor, { subjectId, facts }) => {
    if (facts.playbook !== null) await planCheckIns(deps, subjectId);
  }),
  listening('client.changed', async (deps, _actor, { subjectId, facts }) => {
    if (facts.playbook !== undefined || facts.archived !== undefined) await planCheckIns(deps, subjectId);
  }),
  listening('client.playbook-decided', (deps, _actor, { subjectId }) => planCheckIns(deps, subjectId)),
  listening('touchpoint.recorded', (deps, _actor, { facts }) => planCheckIns(deps, facts.clientId)),
  listening('touchpoint.removed', (deps, _actor, { facts }) => planCheckIns(deps, facts.clientId)),
  listening('playbook.changed', (deps) => planCheckIns(deps)),
  listening('playbook.removed', (deps) => planCheckIns(deps)),
  listening('practice.working-days-set', (deps) => planCheckIns(deps)),
];
