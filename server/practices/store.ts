import type { Db } from '../db/database.ts';
import type { PracticesTable } from '../db/tables.ts';

export async function insertPractice(db: Db, practice: PracticesTable): Promise<void> {
  await db.insertInto('practices').values(practice).execute();
}

export async function findPractice(db: Db, id: string): Promise<PracticesTable | undefined> {
  return db.selectFrom('practices').selectAll().where('id', '=', id).executeTakeFirst();
}
