import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { problemOf } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { Page } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';

/** Where a page fails as a whole, its part of the screen says so; the rest goes on working. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const say = useText();
  const router = useRouter();
  const retry = async () => {
    await router.invalidate();
    reset();
  };
  return (
    <Page title={say('common:problem.page')} width="text">
      <ProblemNotice problem={problemOf(error)} onRetry={retry} />
    </Page>
  );
}
