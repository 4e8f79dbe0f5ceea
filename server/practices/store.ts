import type { Db } from '../db/database.ts';
import type { MembersTable, PracticesTable } from '../db/tables.ts';

export type PracticeRow = Readonly<PracticesTable>;
export type MemberRow = Readonly<MembersTable>;

export async function insertPractice(db: Db, practice: PracticeRow): Promise<void> {
  await db.insertInto('practices').values(practice).execute();
}

export async function insertMember(db: Db, member: MemberRow): Promise<void> {
  await db.insertInto('members').values(member).execute();
}

export async function findPractice(db: Db, id: string): Promise<PracticeRow | undefined> {
  return db.selectFrom('practices').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findMember(db: Db, practiceId: string, id: string): Promise<MemberRow | undefined> {
  return db
    .selectFrom('members')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The members of a practice in the order they joined. */
export async function listMemberRows(db: Db, practiceId: string, limit: number): Promise<MemberRow[]> {
  return db
    .selectFrom('members')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Whether this installation has a practice of its own: neither the demo nor a rehearsal counts. */
export async function hasOwnPractice(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('practices')
    .select('id')
    .where('isDemo', '=', 0)
    .where('rehearsalNow', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function findDemoPractice(db: Db): Promise<PracticeRow | undefined> {
  return db.selectFrom('practices').selectAll().where('isDemo', '=', 1).limit(1).executeTakeFirst();
}

export async function updatePractice(db: Db, id: string, change: Partial<PracticesTable>): Promise<void> {
  await db.updateTable('practices').set(change).where('id', '=', id).execute();
}

export async function updateMember(
  db: Db,
  practiceId: string,
  id: string,
  change: Partial<MembersTable>,
): Promise<void> {
  await db
    .updateTable('members')
    .set(change)
    .where('practiceId', '=', practiceId)
    .where('id', '=', id)
    .execute();
}
