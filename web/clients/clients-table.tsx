import type { ReactNode } from 'react';
import type { ListedClient } from '../../contract/clients/clients.ts';
import { ListTable } from '../api/list-view.tsx';
import type { ListCall } from '../api/use-list.ts';
import { usePractice } from '../api/use-session.ts';
import { InstantText } from '../kit/amounts.tsx';
import type { Column } from '../kit/data-table.tsx';
import { Row } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

interface ClientsTableProps {
  readonly list: ListCall<ListedClient>;
  readonly empty: ReactNode;
  /** What is active with a client, in a word or two. */
  readonly work: (client: ListedClient) => ReactNode;
}

export function ClientsTable({ list, empty, work }: ClientsTableProps) {
  const say = useText('clients');
  const practice = usePractice();
  const columns: readonly Column<ListedClient>[] = [
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
      cell: work,
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
  return (
    <ListTable
      list={list}
      empty={empty}
      caption={say('clients:list.title')}
      columns={columns}
      keyOf={(client) => client.id}
      isQuiet={(client) => client.archivedAt !== null}
    />
  );
}
