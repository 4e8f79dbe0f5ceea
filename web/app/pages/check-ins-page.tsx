import { CheckInsView } from '../../care/check-ins/check-ins-view.tsx';
import { ClientTabs } from '../../clients/client-tabs.tsx';

/** Whom to be in touch with, among the clients. */
export function CheckInsPage() {
  return <CheckInsView tabs={<ClientTabs />} />;
}
