import { LimitsSection } from '../probono/limits-section.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';

/** What is set for oneself and for the practice. */
export function PracticeSettingsPage() {
  return (
    <SettingsPage>
      <LimitsSection />
    </SettingsPage>
  );
}
