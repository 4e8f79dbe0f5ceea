import { Box } from '../../kit/box.tsx';
import './playbooks.css';
import type { z } from 'zod';
import { type PlaybookProposal, playbooks } from '../../../contract/care/playbooks.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../kit/button.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { Evidence, TypeBars } from './assessment-view.tsx';
import { type Handling, useDecidePlaybook, useHandling } from './use-client-playbook.ts';

/** Another type that the books speak for, with what was seen; silent until that is news. */
export function ProposalNotice({ client }: { readonly client: Client }) {
  const { data: proposal } = useCall(playbooks.proposal, { params: { id: client.id } });
  const handling = useHandling(client);
  if (!proposal?.isNews || !handling) return null;
  return <Proposed client={client} handling={handling} proposal={proposal} />;
}

interface ProposedProps {
  readonly client: Client;
  readonly handling: Handling;
  readonly proposal: z.output<typeof PlaybookProposal>;
}

function Proposed({ client, handling, proposal }: ProposedProps) {
  const say = useText('playbooks-page');
  const format = useFormat();
  const { decide, decline, busy } = useDecidePlaybook(client, handling);
  const type = proposal.playbook;
  const playbook = handling.all.find(({ key }) => key === type);
  if (type === null || !playbook) return null;
  const { name } = playbook;
  return (
    <Notice
      title={say('playbooks-page:proposal.title', {
        name,
        percent: format.percent(proposal.probabilities[type]),
      })}
      actions={
        <>
          <Button size="small" busy={busy} onClick={() => void decide({ playbook, cadence: null })}>
            {say('playbooks-page:proposal.accept', { name })}
          </Button>
          <Button size="small" look="quiet" onClick={() => void decline(type)}>
            {say('playbooks-page:proposal.decline')}
          </Button>
        </>
      }
    >
      <p className="hf-assessment-because">
        {proposal.because}
        {handling.playbook && <> {say('playbooks-page:proposal.now', { name: handling.playbook.name })}</>}
      </p>
      <Disclosure summary={say('playbooks-page:proposal.evidence', { weeks: proposal.weeksObserved })}>
        <Box className="hf-proposal-evidence" flow="grid" gap="1.25rem" my="0.5rem 1rem">
          <TypeBars assessment={proposal} all={handling.all} />
          <Evidence evidence={proposal.evidence} />
        </Box>
      </Disclosure>
    </Notice>
  );
}
