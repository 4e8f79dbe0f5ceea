import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function NewEngagementPage() {
  const say = useText();
  return (
    <Page title={say('common:place.engagements')}>
      <PageHeader title={say('common:place.engagements')} />
    </Page>
  );
}
