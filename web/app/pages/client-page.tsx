import { May } from '../../api/may.tsx';
import { ClientGifts } from '../../asks/client-gifts.tsx';
import { ClientLeakage } from '../../asks/client-leakage.tsx';
import { NextLink } from '../../care/check-ins/next-link.tsx';
import { FirstSteps } from '../../care/playbooks/first-steps.tsx';
import { Nurture } from '../../care/playbooks/nurture.tsx';
import { ClientView } from '../../clients/client-view.tsx';
import { ClientGiven } from '../../pro-bono/client-given.tsx';
import { ClientEngagements } from '../../work/engagements/client-engagements.tsx';
import { ClientTimeline } from '../client-timeline/client-timeline.tsx';
import { ClientHandling } from './client-handling.tsx';

/** Everything about one client: how it is handled, what is agreed, what happened, what was asked and given. */
export function ClientPage() {
  return (
    <ClientView
      engagements={(client) => <ClientEngagements clientId={client.id} />}
      timeline={(client) => <ClientTimeline clientId={client.id} />}
      handling={(client) => <ClientHandling client={client} />}
      asks={(client) => (
        <May ability="leakage.see">
          <ClientLeakage client={client} />
        </May>
      )}
      returns={(client) => (
        <May ability="pro-bono.see">
          <ClientGiven client={client} />
        </May>
      )}
      gifts={(client, onEdit) => (
        <>
          <May ability="playbook.see">
            <FirstSteps client={client} />
            <Nurture client={client}>
              <NextLink client={client} />
            </Nurture>
          </May>
          <May ability="leakage.see">
            <ClientGifts client={client} onEdit={onEdit} />
          </May>
        </>
      )}
    />
  );
}
