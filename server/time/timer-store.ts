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

/** Starts a timer, unless the member's other device was faster: then the answer is false. */
export async function insertTimer(db: Db, row: Readonly<TimersTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('timers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['practiceId', 'memberId']).doNothing())
    .returning('memberId')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function deleteTimer(db: Db, practiceId: string, memberId: string): Promise<void> {
  await db
    .deleteFrom('timers')
    .where('practiceId', '=', practiceId)
    .where('memberId', '=', memberId)
    .execute();
}
