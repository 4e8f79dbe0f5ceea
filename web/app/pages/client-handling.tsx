import type { Client } from '../../../contract/clients/clients.ts';
import { May } from '../../api/may.tsx';
import { CallLimitNotice } from '../../care/check-ins/call-limit-notice.tsx';
import { LogTouchpoint } from '../../care/check-ins/log-touchpoint.tsx';
import { NextTouch } from '../../care/check-ins/next-touch.tsx';
import { ClientHealth } from '../../care/client-health.tsx';
import { ClientPlaybook } from '../../care/playbooks/client-playbook.tsx';
import { ProposalNotice } from '../../care/playbooks/proposal-notice.tsx';
import { Box } from '../../kit/box.tsx';

/** How a client does and is handled: health, playbook and next touch, a contact logged in a line, and what wants a decision. */
export function ClientHandling({ client }: { readonly client: Client }) {
  return (
    <May ability="playbook.see">
      <Box flow="grid" gap="0.75rem" my="0 1.75rem">
        <div className="hf-handling-line">
          <May ability="health.see">
            <ClientHealth clientId={client.id} />
          </May>
          <ClientPlaybook client={client} />
          <NextTouch client={client} />
          <May ability="touchpoint.record">
            <LogTouchpoint client={client} />
          </May>
        </div>
        <May ability="playbook.decide">
          <ProposalNotice client={client} />
        </May>
        <CallLimitNotice client={client} />
      </Box>
    </May>
  );
}
