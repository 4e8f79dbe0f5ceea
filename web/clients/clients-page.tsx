import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function ClientsPage() {
  const say = useText();
  return (
    <Page title={say('common:place.clients')}>
      <PageHeader title={say('common:place.clients')} />
    </Page>
  );
}
