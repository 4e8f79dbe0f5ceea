import type { Listener } from '../../deps.ts';
import { planCheckIns } from './plan-check-ins.ts';

/** The next check-ins are worked out anew by whatever moves them. */
export const checkInListeners: readonly Listener[] = [
  {
    subject: 'client',
    action: 'add',
    hear: async (deps, _actor, { subjectId, facts }) => {
      if (facts.playbook) await planCheckIns(deps, subjectId);
    },
  },
  {
    subject: 'client',
    action: 'change',
    hear: async (deps, _actor, { subjectId, facts }) => {
      if (facts.playbook !== undefined || facts.archived !== undefined) await planCheckIns(deps, subjectId);
    },
  },
  {
    subject: 'touchpoint',
    action: 'record',
    hear: (deps, _actor, { facts }) => planCheckIns(deps, String(facts.clientId)),
  },
  {
    subject: 'touchpoint',
    action: 'remove',
    hear: (deps, _actor, { facts }) => planCheckIns(deps, String(facts.clientId)),
  },
  {
    subject: 'client',
    action: 'decide-playbook',
    hear: (deps, _actor, { subjectId }) => planCheckIns(deps, subjectId),
  },
  { subject: 'playbook', action: 'change', hear: (deps) => planCheckIns(deps) },
  { subject: 'playbook', action: 'remove', hear: (deps) => planCheckIns(deps) },
  { subject: 'practice', action: 'set-working-days', hear: (deps) => planCheckIns(deps) },
];
