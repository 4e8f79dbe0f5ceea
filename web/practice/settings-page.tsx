import type { ReactNode } from 'react';
import { May } from '../api/may.tsx';
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
      <May ability="practice.change">
        <PracticeSection practice={practice} />
      </May>
      {children}
      {practice.isDemo ? (
        <May ability="practice.change">
          <DemoSection />
        </May>
      ) : (
        <May ability="api-keys.manage">
          <ApiKeys />
        </May>
      )}
    </Page>
  );
}
