import { useMemo } from 'react';
import { clients } from '../../../contract/clients/clients.ts';
import { useCall } from '../../api/use-call.ts';
import type { Option } from '../../kit/fields.tsx';

interface Clients {
  readonly isPending: boolean;
  readonly options: readonly Option[];
  readonly nameOf: (clientId: string) => string;
}

/** The names of the practice's clients, asked once for all who need one. */
export function useClients(): Clients {
  const { data, isPending } = useCall(clients.list, { query: { limit: 500 } });
  return useMemo(() => {
    const names = new Map((data?.items ?? []).map((client) => [client.id, client.name]));
    return {
      isPending,
      options: [...names].map(([value, label]) => ({ value, label })),
      // A client that was archived is in no list; the page of the engagement asks for it by itself.
      nameOf: (clientId) => names.get(clientId) ?? '…',
    };
  }, [data, isPending]);
}
