import { useMemo } from 'react';
import { clients } from '../../../contract/clients/clients.ts';
import { type Engagement, engagements } from '../../../contract/work/engagements.ts';
import { useCall } from '../../api/use-call.ts';

export interface Titles {
  readonly isPending: boolean;
  /** Engagements that time can be recorded under, by client and title. */
  readonly active: readonly { readonly engagement: Engagement; readonly label: string }[];
  readonly titleOf: (engagementId: string) => string;
  readonly clientOf: (engagementId: string) => string;
  /** Null when the engagement is not known here: dates are then shown in the practice's time zone. */
  readonly timeZoneOf: (engagementId: string) => string | null;
}

/** The titles of the practice's engagements and their clients, asked once for all who need one. */
export function useTitles(): Titles {
  const all = useCall(engagements.list, { query: { limit: 500 } });
  const names = useCall(clients.list, { query: { limit: 500 } });
  return useMemo(() => {
    const known = new Map((all.data?.items ?? []).map((engagement) => [engagement.id, engagement]));
    const clientNames = new Map((names.data?.items ?? []).map((client) => [client.id, client.name]));
    const clientOf = (id: string) => clientNames.get(known.get(id)?.clientId ?? '') ?? '';
    const active = [...known.values()]
      .filter((engagement) => engagement.state === 'active')
      .map((engagement) => ({ engagement, label: `${clientOf(engagement.id)} · ${engagement.title}` }))
      .sort((one, other) => one.label.localeCompare(other.label));
    return {
      isPending: all.isPending || names.isPending,
      active,
      titleOf: (id) => known.get(id)?.title ?? '…',
      clientOf,
      timeZoneOf: (id) => known.get(id)?.timeZone ?? null,
    };
  }, [all.data, all.isPending, names.data, names.isPending]);
}
