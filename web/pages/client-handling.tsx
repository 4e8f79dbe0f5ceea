import type { Client } from '../../contract/clients.ts';
import { ClientPlaybook } from '../playbooks/client-playbook.tsx';
import { ProposalNotice } from '../playbooks/proposal-notice.tsx';
import { ClientHealth } from '../portfolio/client-health.tsx';
import { CallLimitNotice } from '../touchpoints/call-limit-notice.tsx';
import { LogTouchpoint } from '../touchpoints/log-touchpoint.tsx';
import { NextTouch } from '../touchpoints/next-touch.tsx';

/** How a client does and is handled: health, playbook and next touch, a contact logged in a line, and what wants a decision. */
export function ClientHandling({ client }: { readonly client: Client }) {
  return (
    <div className="hf-handling">
      <div className="hf-handling-line">
        <ClientHealth clientId={client.id} />
        <ClientPlaybook client={client} />
        <NextTouch client={client} />
        <LogTouchpoint client={client} />
      </div>
      <ProposalNotice client={client} />
      <CallLimitNotice client={client} />
    </div>
  );
}
