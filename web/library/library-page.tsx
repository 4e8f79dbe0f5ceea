import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function LibraryPage() {
  const say = useText();
  return (
    <Page title={say('common:place.library')}>
      <PageHeader title={say('common:place.library')} />
    </Page>
  );
}
