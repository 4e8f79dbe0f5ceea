import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function TodayPage() {
  const say = useText();
  return (
    <Page title={say('common:place.today')}>
      <PageHeader title={say('common:place.today')} />
    </Page>
  );
}
