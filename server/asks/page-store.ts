import type { Db } from '../db/database.ts';
import { onePage } from '../db/one-page.ts';
import type { AskRow } from './store.ts';

interface OfClient {
  readonly db: Db;

  readonly clientId: string;
}

/** What a client sent from the private page; what a member wrote down for them is in the member's words and not theirs. */
function sentBy({ db, clientId }: OfClient) {
  return db.selectFrom('asks').where('clientId', '=', clientId).where('source', '=', 'client-page');
}

/** The last ones first, one more than the limit when there are more. */
export async function listSent(
  of: OfClient,
  after: { readonly receivedOn: string; readonly id: string } | null,
  limit: number,
): Promise<AskRow[]> {
  let query = sentBy(of).selectAll();
  if (after) {
    query = query.where((where) =>
      where.or([
        where('receivedOn', '<', after.receivedOn),
        where.and([where('receivedOn', '=', after.receivedOn), where('id', '<', after.id)]),
      ]),
    );
  }
  return onePage(query.orderBy('receivedOn', 'desc').orderBy('id', 'desc'), limit).execute();
}

export async function findSent(of: OfClient, id: string): Promise<AskRow | undefined> {
  return sentBy(of).selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findSentOnce(
  of: OfClient,
  onceKey: string,
): Promise<{ readonly id: string } | undefined> {
  return sentBy(of).select('id').where('onceKey', '=', onceKey).executeTakeFirst();
}

export async function countOpenSent(of: OfClient): Promise<number> {
  const query = sentBy(of).where('state', '=', 'open');
  const { asks } = await query.select((fn) => fn.fn.countAll<number>().as('asks')).executeTakeFirstOrThrow();
  return Number(asks);
}

/** How many came by forms whose names begin so, since an instant (epoch ms) on or after a local date. */
export async function countSentSince(
  of: OfClient,
  prefix: string,
  since: { readonly receivedAt: number; readonly receivedOn: string },
): Promise<number> {
  const { asks } = await sentBy(of)
    .where('receivedOn', '>=', since.receivedOn)
    .where('receivedAt', '>', since.receivedAt)
    .where('onceKey', 'like', `${prefix}%`)
    .select((fn) => fn.fn.countAll<number>().as('asks'))
    .executeTakeFirstOrThrow();
  return Number(asks);
}
