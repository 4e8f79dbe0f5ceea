import type { Session } from '../api/use-session.ts';

export type Next = 'page' | 'demo' | 'sign-in' | 'today';

/** Where a visitor of an address belongs. */
export function whereTo({ member, practice, isNew }: Session, pathname: string): Next {
  const atStart = pathname === '/start';
  const atSignIn = pathname === '/sign-in';
  if (member && practice) {
    if (practice.isDemo) return 'page';
    return atStart || atSignIn ? 'today' : 'page';
  }
  if (atStart && isNew) return 'page';
  // Whoever asks for the door has an account: a rehearsal set up from the command line, on an installation else new.
  if (atSignIn) return 'page';
  return isNew ? 'demo' : 'sign-in';
}
