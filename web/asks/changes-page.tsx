import './asks.css';
import { Page, PageHeader } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';
import { TimeTabs } from '../work/time/time-tabs.tsx';
import { ChangeOrders } from './change-orders.tsx';

/** The change orders: what came of asks that go beyond what was agreed. */
export function ChangesPage() {
  const say = useText('asks-page');
  return (
    <Page title={say('asks-page:changes.title')}>
      <PageHeader title={say('common:place.time')} />
      <TimeTabs />
      <ChangeOrders />
    </Page>
  );
}
