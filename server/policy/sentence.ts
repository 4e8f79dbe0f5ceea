import type { Ability } from '../../contract/abilities.ts';
import type { Role } from '../../contract/roles.ts';
import type { Actor, Sentence } from '../deps.ts';

export type { Sentence };

/** What a sentence may ask of the record it is about, by ability. An ability that is not named here holds for every record or for none. */
export interface RecordOf {
  /** An entry that is there, or one that is about to be recorded. */
  'time.record': { readonly memberId: string };
  /** A contact that is removed. */
  'touchpoint.record': { readonly memberId: string | null };
  /** An ask that is corrected or withdrawn; what came by the client's page was captured by no member. */
  'ask.capture': { readonly memberId: string | null; readonly clientId: string };
}

/** One sentence of a room's policy: `allow(['member'], 'time.record', (actor, entry) => entry.memberId === actor.memberId)`. */
export function allow<Name extends Ability>(
  who: Sentence['who'],
  ability: Name,
  on?: Name extends keyof RecordOf ? (actor: Actor, record: RecordOf[Name]) => boolean : never,
): Sentence {
  return { who, ability, on: (on as Sentence['on'] | undefined) ?? null };
}

/** Roles that are named together in most sentences. */
export const everyone: readonly Role[] = ['owner', 'manager', 'member', 'accountant'];
export const workers: readonly Role[] = ['owner', 'manager', 'member'];
export const managers: readonly Role[] = ['owner', 'manager'];
export const whoSeesMoney: readonly Role[] = ['owner', 'manager', 'accountant'];
