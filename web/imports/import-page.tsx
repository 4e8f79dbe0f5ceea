import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function ImportPage() {
  const say = useText();
  return (
    <Page title={say('common:place.import')}>
      <PageHeader title={say('common:place.import')} />
    </Page>
  );
}
