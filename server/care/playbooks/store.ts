import type { Db } from '../../db/database.ts';
import { lockedBesideKeys } from '../../db/locking.ts';
import type { AssessmentsTable, ClientsTable, PlaybooksTable } from '../../db/tables.ts';

/** The versions of own and rewritten playbooks that stand, newest first. */
export async function listVersions(db: Db, key?: string): Promise<PlaybooksTable[]> {
  let query = db.selectFrom('playbooks').selectAll().where('removedAt', 'is', null);
  if (key !== undefined) query = query.where('key', '=', key);
  return query.orderBy('key').orderBy('version', 'desc').execute();
}

/** The last version ever written under a key, removed or not; 0 when there is none. */
export async function lastVersion(db: Db, key: string): Promise<number> {
  const row = await db
    .selectFrom('playbooks')
    .select('version')
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? 0;
}

export async function insertVersion(db: Db, row: PlaybooksTable): Promise<void> {
  await db.insertInto('playbooks').values(row).execute();
}

export async function removeVersions(db: Db, key: string, at: number): Promise<void> {
  await db
    .updateTable('playbooks')
    .set({ removedAt: at })
    .where('key', '=', key)
    .where('removedAt', 'is', null)
    .execute();
}

/** How many clients each playbook has, archived ones left out. */
export async function countClients(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('clients')
    .select((of) => ['playbook', of.fn.countAll<number>().as('clients')])
    .where('archivedAt', 'is', null)
    .where('playbook', 'is not', null)
    .groupBy('playbook')
    .execute();
  return new Map(rows.map(({ playbook, clients }) => [playbook ?? '', Number(clients)]));
}

export interface HandledClient {
  readonly id: string;
  readonly name: string;
  readonly language: ClientsTable['language'];
  readonly playbook: string | null;
  readonly cadence: ClientsTable['cadence'];
  readonly playbookSince: string | null;
  readonly archivedAt: number | null;
  readonly createdAt: number;
}

const columns = [
  ...(['id', 'name', 'language', 'playbook', 'cadence'] as const),
  ...(['playbookSince', 'archivedAt', 'createdAt'] as const),
];

/** A client, held until the transaction ends where it may be changed. */
export async function findHandled(
  db: Db,
  id: string,
  how: 'read' | 'lock' = 'read',
): Promise<HandledClient | undefined> {
  const query = db.selectFrom('clients').select(columns).where('id', '=', id);
  return (how === 'lock' ? lockedBesideKeys(db, query) : query).executeTakeFirst();
}

/** The clients that have a playbook or a cadence of their own; all of them, or those of one playbook. Held in the order of their ids. */
export async function listHandled(
  db: Db,
  { playbook, how = 'read' }: { readonly playbook?: string; readonly how?: 'read' | 'lock' } = {},
): Promise<readonly HandledClient[]> {
  let query = db.selectFrom('clients').select(columns);
  query = query.where('archivedAt', 'is', null);
  query =
    playbook === undefined
      ? query.where((where) =>
          where.or([where('playbook', 'is not', null), where('cadence', 'is not', null)]),
        )
      : query.where('playbook', '=', playbook);
  const ordered = query.orderBy('id');
  return (how === 'lock' ? lockedBesideKeys(db, ordered) : ordered).execute();
}

export async function insertAssessment(db: Db, row: AssessmentsTable): Promise<void> {
  await db.insertInto('assessments').values(row).execute();
}

/** The evidence that stood behind each proposal a member declined, by client and playbook. */
export async function listDeclined(db: Db, clientId?: string) {
  let query = db.selectFrom('declinedProposals').select(['clientId', 'playbook', 'evidence']);
  if (clientId !== undefined) query = query.where('clientId', '=', clientId);
  return query.execute();
}

export async function putDeclined(
  db: Db,
  row: { clientId: string; playbook: string; evidence: string; declinedAt: number },
): Promise<void> {
  const { evidence, declinedAt } = row;
  await db
    .insertInto('declinedProposals')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['clientId', 'playbook']).doUpdateSet({ evidence, declinedAt }),
    )
    .execute();
}
