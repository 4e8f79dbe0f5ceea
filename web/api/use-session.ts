import type { Ability } from '../../contract/abilities.ts';
import { practices } from '../../contract/practice/practices.ts';
import type { ReplyOf, Route } from '../../contract/route.ts';
import { localTimeOf } from '../text/dates.ts';
import { useAnswer } from './use-answer.ts';

export type Session = ReplyOf<typeof practices.session>;
export type Member = NonNullable<Session['member']>;
export type Practice = NonNullable<Session['practice']>;

export function useSession() {
  return useAnswer(practices.session, {});
}

/** Whether whoever is signed in may do something, to some record at least; a record says of itself what depends on it. */
export function useMay(ability: Ability): boolean {
  return useSession().data?.abilities.includes(ability) ?? false;
}

/** Whether whoever is signed in may make a call, asked of the route itself, which names the ability the server asks for. */
export function useMayCall({ ability }: Route): boolean {
  const { data } = useSession();
  return ability === null || (data?.abilities.includes(ability) ?? false);
}

/** The practice one works in. Only for what stands inside the shell, where there always is one. */
export function usePractice(): Practice {
  const practice = useSession().data?.practice;
  if (!practice) throw new Error('This part of the app needs a practice.');
  return practice;
}

export function useMember(): Member {
  const member = useSession().data?.member;
  if (!member) throw new Error('This part of the app needs a member.');
  return member;
}

/** The practice's own time: its clock for a rehearsal, which stands still until it is moved, else the browser's. */
export function nowOf(practice: Practice): Date {
  return practice.isRehearsal ? new Date(practice.now) : new Date();
}

/** Today's date in the practice's time zone, 'YYYY-MM-DD'. */
export function todayOf(practice: Practice): string {
  return localTimeOf(nowOf(practice), practice.timeZone).date;
}
