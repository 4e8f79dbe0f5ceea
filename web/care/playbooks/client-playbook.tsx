import { May } from '../../api/may.tsx';
import { Box } from '../../kit/box.tsx';
import './playbooks.css';
import { lazy, Suspense, useState } from 'react';
import { playbooks } from '../../../contract/care/playbooks.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../kit/button.tsx';
import { Lines } from '../../kit/lines.tsx';
import { Link } from '../../kit/link.tsx';
import { Reason } from '../../kit/reason.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { type Handling, useHandling } from './use-client-playbook.ts';

const Questionnaire = lazy(() =>
  import('./questionnaire.tsx').then(({ Questionnaire: part }) => ({ default: part })),
);
const ChoosePlaybook = lazy(() =>
  import('./choose-playbook.tsx').then(({ ChoosePlaybook: part }) => ({ default: part })),
);

/** The client's playbook with its reason; the questions that find one, and the panel that changes it. */
export function ClientPlaybook({ client }: { readonly client: Client }) {
  const say = useText('playbooks-page');
  const handling = useHandling(client);
  const [open, setOpen] = useState<'no' | 'questions' | 'panel'>('no');
  const close = () => setOpen('no');
  return (
    <Box flow="row" wrap align="center" gap="0.25rem 0.625rem">
      <Box as="span" c="var(--hf-ink-soft)" fz="sm">
        {say('playbooks-page:client.playbook')}
      </Box>
      {handling && <Named client={client} handling={handling} />}
      <May ability="playbook.decide">
        <Box as="span" flow="inline" wrap>
          <Button size="small" look="quiet" onClick={() => setOpen('questions')}>
            {say('playbooks-page:client.which')}
          </Button>
          <Button size="small" look="quiet" onClick={() => setOpen('panel')}>
            {say('playbooks-page:client.change')}
          </Button>
        </Box>
      </May>
      <Suspense>
        {handling && open === 'questions' && (
          <Questionnaire client={client} handling={handling} onClose={close} />
        )}
        {handling && open === 'panel' && (
          <ChoosePlaybook client={client} handling={handling} onClose={close} />
        )}
      </Suspense>
    </Box>
  );
}

function Named({ client, handling: { playbook } }: { readonly client: Client; readonly handling: Handling }) {
  const say = useText('playbooks-page');
  const proposal = useCall(playbooks.proposal, { params: { id: client.id } });
  if (!playbook) {
    return <Soft>{say(client.playbook ? 'playbooks-page:client.gone' : 'playbooks-page:client.none')}</Soft>;
  }
  const agrees = proposal.data?.playbook === playbook.key;
  return (
    <Reason
      label={say('playbooks-page:client.why', { name: playbook.name })}
      because={
        <Box className="hf-handling-reason" flow="grid" gap="0.5rem">
          <p>{say(agrees ? 'playbooks-page:client.data-agrees' : 'playbooks-page:client.chosen')}</p>
          {proposal.data && <p>{say('playbooks-page:client.data', { because: proposal.data.because })}</p>}
          <Lines lines={playbook.signs.map((sign) => ({ key: sign, content: sign }))} />
          <Link to="/library/playbooks" search={{ playbook: playbook.key }}>
            {say('playbooks-page:client.open')}
          </Link>
        </Box>
      }
    >
      <strong>{playbook.name}</strong>
    </Reason>
  );
}
