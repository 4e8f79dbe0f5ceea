import { ClientTabs } from '../clients/client-tabs.tsx';
import { CheckInsView } from '../touchpoints/check-ins-view.tsx';

/** Whom to be in touch with, among the clients. */
export function CheckInsPage() {
  return <CheckInsView tabs={<ClientTabs />} />;
}
