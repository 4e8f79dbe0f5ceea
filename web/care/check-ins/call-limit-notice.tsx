import { Box } from '../../kit/box.tsx';
import './touchpoints.css';
import { useState } from 'react';
import type { z } from 'zod';
import { type CallLimit, checkIns } from '../../../contract/care/check-ins.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { beginCapture } from '../../api/begin-capture.ts';
import { useCall } from '../../api/use-call.ts';
import { AnswerText } from '../../asks/answers/answer-text.tsx';
import { Button } from '../../kit/button.tsx';
import { SidePanel } from '../../kit/dialog.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Reason } from '../../kit/reason.tsx';
import { useText } from '../../text/use-text.ts';

/** Status calls of the week against what is agreed: one line within it, past it three ways on. */
export function CallLimitNotice({ client }: { readonly client: Client }) {
  const { data } = useCall(checkIns.callLimit, { params: { id: client.id }, query: {} });
  // A choice holds for the week and the calls it was made for: the next call asks again.
  const [counted, setCounted] = useState('');
  if (!data?.limit) return null;
  const { limit } = data;
  const thisWeek = `${limit.weekStartsOn} ${limit.calls}`;
  if (!limit.isPast || counted === thisWeek) return <Within limit={limit} />;
  return <Past client={client} because={limit.because} onCount={() => setCounted(thisWeek)} />;
}

function Within({ limit }: { readonly limit: z.output<typeof CallLimit> }) {
  const say = useText('playbooks-page');
  const words = say('playbooks-page:limit.within', { calls: limit.calls, limit: limit.limitCalls });
  return (
    <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
      <Reason because={limit.because} label={say('playbooks-page:limit.why', { value: words })}>
        {words}
      </Reason>
    </Box>
  );
}

interface PastProps {
  readonly client: Client;
  readonly because: string;
  readonly onCount: () => void;
}

function Past({ client, because, onCount }: PastProps) {
  const say = useText('playbooks-page');
  const [writes, setWrites] = useState(false);
  const bill = () =>
    beginCapture({ text: say('playbooks-page:limit.line', { client: client.name }), kind: 'ask' });
  return (
    <>
      <Notice
        tone="warn"
        title={say('playbooks-page:limit.title')}
        actions={
          <>
            <Button size="small" onClick={onCount}>
              {say('playbooks-page:limit.count')}
            </Button>
            <Button size="small" onClick={bill}>
              {say('playbooks-page:limit.bill')}
            </Button>
            <Button size="small" onClick={() => setWrites(true)}>
              {say('playbooks-page:limit.slot')}
            </Button>
          </>
        }
      >
        {because}
      </Notice>
      <SidePanel
        open={writes}
        onClose={() => setWrites(false)}
        title={say('playbooks-page:limit.slot-title', { client: client.name })}
        closeLabel={say('common:do.close')}
      >
        {writes && <AnswerText situation="boundary-on-calls" clientId={client.id} />}
      </SidePanel>
    </>
  );
}
