import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { practices } from '../../contract/practices.ts';
import { problemOf } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { useSession } from '../api/use-session.ts';
import { speak } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Splash } from './splash.tsx';
import { whereTo } from './where-to.ts';

/** Lets in who is signed in, shows the demo to the first visitor, and leads everybody else to the door. */
export function Gate() {
  const session = useSession();
  const { pathname, href } = useLocation();
  const locale = session.data?.member?.locale;
  useEffect(() => {
    if (locale) void speak(locale);
  }, [locale]);

  if (session.data === undefined) {
    if (!session.error) return <Splash />;
    return (
      <Splash>
        <ProblemNotice problem={problemOf(session.error)} onRetry={session.refetch} />
      </Splash>
    );
  }
  const next = whereTo(session.data, pathname);
  if (next === 'demo') return <EnterDemo />;
  if (next === 'sign-in')
    return <Navigate to="/sign-in" search={href === '/' ? {} : { next: href }} replace />;
  if (next === 'today') return <Navigate to="/" replace />;
  return (
    <Suspense fallback={<Splash />}>
      <Outlet />
    </Suspense>
  );
}

/** The first visit shows a practice at work, not a form. */
function EnterDemo() {
  const say = useText();
  const { run, problem } = useChange(practices.enterDemo);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void run({});
  }, [run]);
  if (!problem) return <Splash doing={say('common:demo.opening')} />;
  return (
    <Splash>
      <ProblemNotice problem={problem} onRetry={() => run({})} />
      <ButtonLink to="/start">{say('common:demo.begin')}</ButtonLink>
    </Splash>
  );
}
