import type { Db } from '../../db/database.ts';
import type { TimersTable } from '../../db/tables.ts';

export async function findTimer(db: Db, memberId: string): Promise<Readonly<TimersTable> | undefined> {
  return db.selectFrom('timers').selectAll().where('memberId', '=', memberId).executeTakeFirst();
}

/** Starts a timer, unless the member's other device was faster: then the answer is false. */
export async function insertTimer(db: Db, row: Readonly<TimersTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('timers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['memberId']).doNothing())
    .returning('memberId')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Takes the member's timer away. Of several who do so at once, one gets it: whoever records it can record it once. */
export async function takeTimer(db: Db, memberId: string): Promise<Readonly<TimersTable> | undefined> {
  return db.deleteFrom('timers').where('memberId', '=', memberId).returningAll().executeTakeFirst();
}
