import { useState } from 'react';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { useChange } from '../../api/use-change.ts';
import { useMay } from '../../api/use-session.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { CopyField } from '../../kit/copy-field.tsx';
import { EditIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { OuterLink } from '../../kit/link.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { ReminderDialog } from './reminder-dialog.tsx';

interface ProposalPartProps {
  readonly proposal: Proposal;
  readonly client: string;
}

/** What can be done with it in the state it is in. */
export function ProposalActions({ proposal, client }: ProposalPartProps) {
  const say = useText('proposals');
  const toast = useToast();
  const send = useChange(proposals.send);
  const withdraw = useChange(proposals.withdraw);
  const remind = useChange(proposals.remind);
  const [reminder, setReminder] = useState<string | null>(null);
  const { id, state, engagementId } = proposal;
  const params = { id };
  const mayChange = useMay('proposal.change');
  const isDraft = mayChange && state === 'draft';
  const isOpen = mayChange && (state === 'sent' || state === 'seen');
  const isOver = state === 'expired' || state === 'declined' || state === 'withdrawn';
  const doSend = async () => {
    const sent = await send.run({ params });
    if (sent.ok) toast.done(say('proposals:page.sent', { client }));
    else toast.failed(sent.problem);
  };
  const doWithdraw = async () => {
    const done = await withdraw.run({ params });
    if (done.ok) toast.done(say('proposals:page.withdrawn'));
    else toast.failed(done.problem);
  };
  const doRemind = async () => {
    const reminded = await remind.run({ params });
    if (reminded.ok) setReminder(reminded.reply.text);
    else toast.failed(reminded.problem);
  };
  return (
    <Stack gap="small">
      <Row>
        {isDraft && (
          <>
            <Button look="primary" busy={send.busy} onClick={() => void doSend()}>
              {say('proposals:page.send')}
            </Button>
            <ButtonLink
              to="/proposals/$proposalId/edit"
              params={{ proposalId: id }}
              icon={<EditIcon size={16} aria-hidden />}
            >
              {say('proposals:page.edit')}
            </ButtonLink>
          </>
        )}
        {engagementId !== null && (
          <ButtonLink look="primary" to="/engagements/$engagementId" params={{ engagementId }}>
            {say('proposals:page.engagement')}
          </ButtonLink>
        )}
        {isOpen && (
          <Button busy={remind.busy} onClick={() => void doRemind()}>
            {say('proposals:page.remind')}
          </Button>
        )}
        {isOver && (
          <ButtonLink to="/proposals/new" search={{ from: id }}>
            {say('proposals:page.again')}
          </ButtonLink>
        )}
        <OuterLink href={`/api/v1/proposals/${id}/preview.html`}>{say('proposals:page.preview')}</OuterLink>
        {(isOpen || isDraft || (mayChange && state === 'expired')) && (
          <Button look="danger" size="small" busy={withdraw.busy} onClick={() => void doWithdraw()}>
            {say('proposals:page.withdraw')}
          </Button>
        )}
      </Row>
      {isDraft && (
        <Small>
          <Soft>{say('proposals:page.send-hint')}</Soft>
        </Small>
      )}
      <ReminderDialog text={reminder} client={client} onClose={() => setReminder(null)} />
    </Stack>
  );
}

/** The address to give to the client, once it was sent. */
export function ProposalLink({ proposal, client }: ProposalPartProps) {
  const say = useText('proposals');
  const { sentAt, url, clientId } = proposal;
  if (sentAt === null) return null;
  if (url === null) {
    return (
      <Notice
        title={say('proposals:page.no-link', { client })}
        tone="warn"
        actions={
          <ButtonLink to="/clients/$clientId" params={{ clientId }}>
            {client}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <CopyField
      label={say('proposals:page.link')}
      value={url}
      copyLabel={say('common:do.copy')}
      copiedLabel={say('common:do.copied')}
    />
  );
}
