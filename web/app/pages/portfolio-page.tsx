import { ClientTabs } from '../../clients/client-tabs.tsx';
import { PortfolioPage } from '../../portfolio/portfolio-page.tsx';

/** The map of the portfolio, among the clients. */
export function ClientsMapPage() {
  return <PortfolioPage tabs={<ClientTabs />} />;
}
