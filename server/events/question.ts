import type { Actor, Answerer, Deps, Question } from '../deps.ts';

/**
 * A question that a room puts to the rooms below it. A room imports only what stands above it, so it declares what it wants to know, the
 * rooms that know register their answers in server/house.ts, and neither imports the other.
 */
export function question<Facts, Reply>(name: string): Question<Facts, Reply> {
  return { name };
}

/** Registers who answers a question. */
export function answering<Facts, Reply>(
  { name }: Question<Facts, Reply>,
  answer: (deps: Deps, actor: Actor, facts: Facts) => Promise<Reply> | Reply,
): Answerer {
  return { name, answer: async (deps, actor, facts) => answer(deps, actor, facts as Facts) };
}

/** Puts a question to the one room that answers it. A question without an answer is a fault of the composition root. */
export async function put<Facts, Reply>(
  deps: Deps,
  actor: Actor,
  asked: Question<Facts, Reply>,
  facts: Facts,
): Promise<Reply> {
  const answerer = deps.house.answerers.find(({ name }) => name === asked.name);
  if (!answerer) throw new Error(`Nobody answers ${asked.name}.`);
  return (await answerer.answer(deps, actor, facts)) as Reply;
}

/** Puts a question to everybody who has something to say about it, in the order of the house. */
export async function putToAll<Facts, Reply>(
  deps: Deps,
  actor: Actor,
  asked: Question<Facts, Reply>,
  facts: Facts,
): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const { name, answer } of deps.house.answerers)
    if (name === asked.name) replies.push((await answer(deps, actor, facts)) as Reply);
  return replies;
}
