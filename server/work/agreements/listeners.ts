import type { Listener } from '../../deps.ts';
import { listening } from '../../events/listening.ts';
import { recordAgreementVersion } from './record-version.ts';

/** What an agreement says is put on record anew by whatever changes it. */
export const agreementListeners: readonly Listener[] = [
  listening('engagement.activated', (deps, actor, { subjectId }) =>
    recordAgreementVersion(deps, actor, subjectId, { code: 'activated' }),
  ),
  listening('engagement.changed', async (deps, actor, { subjectId, facts }) => {
    const { changed: parts } = facts;
    if (parts.length > 0) await recordAgreementVersion(deps, actor, subjectId, { code: 'changed', parts });
  }),
  listening('engagement.benefits-agreed', (deps, actor, { subjectId }) =>
    recordAgreementVersion(deps, actor, subjectId, { code: 'changed', parts: ['proBono'] }),
  ),
  listening('engagement.agreement-terms-set', (deps, actor, { subjectId }) =>
    recordAgreementVersion(deps, actor, subjectId, { code: 'agreement-terms' }),
  ),
  listening('engagement.terms-changed', (deps, actor, { subjectId, facts: { effectiveOn } }) =>
    recordAgreementVersion(deps, actor, subjectId, { code: 'retainer-terms', effectiveOn }),
  ),
  listening('engagement.renewed', (deps, actor, { subjectId, facts: { from, periods } }) =>
    recordAgreementVersion(deps, actor, subjectId, { code: 'renewed', from, periods }),
  ),
  listening('engagement.end-set', (deps, actor, { subjectId, facts: { on } }) =>
    recordAgreementVersion(deps, actor, subjectId, { code: 'ended', on }),
  ),
  listening('engagement.end-undone', (deps, actor, { subjectId }) =>
    recordAgreementVersion(deps, actor, subjectId, { code: 'end-taken-back' }),
  ),
  listening('change-order.approved', (deps, actor, { subjectId, facts: { engagementId, line } }) =>
    recordAgreementVersion(deps, actor, engagementId, {
      code: 'change-order',
      changeOrderId: subjectId,
      line,
    }),
  ),
];
