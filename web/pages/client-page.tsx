import { ClientGifts } from '../asks/client-gifts.tsx';
import { ClientLeakage } from '../asks/client-leakage.tsx';
import { ClientView } from '../clients/client-view.tsx';
import { ClientGiven } from '../probono/client-given.tsx';

/** Everything about one client: what is agreed, what happened, what was asked and given. */
export function ClientPage() {
  return (
    <ClientView
      asks={(client) => <ClientLeakage client={client} />}
      returns={(client) => <ClientGiven client={client} />}
      gifts={(client, onEdit) => <ClientGifts client={client} onEdit={onEdit} />}
    />
  );
}
