import { useQueries } from '@tanstack/react-query';
import { clients } from '../../contract/clients.ts';
import { engagements } from '../../contract/engagements.ts';
import { type Charge, retainers } from '../../contract/retainers.ts';
import { replyOf } from '../api/call.ts';
import type { ProblemError } from '../api/problem.ts';
import { keyOf, useCall } from '../api/use-call.ts';

export interface ChargeRow {
  readonly charge: Charge;
  readonly engagementId: string;
  readonly title: string;
  readonly clientId: string;
  readonly clientName: string;
}

/** One call per retainer: more at once would keep the server busy for numbers nobody reads to the end. */
export const MOST_RETAINERS = 50;

/** The charges of the practice's retainers, latest due date first. */
export function useCharges() {
  const list = useCall(engagements.list, { query: { kind: 'retainer', limit: MOST_RETAINERS } });
  const names = useCall(clients.list, { query: { limit: 500 } });
  const work = list.data?.items ?? [];
  const nameOf = (id: string) => names.data?.items.find((client) => client.id === id)?.name ?? '';
  const charges = useQueries({
    queries: work.map(({ id }) => {
      const input = { params: { id }, query: { limit: 500 } } as const;
      return {
        queryKey: keyOf(retainers.charges, input),
        queryFn: () => replyOf(retainers.charges, input),
      };
    }),
  });
  const rows = charges.flatMap((result, index): readonly ChargeRow[] => {
    const engagement = work[index];
    if (!engagement) return [];
    return (result.data?.items ?? []).map((charge) => ({
      charge,
      engagementId: engagement.id,
      title: engagement.title,
      clientId: engagement.clientId,
      clientName: nameOf(engagement.clientId),
    }));
  });
  const failed = list.error ?? names.error ?? charges.find((result) => result.error)?.error ?? null;
  return {
    rows: rows.toSorted((one, other) => (one.charge.dueOn < other.charge.dueOn ? 1 : -1)),
    isPending: list.isPending || names.isPending || charges.some((result) => result.isPending),
    error: failed as ProblemError | null,
    refetch: () => Promise.all([list.refetch(), names.refetch(), ...charges.map((one) => one.refetch())]),
    isCut: list.data?.nextCursor != null,
  };
}
