import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { clients, type ListedClient } from '../../contract/clients/clients.ts';
import { May } from '../api/may.tsx';
import { useList } from '../api/use-list.ts';
import { Box } from '../kit/box.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { CheckField, TextField } from '../kit/fields.tsx';
import { ClientsIcon } from '../kit/icons.ts';
import { Stack } from '../kit/layout.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';
import './client.css';
import { AddClient } from './add-client.tsx';
import { ClientTabs } from './client-tabs.tsx';
import { ClientsTable } from './clients-table.tsx';

interface ClientsViewProps {
  /** What is active with a client, in a word or two. */
  readonly work: (client: ListedClient) => ReactNode;
}

export function ClientsView({ work }: ClientsViewProps) {
  const say = useText('clients');
  const navigate = useNavigate({ from: '/clients' });
  const { search = '', add = '' } = useSearch({ from: '/shell/clients' });
  const [archived, setArchived] = useState(false);
  const list = useList(
    clients.list,
    { query: { ...(search ? { search } : {}), ...(archived ? { archived: 'true' as const } : {}) } },
    { keepPrevious: true },
  );
  const look = (next: string) => {
    void navigate({ search: next ? { search: next } : {}, replace: true });
  };
  return (
    <Page title={say('clients:list.title')}>
      <PageHeader title={say('clients:list.title')} />
      <ClientTabs />
      <Stack>
        <Box
          flow="grid"
          columns="repeat(auto-fit, minmax(min(100%, 18rem), 1fr))"
          gap="1rem 2rem"
          align="start"
        >
          <TextField
            label={say('clients:list.search')}
            type="search"
            value={search}
            onChange={look}
            autoComplete="off"
          />
          <May ability="client.change">
            <AddClient key={add} name={add} />
          </May>
        </Box>
        {(archived || list.items.length > 0) && (
          <CheckField label={say('clients:list.show-archived')} checked={archived} onChange={setArchived} />
        )}
        <ClientsTable
          list={list}
          work={work}
          empty={
            search === '' ? (
              <EmptyState
                icon={<ClientsIcon size={28} stroke={1.5} />}
                title={say('clients:list.empty-title')}
                actions={<ButtonLink to="/imports">{say('common:place.import')}</ButtonLink>}
              >
                {say('clients:list.empty-text')}
              </EmptyState>
            ) : (
              <EmptyState
                title={say('clients:list.none-title', { search })}
                actions={<Button onClick={() => look('')}>{say('clients:list.clear')}</Button>}
              >
                {say('clients:list.none-text')}
              </EmptyState>
            )
          }
        />
      </Stack>
    </Page>
  );
}
