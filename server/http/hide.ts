import type { Ability } from '../../contract/abilities.ts';
import { amountFacts, isRefused, type Refused } from '../../contract/refusals.ts';
import type { Route } from '../../contract/route.ts';
import { type Marked, markedIn } from '../../contract/seen-with.ts';
import type { Actor, House } from '../deps.ts';
import { mayAtAll } from '../policy/may.ts';

/** Nulls what somebody may not see of what they are answered: a reply or a refusal. */
export type Hide = <Answered>(answered: Answered) => Answered;

interface Known {
  readonly marked: Marked | null;
  /** The abilities that the marks name, each once. */
  readonly abilities: readonly Ability[];
}

/** What is marked in the replies of a route, looked for once. */
const markedOf = new WeakMap<Route, Known>();

/**
 * What is left out of the answers of a route for somebody: amounts for a member, say. Null when they see all of it, which costs nothing then.
 */
export function hiderFor(
  asked: { readonly house: Pick<House, 'policy'> },
  actor: Actor,
  route: Route,
): Hide | null {
  let known = markedOf.get(route);
  if (!known) {
    const marked = markedIn(route.reply);
    known = { marked, abilities: marked ? [...new Set(abilitiesIn(marked))] : [] };
    markedOf.set(route, known);
  }
  const { marked, abilities } = known;
  const isHidden = (ability: Ability) => !mayAtAll(asked, actor, ability);
  const hidesReply = marked !== null && abilities.some(isHidden);
  const hidesAmounts = isHidden('money.see');
  if (!hidesReply && !hidesAmounts) return null;
  return <Answered>(answered: Answered): Answered => {
    if (isRefused(answered)) return hidesAmounts ? withoutAmounts(answered) : answered;
    return hidesReply ? (hide(answered, marked, isHidden) as Answered) : answered;
  };
}

function withoutAmounts<R extends Refused>(refused: R): R {
  const hidden = (amountFacts[refused.refused] ?? []).filter((fact) => fact in refused);
  return { ...refused, ...Object.fromEntries(hidden.map((fact) => [fact, null])) };
}

function abilitiesIn({ ability, members }: Marked): readonly Ability[] {
  return [...(ability === null ? [] : [ability]), ...[...members.values()].flatMap(abilitiesIn)];
}

function hide(reply: unknown, { members }: Marked, isHidden: (ability: Ability) => boolean): unknown {
  if (Array.isArray(reply)) return reply.map((each) => hide(each, { ability: null, members }, isHidden));
  if (typeof reply !== 'object' || reply === null) return reply;
  return Object.fromEntries(
    Object.entries(reply).map(([name, value]) => {
      const marked = members.get(name);
      if (!marked) return [name, value];
      return [
        name,
        marked.ability !== null && isHidden(marked.ability) ? null : hide(value, marked, isHidden),
      ];
    }),
  );
}
