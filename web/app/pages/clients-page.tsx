import { ClientsView } from '../../clients/clients-view.tsx';
import { ActiveWork } from '../../work/engagements/active-work.tsx';

/** All clients, with what is active with each. */
export function ClientsPage() {
  return <ClientsView work={(client) => <ActiveWork client={client} />} />;
}
