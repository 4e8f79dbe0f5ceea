import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function SettingsPage() {
  const say = useText();
  return (
    <Page title={say('common:place.settings')}>
      <PageHeader title={say('common:place.settings')} />
    </Page>
  );
}
