import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { onePage } from '../db/one-page.ts';

export interface MonthRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly nameKey: string;
  readonly entries: number;
  readonly actualMinutes: number;
  readonly billedMinutes: number;
}

/**
 * The time of a month by client, in the order of their names, one more than the limit when there are more. It reads the
 * month's totals, a row per engagement, and never an entry.
 */
export async function listMonthRows(
  db: Db,
  wanted: {
    readonly month: string;
    readonly limit: number;
    readonly after: { readonly nameKey: string; readonly id: string } | null;
  },
): Promise<MonthRow[]> {
  const { after } = wanted;
  let query = db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'totals.clientId'))
    .where('totals.month', '=', wanted.month);
  if (after)
    query = query.where(sql<boolean>`(clients.name_key, clients.id) > (${after.nameKey}, ${after.id})`);
  return onePage(
    query
      .groupBy(['clients.id', 'clients.name', 'clients.nameKey'])
      // Totals of entries that were all voided stay behind as zeros.
      .having((of) => of.fn.sum('totals.entries'), '>', 0)
      .select((of) => [
        'clients.id as clientId',
        'clients.name as clientName',
        'clients.nameKey',
        of.fn.sum<number>('totals.entries').as('entries'),
        of.fn.sum<number>('totals.actualMinutes').as('actualMinutes'),
        of.fn.sum<number>('totals.billedMinutes').as('billedMinutes'),
      ])
      .orderBy('clients.nameKey')
      .orderBy('clients.id'),
    wanted.limit,
  ).execute();
}
