import { EngagementsPage } from '../engagements/engagements-page.tsx';
import { useFreeColumns } from '../probono/free-columns.tsx';
import { GaugeSection, NoFreeWork } from '../probono/gauge.tsx';

/** All engagements; those that are free with how many there may be, and when each is looked at again. */
export function EngagementListPage() {
  const freeColumns = useFreeColumns();
  return (
    <EngagementsPage
      aboutKind={(kind) => kind === 'pro-bono' && <GaugeSection />}
      nothingOf={(kind) => kind === 'pro-bono' && <NoFreeWork />}
      columnsOf={(kind) => (kind === 'pro-bono' ? freeColumns : [])}
    />
  );
}
