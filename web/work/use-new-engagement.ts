import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { clients } from '../../contract/clients/clients.ts';
import { engagements } from '../../contract/work/engagements.ts';
import type { Problem } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import type { Outcome } from '../api/use-sending.ts';
import { useToast } from '../api/use-toast.ts';
import { useText } from '../text/use-text.ts';
import { type EngagementValues, engagementBody } from './terms/engagement-draft.ts';

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
export function useNewEngagement() {
  const say = useText('engagements');
  const toast = useToast();
  const navigate = useNavigate();
  const addClient = useChange(clients.add);
  const draft = useChange(engagements.draft);
  const activate = useChange(engagements.activate);
  // A client who was added before the rest was refused is there, and not added once more.
  const added = useRef(new Map<string, string>());

  const clientOf = async ({ clientId, newClientName }: EngagementValues): Promise<Outcome<string>> => {
    const name = newClientName?.trim();
    const known = name === undefined ? clientId : added.current.get(name);
    if (known != null) return { ok: true, reply: known };
    const client = await addClient.run({ body: { name: name ?? '' } });
    if (!client.ok) return { ok: false, problem: atName(client.problem) };
    added.current.set(name ?? '', client.reply.id);
    return { ok: true, reply: client.reply.id };
  };

  return async (values: EngagementValues, isToBeActive: boolean): Promise<Outcome<unknown>> => {
    const client = await clientOf(values);
    if (!client.ok) return client;
    const drafted = await draft.run({ body: engagementBody(values, client.reply) });
    if (!drafted.ok) return drafted;
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
    return drafted;
  };
}

/** What is wrong with a new client is said beside their name; that no answer came, for the whole form. */
function atName(problem: Problem): Problem {
  if (problem.detail === '') return problem;
  return { ...problem, errors: [{ path: 'newClientName', message: problem.detail }] };
}

/** What a page is handed along the way to it. */
function handOn(problem: Problem | null) {
  return problem ? { refusedActivation: problem } : {};
}
