import { asks } from '../../contract/asks/asks.ts';
import type { Leakage } from '../../contract/asks/leakage.ts';
import { isRefused } from '../../contract/refusals.ts';
import { type LeakageSums, sumLeakage } from '../../core/asks/leakage.ts';
import { clientHeads } from '../clients/client-heads.ts';
import { getClient } from '../clients/list-clients.ts';
import { type Deps, system } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { type GatheredLeakage, gatherLeakage, type LeakedOf } from './gather-leakage.ts';

/** What one client asked outside the agreement, month by month, and what became of it. */
export const getLeakage = reads(asks.leakage, async (deps, _actor, { params, query }) => {
  const client = await getClient(deps, system, { params });
  if (isRefused(client)) return client;
  const gathered = await gatherLeakage(deps, query, params.id);
  return viewLeakage(deps, gathered, sumOf(gathered, [...gathered.byClient.values()]));
});

/** The same of the whole practice, with what each client adds to it; those who lose it most stand first. */
export const getPracticeLeakage = reads(asks.practiceLeakage, async (deps, _actor, { query }) => {
  const gathered = await gatherLeakage(deps, query, null);
  const all = viewLeakage(deps, gathered, sumOf(gathered, [...gathered.byClient.values()]));
  const clients = (await sumByClient(deps, gathered)).map(({ clientId, clientName, sums }) => ({
    clientId,
    clientName,
    total: sums.total,
  }));
  return { ...all, clients };
});

export interface ClientLeakage {
  readonly clientId: string;
  readonly clientName: string;
  readonly sums: LeakageSums;
}

/** Leakage client by client, for the list and for the file. */
export async function sumByClient(deps: Deps, gathered: GatheredLeakage): Promise<readonly ClientLeakage[]> {
  const heads = await clientHeads(deps, [...gathered.byClient.keys()]);
  return [...gathered.byClient]
    .map(([clientId, leaked]) => ({
      clientId,
      clientName: heads.get(clientId)?.name ?? '',
      sums: sumOf(gathered, [leaked]),
    }))
    .sort(
      (a, b) =>
        b.sums.total.outside.minor - a.sums.total.outside.minor || (a.clientName < b.clientName ? -1 : 1),
    );
}

function sumOf({ from, to }: GatheredLeakage, leaked: readonly LeakedOf[]): LeakageSums {
  return sumLeakage(
    leaked.flatMap((each) => each.asks),
    leaked.flatMap((each) => each.questions),
    { from, to },
  );
}

function viewLeakage(deps: Deps, { from, to, rule }: GatheredLeakage, sums: LeakageSums): Leakage {
  return {
    from,
    to,
    currency: deps.practice.currency,
    rule,
    total: sums.total,
    months: [...sums.months],
    clauses: [...sums.clauses],
  };
}
