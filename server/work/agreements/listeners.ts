import type { Listener } from '../../deps.ts';
import { recordAgreementVersion } from './record-version.ts';

/** What an agreement says is put on record anew by whatever changes it. */
export const agreementListeners: readonly Listener[] = [
  {
    subject: 'change-order',
    action: 'approve',
    hear: (deps, actor, { subjectId, facts }) =>
      recordAgreementVersion(deps, actor, String(facts.engagementId), {
        code: 'change-order',
        changeOrderId: subjectId,
        line: String(facts.line),
      }),
  },
];
