import { type CallInput, createClient } from '../../client/client.ts';
import type { ReplyOf, Route } from '../../contract/route.ts';
import { currentLanguage } from '../text/texts.ts';
import { type Problem, ProblemError } from './problem.ts';

const client = createClient({ baseUrl: '' });

export type Answer<R extends Route> =
  | { readonly ok: true; readonly reply: ReplyOf<R> }
  | { readonly ok: false; readonly problem: Problem };

/** One call of the API, answered in the language of the page. A refusal is an answer, not a throw; so is having no network. */
export async function call<R extends Route>(
  route: R,
  input: CallInput<R>,
  idempotencyKey?: string,
): Promise<Answer<R>> {
  const key = idempotencyKey ? { idempotencyKey } : {};
  const sent = { ...input, language: currentLanguage(), ...key } as CallInput<R>;
  return client.call(route, sent);
}

/** As `call`, for whoever can only go on with a reply. Throws `ProblemError`. */
export async function replyOf<R extends Route>(
  route: R,
  input: CallInput<R>,
  idempotencyKey?: string,
): Promise<ReplyOf<R>> {
  const answer = await call(route, input, idempotencyKey);
  if (!answer.ok) throw new ProblemError(answer.problem);
  return answer.reply;
}
