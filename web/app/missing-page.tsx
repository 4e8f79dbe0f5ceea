import { ButtonLink } from '../kit/button.tsx';
import { Row } from '../kit/layout.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';

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
