import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function MoneyPage() {
  const say = useText();
  return (
    <Page title={say('common:place.money')}>
      <PageHeader title={say('common:place.money')} />
    </Page>
  );
}
