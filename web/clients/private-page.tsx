import { clients } from '../../contract/clients/clients.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { useChange } from '../api/use-change.ts';
import { usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { CopyField } from '../kit/copy-field.tsx';
import { LinkIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { OuterLink } from '../kit/link.tsx';
import { Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** The address under which the client sees hours and statements: made, copied, taken back. */
export function PrivatePage({ clientId }: { readonly clientId: string }) {
  const say = useText('clients');
  const toast = useToast();
  const params = { id: clientId };
  const links = useCall(clients.links, { params, query: { limit: 50 } });
  const open = useChange(clients.openLink);
  const revoke = useChange(clients.revokeLink);
  const create = async () => {
    const created = await open.run({ params });
    if (!created.ok) toast.failed(created.problem);
  };
  const undo = async (linkId: string) => {
    const revoked = await revoke.run({ params: { id: clientId, linkId } });
    if (revoked.ok) toast.done(say('clients:link.revoked'));
    else toast.failed(revoked.problem);
  };
  return (
    <Section title={say('clients:link.title')} hint={say('clients:link.hint')}>
      <Loaded call={links} lines={2}>
        {({ items }) => {
          const live = items.filter((link) => link.revokedAt === null);
          return (
            <Stack>
              {live.map((link) => (
                <LiveLink
                  key={link.id}
                  url={link.url}
                  lastOpenedAt={link.lastOpenedAt}
                  busy={revoke.busy}
                  onRevoke={() => void undo(link.id)}
                />
              ))}
              {live.length === 0 && (
                <>
                  <Soft>{say('clients:link.empty')}</Soft>
                  <Row>
                    <Button icon={<LinkIcon size={16} />} busy={open.busy} onClick={() => void create()}>
                      {say('clients:link.create')}
                    </Button>
                  </Row>
                </>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}

interface LiveLinkProps {
  readonly url: string;
  readonly lastOpenedAt: string | null;
  readonly busy: boolean;
  readonly onRevoke: () => void;
}

function LiveLink({ url, lastOpenedAt, busy, onRevoke }: LiveLinkProps) {
  const say = useText('clients');
  const format = useFormat();
  const practice = usePractice();
  const opened = lastOpenedAt
    ? say('clients:link.last-opened', { date: format.instantDate(lastOpenedAt, practice.timeZone) })
    : say('clients:link.never-opened');
  return (
    <Stack gap="small">
      <CopyField
        label={say('clients:link.label')}
        value={url}
        copyLabel={say('common:do.copy')}
        copiedLabel={say('common:do.copied')}
      />
      <Row justify="between" align="baseline">
        <OuterLink href={url}>{say('clients:link.open')}</OuterLink>
        <Soft>{opened}</Soft>
      </Row>
      <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
        {say('clients:link.revoke-hint')}
      </Box>
      <Row>
        <Button look="danger" size="small" busy={busy} onClick={onRevoke}>
          {say('clients:link.revoke')}
        </Button>
      </Row>
    </Stack>
  );
}
