import { EngagementsPage } from '../engagements/engagements-page.tsx';
import { GaugeSection } from '../probono/gauge.tsx';

/** All engagements; those that are free with how many there may be. */
export function EngagementListPage() {
  return <EngagementsPage aboutKind={(kind) => kind === 'pro-bono' && <GaugeSection />} />;
}
