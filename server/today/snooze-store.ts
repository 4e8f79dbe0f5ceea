import type { Db } from '../db/database.ts';
import type { SnoozesTable } from '../db/tables.ts';

export async function listSnoozes(db: Db, memberId: string) {
  return db
    .selectFrom('snoozes')
    .select(['key', 'untilOn', 'evidence'])
    .where('memberId', '=', memberId)
    .execute();
}

/** Writes a snooze; one that is there already is set anew. */
export async function upsertSnooze(db: Db, row: SnoozesTable): Promise<void> {
  const { untilOn, evidence, createdAt } = row;
  await db
    .insertInto('snoozes')
    .values(row)
    .onConflict((on) => on.columns(['memberId', 'key']).doUpdateSet({ untilOn, evidence, createdAt }))
    .execute();
}

/** Takes snoozes away; answers how many there were. */
export async function deleteSnoozes(db: Db, memberId: string, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const deleted = await db
    .deleteFrom('snoozes')
    .where('memberId', '=', memberId)
    .where('key', 'in', keys)
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
