import { playbooks } from '../../../contract/care/playbooks.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { seenInAnswers } from '../../../core/care/playbooks/questionnaire.ts';
import { seenInData } from '../../../core/care/playbooks/signals.ts';
import { weigh } from '../../../core/care/playbooks/weigh.ts';
import { getClient } from '../../clients/list-clients.ts';
import { newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { assessedAnswersColumn, assessedProbabilitiesColumn } from './columns.ts';
import { gatherSignals } from './gather-signals.ts';
import { sayWeighed } from './say-weighed.ts';
import { insertAssessment } from './store.ts';

/** Weighs a member's answers about a client, together with the books where they show enough. Keeps the answers; sets no playbook. */
export const assessClient = writes(playbooks.assess, async (deps, actor, { params, body }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const answered = seenInAnswers(body.answers);
  if ('refused' in answered) return answered;
  const signals = await gatherSignals(deps, client.id);
  const seen = seenInData(signals);
  const weighed = weigh([...answered, ...(seen ?? [])]);
  const id = newId();
  await insertAssessment(deps.db, {
    id,
    clientId: client.id,
    answers: assessedAnswersColumn.write(body.answers),
    playbook: weighed.type,
    probabilities: assessedProbabilitiesColumn.write(weighed.probabilities),
    assessedBy: actor.memberId,
    createdAt: deps.now.epochMilliseconds,
  });
  await happened(deps, actor, 'client.assessed', client.id, { assessmentId: id, type: weighed.type });
  return sayWeighed(deps.say, weighed, seen ? signals : null);
});
