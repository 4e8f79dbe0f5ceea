import { LimitsSection } from '../probono/limits-section.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { CalendarSection } from '../touchpoints/calendar-section.tsx';
import { WorkingDaysSection } from '../touchpoints/working-days-section.tsx';

/** What is set for oneself and for the practice. */
export function PracticeSettingsPage() {
  return (
    <SettingsPage>
      <WorkingDaysSection />
      <CalendarSection />
      <LimitsSection />
    </SettingsPage>
  );
}
