import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';

export function QuestionsPage() {
  const say = useText();
  return (
    <Page title={say('common:account.menu')}>
      <PageHeader title={say('common:account.menu')} />
    </Page>
  );
}
