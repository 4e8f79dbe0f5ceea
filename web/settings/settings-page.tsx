import { usePractice } from '../api/use-session.ts';
import { useText } from '../text/use-text.ts';
import { Page, PageHeader } from '../ui/page.tsx';
import { ApiKeys } from './api-keys.tsx';
import { DemoSection } from './demo-section.tsx';
import { MeSection } from './me-section.tsx';
import { PracticeSection } from './practice-section.tsx';

export function SettingsPage() {
  const say = useText('settings');
  const practice = usePractice();
  return (
    <Page title={say('settings:title')} width="text">
      <PageHeader title={say('settings:title')} />
      <MeSection />
      <PracticeSection practice={practice} />
      <ApiKeys />
      {practice.isDemo && <DemoSection />}
    </Page>
  );
}
