import { useQueries } from '@tanstack/react-query';
import { asks } from '../../contract/asks.ts';
import { changeOrders } from '../../contract/change-orders.ts';
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

/** One call per engagement: more at once would keep the server busy for numbers nobody reads to the end. */
export const MOST_RETAINERS = 50;

/**
 * The charges of the practice, latest due date first: those of its retainers, and of the other engagements under which an
 * answer was billed or a change order approved.
 */
export function useCharges() {
  const list = useCall(engagements.list, { query: { kind: 'retainer', limit: MOST_RETAINERS } });
  const others = useCall(engagements.list, { query: { limit: 500 } });
  const names = useCall(clients.list, { query: { limit: 500 } });
  const billed = useCall(asks.list, { query: { decision: 'billed', limit: 500 } });
  const approved = useCall(changeOrders.list, { query: { state: 'approved', limit: 500 } });
  const charged = new Set(
    [...(billed.data?.items ?? []), ...(approved.data?.items ?? [])].map(({ engagementId }) => engagementId),
  );
  const work = [
    ...(list.data?.items ?? []),
    ...(others.data?.items ?? [])
      .filter(({ id, kind }) => kind !== 'retainer' && charged.has(id))
      .slice(0, MOST_RETAINERS),
  ];
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
  const calls = [list, others, names, billed, approved] as const;
  const failed =
    calls.find((one) => one.error)?.error ?? charges.find((result) => result.error)?.error ?? null;
  return {
    rows: rows.toSorted((one, other) => (one.charge.dueOn < other.charge.dueOn ? 1 : -1)),
    isPending: [...calls, ...charges].some((one) => one.isPending),
    error: failed as ProblemError | null,
    refetch: () => Promise.all([...calls, ...charges].map((one) => one.refetch())),
    isCut: list.data?.nextCursor != null,
  };
}
