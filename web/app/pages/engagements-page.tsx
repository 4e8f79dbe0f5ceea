import { May } from '../../api/may.tsx';
import { useFreeColumns } from '../../pro-bono/free-columns.tsx';
import { GaugeSection, NoFreeWork } from '../../pro-bono/gauge.tsx';
import { EngagementsPage } from '../../work/engagements-page.tsx';

/** All engagements; those that are free with how many there may be, and when each is looked at again. */
export function EngagementListPage() {
  const freeColumns = useFreeColumns();
  return (
    <EngagementsPage
      aboutKind={(kind) =>
        kind === 'pro-bono' && (
          <May ability="pro-bono.see">
            <GaugeSection />
          </May>
        )
      }
      nothingOf={(kind) => kind === 'pro-bono' && <NoFreeWork />}
      columnsOf={(kind) => (kind === 'pro-bono' ? freeColumns : [])}
    />
  );
}
