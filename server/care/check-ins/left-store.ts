import type { Db } from '../../db/database.ts';

/** The clients whose ending is over and who have no work under way: nobody checks in with them any more. Endings are few. */
export async function listLeft(db: Db, today: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('endings')
    .select('endings.clientId')
    .where('endings.endsOn', '<', today)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('engagements')
            .select('engagements.id')
            .whereRef('engagements.clientId', '=', 'endings.clientId')
            .where('engagements.state', '=', 'active'),
        ),
      ),
    )
    .execute();
  return new Set(rows.map(({ clientId }) => clientId));
}
