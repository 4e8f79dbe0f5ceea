import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { clients } from '../../contract/clients/clients.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { fieldErrors, isUnreachable, type Problem } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import type { Fields } from '../kit/use-fields.ts';
import { useText } from '../text/use-text.ts';
import { type EngagementValues, engagementBody, errorsByField } from './terms/engagement-draft.ts';

// A draft whose activation was refused as soon as it was written down shows why on its page, not in a message that passes.
declare module '@tanstack/react-router' {
  interface HistoryState {
    refusedActivation?: Problem;
  }
}

/**
 * Writes the engagement down: first its client, where that is new, then the draft, then (if asked) makes it active. What
 * succeeded stays: a refused activation leaves a draft whose page says what is missing, not an empty form.
 */
export function useNewEngagement(fields: Fields<EngagementValues>) {
  const say = useText('engagements');
  const toast = useToast();
  const navigate = useNavigate();
  const addClient = useChange(clients.add);
  const draft = useChange(engagements.draft);
  const activate = useChange(engagements.activate);
  const [problem, setProblem] = useState<Problem | null>(null);

  const clientOf = async (): Promise<string | null> => {
    const { clientId, newClientName } = fields.values;
    if (newClientName === null) return clientId;
    const added = await addClient.run({ body: { name: newClientName.trim() } });
    if (!added.ok) {
      fields.showErrors({ newClientName: added.problem.detail });
      if (isUnreachable(added.problem)) setProblem(added.problem);
      return null;
    }
    fields.set('clientId', added.reply.id);
    fields.set('newClientName', null);
    return added.reply.id;
  };

  const submit = async (isToBeActive: boolean) => {
    setProblem(null);
    if (!fields.check()) return;
    const clientId = await clientOf();
    if (clientId === null) return;
    const drafted = await draft.run({ body: engagementBody(fields.values, clientId) });
    if (!drafted.ok) {
      const elsewhere = fields.showErrors(errorsByField(fieldErrors(drafted.problem)));
      const isSaid = drafted.problem.code === 'invalid-input' && elsewhere.length === 0;
      setProblem(
        isSaid ? null : { ...drafted.problem, detail: elsewhere.join(' ') || drafted.problem.detail },
      );
      return;
    }
    const { id, title } = drafted.reply;
    const activated = isToBeActive ? await activate.run({ params: { id }, body: {} }) : null;
    const refused = activated && !activated.ok ? activated.problem : null;
    if (!refused)
      toast.done(
        activated ? say('engagements:form.activated', { title }) : say('engagements:form.saved-draft'),
      );
    void navigate({
      to: '/engagements/$engagementId',
      params: { engagementId: id },
      state: handOn(refused),
    });
  };

  return { submit, problem, busy: addClient.busy || draft.busy || activate.busy };
}

/** What a page is handed along the way to it. */
function handOn(problem: Problem | null) {
  return problem ? { refusedActivation: problem } : {};
}
