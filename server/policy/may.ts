import { type Ability, abilities } from '../../contract/abilities.ts';
import type { Refused } from '../../contract/refusals.ts';
import type { Actor, House } from '../deps.ts';
import type { RecordOf, Sentence } from './sentence.ts';

/** The house's policy, of whichever deps it comes with. */
type Asked = { readonly house: Pick<House, 'policy'> };

/**
 * Whether somebody may do something to a record; asked once it is read, and before anything is written. What falls due by itself may do
 * everything; a client acts by the link of the private page, which shows nothing but what is theirs.
 */
export function may<Name extends keyof RecordOf>(
  { house }: Asked,
  actor: Actor,
  ability: Name,
  record: RecordOf[Name],
): boolean {
  if (actor.kind === 'system') return true;
  return sentencesOf(house.policy, actor, ability).some(({ on }) => on === null || on(actor, record));
}

/** Whether somebody may do something at all, to some record at least; asked of every call before its input is read. */
export function mayAtAll({ house }: Asked, actor: Actor, ability: Ability): boolean {
  return actor.kind === 'system' || sentencesOf(house.policy, actor, ability).length > 0;
}

/** The same as a refusal, for the ability that a call asks for; a call that is open to everybody asks for none. */
export function whyNotAllowed(asked: Asked, actor: Actor, ability: Ability | null): Refused | null {
  return ability === null || mayAtAll(asked, actor, ability) ? null : { refused: 'not-allowed', ability };
}

/** Everything that somebody may do, to some record at least; what the app is told with the session. */
export function abilitiesOf(asked: Asked, actor: Actor): Ability[] {
  return (Object.keys(abilities) as Ability[]).filter((ability) => mayAtAll(asked, actor, ability));
}

/** Which of the abilities that depend on a record hold on this one; what the app is told with the record. */
export function abilitiesOn<Name extends keyof RecordOf>(
  asked: Asked,
  actor: Actor,
  ability: Name,
  record: RecordOf[Name],
): Name[] {
  return may(asked, actor, ability, record) ? [ability] : [];
}

function sentencesOf(policy: readonly Sentence[], actor: Actor, ability: Ability): readonly Sentence[] {
  const who = actor.kind === 'client' ? 'client' : actor.role;
  if (who === null) return [];
  let byAbility = indexes.get(policy);
  if (!byAbility) {
    byAbility = Map.groupBy(policy, (sentence) => sentence.ability);
    indexes.set(policy, byAbility);
  }
  return (byAbility.get(ability) ?? []).filter((sentence) => sentence.who.includes(who));
}

const indexes = new WeakMap<readonly Sentence[], Map<Ability, Sentence[]>>();
