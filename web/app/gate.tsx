import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { practices } from '../../contract/practice/practices.ts';
import { problemOf } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { keptSetUpToken } from '../api/set-up-token.ts';
import { useChange } from '../api/use-change.ts';
import { type Session, useSession } from '../api/use-session.ts';
import { ButtonLink } from '../kit/button.tsx';
import { speak } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { Splash } from './splash.tsx';
import { whereTo } from './where-to.ts';

/** Lets in who is signed in, shows the demo to the first visitor, and leads everybody else to the door. */
export function Gate() {
  const session = useSession();
  const { pathname, href } = useLocation();
  const isGreeted = useGreeting(session.data);

  if (session.data === undefined) {
    if (!session.error) return <Splash />;
    return (
      <Splash>
        <ProblemNotice problem={problemOf(session.error)} onRetry={session.refetch} />
      </Splash>
    );
  }
  if (!isGreeted) return <Splash />;
  const next = whereTo(session.data, pathname, keptSetUpToken() !== null);
  if (next === 'demo') return <EnterDemo />;
  if (next === 'sign-in')
    return <Navigate to="/sign-in" search={href === '/' ? {} : { next: href }} replace />;
  if (next === 'set-up') return <Navigate to="/set-up" replace />;
  if (next === 'today') return <Navigate to="/" replace />;
  return (
    <Suspense fallback={<Splash />}>
      <Outlet />
    </Suspense>
  );
}

/**
 * Speaks the language of whoever signed in before anything is shown to them. Visitors share the member of the demo, so
 * there the browser's language holds.
 */
function useGreeting(session: Session | undefined): boolean {
  const memberId = session?.member?.id ?? null;
  const locale = session?.practice?.isDemo ? null : (session?.member?.locale ?? null);
  const [greeted, setGreeted] = useState<string | null>(null);
  useEffect(() => {
    if (memberId === null) return;
    // Texts that do not arrive are no reason to keep anybody out.
    void (locale ? speak(locale) : Promise.resolve()).finally(() => setGreeted(memberId));
  }, [memberId, locale]);
  return memberId === null || greeted === memberId;
}

function visit() {
  return { body: { setUpToken: keptSetUpToken() ?? undefined } };
}

/** The first visit shows a practice at work, not a form. */
function EnterDemo() {
  const say = useText();
  const { run, problem } = useChange(practices.enterDemo);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void run(visit());
  }, [run]);
  if (problem?.code === 'set-up-token-needed')
    return <Navigate to="/set-up" search={{ refused: 'token' }} replace />;
  if (!problem) return <Splash doing={say('common:demo.opening')} />;
  return (
    <Splash>
      <ProblemNotice problem={problem} onRetry={() => run(visit())} />
      <ButtonLink to="/start">{say('common:demo.begin')}</ButtonLink>
    </Splash>
  );
}
