import { useText } from '../text/use-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** For an address that leads nowhere. */
export function MissingPage() {
  const say = useText();
  return (
    <Page title={say('common:not-found.title')} width="text">
      <EmptyState
        title={say('common:not-found.title')}
        actions={
          <ButtonLink look="primary" to="/">
            {say('common:not-found.home')}
          </ButtonLink>
        }
      >
        {say('common:not-found.text')}
      </EmptyState>
    </Page>
  );
}
