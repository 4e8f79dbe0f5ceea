import type { ReactNode } from 'react';
import { usePractice } from '../api/use-session.ts';
import { Page, PageHeader } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';
import { ApiKeys } from './api-keys.tsx';
import { DemoSection } from './demo-section.tsx';
import { MeSection } from './me-section.tsx';
import { PracticeSection } from './practice-section.tsx';

/** @param children what other parts of the app let one set for the practice. */
export function SettingsPage({ children }: { readonly children: ReactNode }) {
  const say = useText('settings');
  const practice = usePractice();
  return (
    <Page title={say('settings:title')} width="text">
      <PageHeader title={say('settings:title')} />
      <MeSection />
      <PracticeSection practice={practice} />
      {children}
      {practice.isDemo ? <DemoSection /> : <ApiKeys />}
    </Page>
  );
}
