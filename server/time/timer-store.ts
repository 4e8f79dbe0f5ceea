import type { Db } from '../db/database.ts';
import type { TimersTable } from '../db/tables.ts';

export async function findTimer(
  db: Db,
  practiceId: string,
  memberId: string,
): Promise<Readonly<TimersTable> | undefined> {
  return db
    .selectFrom('timers')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
}

export async function insertTimer(db: Db, row: Readonly<TimersTable>): Promise<void> {
  await db.insertInto('timers').values(row).execute();
}

export async function deleteTimer(db: Db, practiceId: string, memberId: string): Promise<void> {
  await db
    .deleteFrom('timers')
    .where('practiceId', '=', practiceId)
    .where('memberId', '=', memberId)
    .execute();
}
