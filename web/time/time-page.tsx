import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function TimePage() {
  const say = useText();
  return (
    <Page title={say('common:place.time')}>
      <PageHeader title={say('common:place.time')} />
    </Page>
  );
}
