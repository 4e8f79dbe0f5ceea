import { useMemo } from 'react';
import { type Client, clients } from '../../../contract/clients/clients.ts';
import { useCall } from '../../api/use-call.ts';
import type { Option } from '../../kit/fields.tsx';

interface Clients {
  readonly isPending: boolean;
  readonly options: readonly Option[];
  readonly nameOf: (clientId: string) => string;
  readonly find: (clientId: string | null) => Client | undefined;
}

/** The practice's clients, asked once for all who need one. */
export function useClients(): Clients {
  const { data, isPending } = useCall(clients.list, { query: { limit: 500 } });
  return useMemo(() => {
    const known = new Map((data?.items ?? []).map((client) => [client.id, client]));
    return {
      isPending,
      options: [...known.values()].map(({ id, name }) => ({ value: id, label: name })),
      nameOf: (clientId) => known.get(clientId)?.name ?? '…',
      find: (clientId) => known.get(clientId ?? ''),
    };
  }, [data, isPending]);
}
