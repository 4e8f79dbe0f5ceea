import type { Client } from '../../contract/clients/clients.ts';
import { type Engagement, engagements } from '../../contract/work/engagements.ts';
import { useCall } from '../api/use-call.ts';
import { usePractice } from '../api/use-session.ts';
import { InstantText } from '../kit/amounts.tsx';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Row } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

interface ClientsTableProps {
  readonly clients: readonly Client[];
  readonly onMore: (() => void) | null;
  readonly busy: boolean;
}

export function ClientsTable({ clients, onMore, busy }: ClientsTableProps) {
  const say = useText('clients');
  const practice = usePractice();
  const active = useCall(engagements.list, { query: { state: 'active', limit: 500 } });
  const workOf = Map.groupBy(active.data?.items ?? [], (engagement) => engagement.clientId);
  const columns: readonly Column<Client>[] = [
    {
      key: 'name',
      header: say('clients:list.name'),
      onPhone: 'title',
      cell: (client) => (
        <Row>
          <Link look="quiet" to="/clients/$clientId" params={{ clientId: client.id }}>
            {client.name}
          </Link>
          {client.archivedAt && <Tag>{say('clients:list.archived')}</Tag>}
        </Row>
      ),
    },
    {
      key: 'work',
      header: say('clients:list.work'),
      cell: (client) => <Work of={workOf.get(client.id) ?? []} isLoading={active.isPending} />,
    },
    {
      key: 'email',
      header: say('clients:list.email'),
      onPhone: 'hidden',
      cell: (client) => client.email && <Soft>{client.email}</Soft>,
    },
    {
      key: 'since',
      header: say('clients:list.since'),
      kind: 'number',
      onPhone: 'hidden',
      cell: (client) => <InstantText at={client.createdAt} timeZone={practice.timeZone} />,
    },
  ];
  const more = onMore && (
    <Button look="quiet" busy={busy} onClick={onMore}>
      {say('common:do.more')}
    </Button>
  );
  return (
    <DataTable
      caption={say('clients:list.title')}
      columns={columns}
      rows={clients}
      keyOf={(client) => client.id}
      isQuiet={(client) => client.archivedAt !== null}
      more={more}
    />
  );
}

/** How many engagements of each kind are active: "Retainer · Hourly 2". */
function Work({ of, isLoading }: { readonly of: readonly Engagement[]; readonly isLoading: boolean }) {
  const say = useText('clients');
  if (isLoading) return null;
  if (of.length === 0) return <Soft>{say('clients:list.none')}</Soft>;
  const kinds = [...Map.groupBy(of, (engagement) => engagement.kind)];
  return (
    <Row gap="tight">
      {kinds.map(([kind, some]) => (
        <Tag key={kind} tone={kind === 'retainer' ? 'good' : 'neutral'}>
          {say(`common:kind.${kind}`)}
          {some.length > 1 && ` ${some.length}`}
        </Tag>
      ))}
    </Row>
  );
}
