import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Client, clients } from '../../contract/clients/clients.ts';
import { languageFacts } from '../../locales/languages.ts';
import { Loaded } from '../api/loaded.tsx';
import { May } from '../api/may.tsx';
import { useCall } from '../api/use-call.ts';
import { useChange } from '../api/use-change.ts';
import { useMay, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Box } from '../kit/box.tsx';
import { ButtonLink, IconButton } from '../kit/button.tsx';
import { AddIcon, ArchiveIcon, DoneIcon, EditIcon, MoreIcon } from '../kit/icons.ts';
import { Link } from '../kit/link.tsx';
import { Menu } from '../kit/menu.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { ClientForm } from './client-form.tsx';
import { PrivatePage } from './private-page.tsx';

interface ClientViewProps {
  /** What is agreed with the client. */
  readonly engagements: (client: Client) => ReactNode;
  /** Everything that happened with the client. */
  readonly timeline: (client: Client) => ReactNode;
  /** How the client is handled, and when to be in touch. */
  readonly handling: (client: Client) => ReactNode;
  /** What the client asked outside of the agreement. */
  readonly asks: (client: Client) => ReactNode;
  /** What was given in all and what came back of it. */
  readonly returns: (client: Client) => ReactNode;
  /** What was given away this month; `onEdit` opens the client's form. */
  readonly gifts: (client: Client, onEdit: () => void) => ReactNode;
}

export function ClientView({ asks, engagements, gifts, handling, returns, timeline }: ClientViewProps) {
  const say = useText('clients');
  const [editing, setEditing] = useState(false);
  const { clientId } = useParams({ from: '/shell/clients/$clientId' });
  const client = useCall(clients.get, { params: { id: clientId } });
  return (
    <Page title={client.data?.name ?? say('clients:list.title')}>
      {client.error && (
        <PageHeader
          title={say('clients:list.title')}
          below={<Link to="/clients">{say('clients:page.all')}</Link>}
        />
      )}
      <Loaded call={client} lines={8}>
        {(loaded) => (
          <>
            <ClientHeader client={loaded} onEdit={() => setEditing(true)} />
            {handling(loaded)}
            <div className="hf-client-page">
              <div className="hf-client-engagements-area">{engagements(loaded)}</div>
              <div className="hf-client-gifts-area">{gifts(loaded, () => setEditing(true))}</div>
              <div className="hf-client-timeline-area">
                {asks(loaded)}
                {returns(loaded)}
                {timeline(loaded)}
              </div>
              <May ability="client-link.manage">
                <div className="hf-client-private-area">
                  <PrivatePage clientId={clientId} />
                </div>
              </May>
            </div>
            <ClientForm client={loaded} open={editing} onClose={() => setEditing(false)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ClientHeader({ client, onEdit }: { readonly client: Client; readonly onEdit: () => void }) {
  const say = useText('clients');
  const toast = useToast();
  const change = useChange(clients.change);
  const archive = async (archived: boolean) => {
    const done = await change.run({ params: { id: client.id }, body: { archived } });
    if (!done.ok) return toast.failed(done.problem);
    const { name } = client;
    toast.done(
      say(archived ? 'clients:page.archived-done' : 'clients:page.restored', { name }),
      () => void change.run({ params: { id: client.id }, body: { archived: !archived } }),
    );
  };
  const navigate = useNavigate();
  const isArchived = client.archivedAt !== null;
  const mayChange = useMay('client.change');
  const mayEnd = useMay('ending.decide');
  const choices = [
    {
      isOpen: mayChange,
      label: say('clients:page.edit'),
      icon: <EditIcon size={16} />,
      onChoose: onEdit,
    },
    {
      isOpen: mayEnd,
      label: say('clients:page.end'),
      icon: <DoneIcon size={16} />,
      onChoose: () => void navigate({ to: '/clients/$clientId/ending', params: { clientId: client.id } }),
    },
    {
      isOpen: mayChange,
      label: say(isArchived ? 'clients:page.unarchive' : 'clients:page.archive'),
      icon: <ArchiveIcon size={16} />,
      onChoose: () => void archive(!isArchived),
    },
  ].filter(({ isOpen }) => isOpen);
  return (
    <>
      <PageHeader
        above={
          <Link look="quiet" to="/clients">
            {say('clients:page.back')}
          </Link>
        }
        title={client.name}
        below={<Contact client={client} />}
        actions={
          <>
            <ButtonLink
              look="primary"
              icon={<AddIcon size={16} />}
              to="/engagements/new"
              search={{ clientId: client.id }}
            >
              {say('clients:page.new-engagement')}
            </ButtonLink>
            {choices.length > 0 && (
              <Menu
                target={<IconButton label={say('clients:page.more')} icon={<MoreIcon size={20} />} />}
                groups={[{ choices }]}
              />
            )}
          </>
        }
      />
      {isArchived && <Notice title={say('clients:page.archived-note')} />}
    </>
  );
}

/** How to reach them, what they read, since when and through whom: one line. */
function Contact({ client }: { readonly client: Client }) {
  const say = useText('clients');
  const format = useFormat();
  const since = format.instantDate(client.createdAt, usePractice().timeZone);
  const referrer = useCall(
    clients.get,
    { params: { id: client.referredByClientId ?? '' } },
    { when: client.referredByClientId !== null },
  );
  return (
    <Box flow="row" wrap gap="0.25rem 1.25rem">
      {client.email ? (
        <a className="hf-link" href={`mailto:${client.email}`}>
          {client.email}
        </a>
      ) : (
        <Soft>{say('clients:page.no-email')}</Soft>
      )}
      {client.language && (
        <span>{say('clients:page.language', { language: languageFacts[client.language].name })}</span>
      )}
      <span>{say('clients:page.since', { date: since })}</span>
      {referrer.data && (
        <span>
          {say('clients:page.referred')}{' '}
          <Link to="/clients/$clientId" params={{ clientId: referrer.data.id }}>
            {referrer.data.name}
          </Link>
        </span>
      )}
    </Box>
  );
}
