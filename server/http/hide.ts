import type { Ability } from '../../contract/abilities.ts';
import type { Route } from '../../contract/route.ts';
import { type Marked, markedIn } from '../../contract/seen-with.ts';
import type { Actor, House } from '../deps.ts';
import { mayAtAll } from '../policy/may.ts';

/** Nulls what somebody may not see of a reply. */
export type Hide = (reply: unknown) => unknown;

const markedOf = new WeakMap<Route, { readonly marked: Marked | null }>();

/**
 * What is left out of the replies of a route for somebody: amounts for a member, say. Null when they see all of it, which costs nothing then.
 */
export function hiderFor(
  asked: { readonly house: Pick<House, 'policy'> },
  actor: Actor,
  route: Route,
): Hide | null {
  let known = markedOf.get(route);
  if (!known) {
    known = { marked: markedIn(route.reply) };
    markedOf.set(route, known);
  }
  const { marked } = known;
  if (!marked) return null;
  const isHidden = (ability: Ability) => !mayAtAll(asked, actor, ability);
  return abilitiesIn(marked).some(isHidden) ? (reply) => hide(reply, marked, isHidden) : null;
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
