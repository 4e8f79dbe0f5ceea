import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { problemOf } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { usePractice } from '../api/use-session.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Row } from '../kit/layout.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { Skeleton } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';

/** While a page's script and its texts are on their way. */
export function PageWaiting() {
  const say = useText();
  return (
    <div className="hf-page hf-page-wide">
      <Skeleton label={say('common:waiting')} lines={6} />
    </div>
  );
}

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

/** For a page that is not open to whoever came to it, by an address that was kept or sent. Nothing of it is asked for. */
export function ClosedPage() {
  const say = useText();
  const title = say('common:closed.title');
  return (
    <Page title={title} width="text">
      <PageHeader title={title} below={say('common:closed.text', { practice: usePractice().name })} />
      <Row>
        <ButtonLink look="primary" to="/">
          {say('common:not-found.home')}
        </ButtonLink>
      </Row>
    </Page>
  );
}

/** For an address that leads nowhere. */
export function MissingPage() {
  const say = useText();
  return (
    <Page title={say('common:not-found.title')} width="text">
      <PageHeader title={say('common:not-found.title')} below={say('common:not-found.text')} />
      <Row>
        <ButtonLink look="primary" to="/">
          {say('common:not-found.home')}
        </ButtonLink>
      </Row>
    </Page>
  );
}
