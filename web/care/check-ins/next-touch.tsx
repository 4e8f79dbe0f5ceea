import { May } from '../../api/may.tsx';
import { Box } from '../../kit/box.tsx';
import './touchpoints.css';
import { checkIns } from '../../../contract/care/check-ins.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Button } from '../../kit/button.tsx';
import { Reason } from '../../kit/reason.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { useLogTouchpoint } from './use-log-touchpoint.ts';

/** When and how the client is to be heard from next, and why; done in one click once it is due. */
export function NextTouch({ client }: { readonly client: Client }) {
  const say = useText('playbooks-page');
  const format = useFormat();
  const today = todayOf(usePractice());
  const due = useCall(checkIns.list, { query: { clientId: client.id, limit: 20 } });
  const { log, busy } = useLogTouchpoint();
  if (!due.data) return null;
  const [next] = due.data.items;
  if (!next) {
    return (
      <Box flow="row" wrap align="center" gap="0.25rem 0.625rem">
        <Box as="span" c="var(--hf-ink-soft)" fz="sm">
          {say('playbooks-page:touch.next')}
        </Box>
        <Soft>{say('playbooks-page:touch.none')}</Soft>
      </Box>
    );
  }
  const date =
    next.plannedOn === today ? say('playbooks-page:touch.today') : format.date(next.plannedOn, 'short');
  const channel = say(`common:channel.${next.channel}`);
  return (
    <Box flow="row" wrap align="center" gap="0.25rem 0.625rem">
      <Box as="span" c="var(--hf-ink-soft)" fz="sm">
        {say('playbooks-page:touch.next')}
      </Box>
      <Reason because={next.because} label={say('playbooks-page:touch.why', { date })}>
        {say('playbooks-page:touch.planned', { channel, date })}
      </Reason>
      {next.overdueDays > 0 && (
        <Tag tone="bad">{say('playbooks-page:touch.overdue', { days: next.overdueDays })}</Tag>
      )}
      {next.dueOn <= today && (
        <May ability="touchpoint.record">
          <Button
            size="small"
            busy={busy}
            aria-label={say('playbooks-page:touch.done-one', { client: client.name, channel })}
            onClick={() => void log(client, { on: today, channel: next.channel })}
          >
            {say('playbooks-page:touch.done')}
          </Button>
        </May>
      )}
    </Box>
  );
}
