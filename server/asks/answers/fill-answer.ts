import type { answers } from '../../../contract/asks/answers.ts';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf, ReplyOf } from '../../../contract/route.ts';
import { getClient } from '../../clients/list-clients.ts';
import type { Actor, Deps } from '../../deps.ts';
import { activeEngagementsOf } from '../../work/engagements/active-engagements.ts';
import { type EngagementFacts, findEngagement } from '../../work/engagements/engagement.ts';
import { getAsk } from '../list-asks.ts';
import { fillText } from './answer-variables.ts';
import { builtInAnswer } from './built-in-answers.ts';
import { type AskInView, gatherValues } from './gather-values.ts';
import { findOwnAnswer } from './store.ts';

/**
 * An answer filled in for a client, in the client's language unless another is asked for. The engagement is the one named,
 * else the ask's, else the client's only active one; an ask or an engagement of another client is none of theirs.
 * `date` is the day that the letter means, where whoever asks knows it better than the agreement.
 */
export async function fillAnswer(
  deps: Deps,
  actor: Actor,
  { params, body }: Pick<InputOf<typeof answers.fill>, 'params' | 'body'>,
  date?: string,
): Promise<ReplyOf<typeof answers.fill> | Refused> {
  const { situation } = params;
  const client = await getClient(deps, actor, { params: { id: body.clientId } });
  if (isRefused(client)) return client;
  const ask = await askOf(deps, actor, client.id, body.askId);
  if (isRefused(ask)) return ask;
  const engagement = await engagementOf(deps, client.id, body.engagementId ?? ask?.engagementId ?? undefined);
  if (isRefused(engagement)) return engagement;
  const language = body.language ?? client.language ?? deps.practice.locale;
  const own = await findOwnAnswer(deps.db, situation, language);
  const values = await gatherValues(deps, actor, { situation, client, ask, engagement, language, date });
  const filled = fillText(own?.text ?? builtInAnswer(situation, language).text, values, language);
  return { situation, language, text: filled.text, missing: [...filled.missing] };
}

async function askOf(
  deps: Deps,
  actor: Actor,
  clientId: string,
  askId: string | undefined,
): Promise<AskInView | null | Refused> {
  if (askId === undefined) return null;
  const ask = await getAsk(deps, actor, { params: { id: askId } });
  return isRefused(ask) || ask.clientId === clientId ? ask : { refused: 'unknown-ask', askId };
}

async function engagementOf(
  deps: Deps,
  clientId: string,
  engagementId: string | undefined,
): Promise<EngagementFacts | null | Refused> {
  if (engagementId === undefined) {
    const active = await activeEngagementsOf(deps, clientId);
    return active.length === 1 ? (active[0] ?? null) : null;
  }
  const engagement = await findEngagement(deps, engagementId);
  return isRefused(engagement) || engagement.clientId === clientId
    ? engagement
    : { refused: 'unknown-engagement', engagementId };
}
