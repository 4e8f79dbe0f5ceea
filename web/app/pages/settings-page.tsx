import { WorkingDaysSection } from '../../care/check-ins/working-days-section.tsx';
import { CalendarSection } from '../../doors/calendar-section.tsx';
import { SettingsPage } from '../../practice/settings-page.tsx';
import { LimitsSection } from '../../pro-bono/limits-section.tsx';

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
