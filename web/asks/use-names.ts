import { useMemo } from 'react';
import type { Ask } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { type Engagement, engagements } from '../../contract/work/engagements.ts';
import { useCall } from '../api/use-call.ts';
import type { Option } from '../kit/fields.tsx';

export interface Names {
  readonly clientOptions: readonly Option[];
  readonly clientOf: (clientId: string) => string;
  readonly titleOf: (engagementId: string) => string;
  readonly engagementOf: (engagementId: string) => Engagement | null;
  /** The active engagements of a client. */
  readonly activeOf: (clientId: string) => readonly Engagement[];
}

/** What clients and engagements are called, asked once for all who need it. */
export function useNames(): Names {
  const people = useCall(clients.list, { query: { limit: 500 } });
  const work = useCall(engagements.list, { query: { limit: 500 } });
  return useMemo(() => {
    const names = new Map((people.data?.items ?? []).map(({ id, name }) => [id, name]));
    const known = new Map((work.data?.items ?? []).map((engagement) => [engagement.id, engagement]));
    return {
      clientOptions: [...names].map(([value, label]) => ({ value, label })),
      clientOf: (id) => names.get(id) ?? '…',
      titleOf: (id) => known.get(id)?.title ?? '…',
      engagementOf: (id) => known.get(id) ?? null,
      activeOf: (clientId) =>
        [...known.values()].filter((one) => one.clientId === clientId && one.state === 'active'),
    };
  }, [people.data, work.data]);
}

/** The engagement an ask is held against: at once where it is known, else asked for by itself. Null when there is none. */
export function useEngagementOf({ engagementId }: Ask, names: Names): Engagement | null {
  const known = engagementId === null ? null : names.engagementOf(engagementId);
  const when = engagementId !== null && known === null;
  const { data } = useCall(engagements.get, { params: { id: engagementId ?? '' } }, { when });
  return known ?? data ?? null;
}
