import { May } from '../../api/may.tsx';
import { WorkingDaysSection } from '../../care/check-ins/working-days-section.tsx';
import { CalendarSection } from '../../doors/calendar-section.tsx';
import { SettingsPage } from '../../practice/settings-page.tsx';
import { LimitsSection } from '../../pro-bono/limits-section.tsx';

/** What is set for oneself and for the practice. */
export function PracticeSettingsPage() {
  return (
    <SettingsPage>
      <May ability="practice.change">
        <WorkingDaysSection />
      </May>
      <May ability="calendar.manage">
        <CalendarSection />
      </May>
      <May ability="pro-bono.see">
        <LimitsSection />
      </May>
    </SettingsPage>
  );
}
