import type { Session } from '../api/use-session.ts';

export type Next = 'page' | 'demo' | 'sign-in' | 'set-up' | 'today';

/** Where a visitor of an address belongs. `hasToken` is whether they brought the set-up token, right or wrong. */
export function whereTo(
  session: Pick<Session, 'member' | 'practice' | 'isNew' | 'needsSetUpToken'>,
  pathname: string,
  hasToken: boolean,
): Next {
  const { member, practice, isNew, needsSetUpToken } = session;
  const atStart = pathname === '/start';
  const atSignIn = pathname === '/sign-in';
  if (member && practice) {
    if (practice.isDemo) return 'page';
    return atStart || atSignIn ? 'today' : 'page';
  }
  // Whoever asks for the door has an account: a rehearsal set up from the command line, on an installation else new.
  if (atSignIn) return 'page';
  if (needsSetUpToken && pathname === '/set-up') return 'page';
  if (needsSetUpToken && !hasToken) return 'set-up';
  if (atStart && isNew) return 'page';
  return isNew ? 'demo' : 'sign-in';
}
