import type { Db, SharedDb } from '../db/database.ts';
import type { MembersTable, PracticesTable } from '../db/tables.ts';

export type PracticeRow = Readonly<PracticesTable>;
export type MemberRow = Readonly<MembersTable>;

export async function insertPractice(db: SharedDb, practice: PracticeRow): Promise<void> {
  await db.insertInto('practices').values(practice).execute();
}

export async function insertMember(db: Db, member: MemberRow): Promise<void> {
  await db.insertInto('members').values(member).execute();
}

export async function findPractice(db: Db): Promise<PracticeRow | undefined> {
  return db.selectFrom('practices').selectAll().executeTakeFirst();
}

export async function findMember(db: Db, id: string): Promise<MemberRow | undefined> {
  return db.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The member that an account belongs to; an account belongs to one practice. */
export async function findMemberByUser(
  db: SharedDb,
  userId: string,
): Promise<(MemberRow & { readonly practiceId: string }) | undefined> {
  return db.selectFrom('members').selectAll().where('userId', '=', userId).executeTakeFirst();
}

/** The owner of a practice: the first who joined. */
export async function findOwner(db: Db): Promise<MemberRow | undefined> {
  return db
    .selectFrom('members')
    .selectAll()
    .where('role', '=', 'owner')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

export async function listUserIds(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('members').select('userId').where('userId', 'is not', null).execute();
  return rows.flatMap((row) => row.userId ?? []);
}

/** Whether this installation has a practice of its own: neither the demo nor a rehearsal counts. */
export async function hasOwnPractice(db: SharedDb): Promise<boolean> {
  const found = await db
    .selectFrom('practices')
    .select('id')
    .where('isDemo', '=', demoStates.none)
    .where('rehearsalNow', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether a practice of its own was set up here since an instant (epoch ms). */
export async function hasOwnPracticeSince(db: SharedDb, since: number): Promise<boolean> {
  const found = await db
    .selectFrom('practices')
    .select('id')
    .where('isDemo', '=', demoStates.none)
    .where('rehearsalNow', 'is', null)
    .where('createdAt', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What `isDemo` holds: a demo shows itself to visitors only when it is whole. */
export const demoStates = { none: 0, whole: 1, beingFilled: 2 } as const;

export async function findDemoPractice(db: SharedDb): Promise<PracticeRow | undefined> {
  return db
    .selectFrom('practices')
    .selectAll()
    .where('isDemo', '=', demoStates.whole)
    .limit(1)
    .executeTakeFirst();
}

/** Demos that are whole, and those that began before an instant (epoch ms) and are still not. */
export async function listDemos(db: SharedDb, begunBefore: number): Promise<readonly PracticeRow[]> {
  return db
    .selectFrom('practices')
    .selectAll()
    .where((where) =>
      where.or([
        where('isDemo', '=', demoStates.whole),
        where.and([where('isDemo', '=', demoStates.beingFilled), where('createdAt', '<', begunBefore)]),
      ]),
    )
    .execute();
}

export async function updatePractice(db: Db, change: Partial<PracticesTable>): Promise<void> {
  await db.updateTable('practices').set(change).execute();
}

export async function updateMember(db: Db, id: string, change: Partial<MembersTable>): Promise<void> {
  await db.updateTable('members').set(change).where('id', '=', id).execute();
}

export async function deletePractice(db: Db): Promise<void> {
  await db.deleteFrom('practices').execute();
}

/** @returns false when the clock already stands later. */
export async function moveClock(db: Db, rehearsalNow: number): Promise<boolean> {
  const moved = await db
    .updateTable('practices')
    .set({ rehearsalNow })
    .where('rehearsalNow', '<=', rehearsalNow)
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

export async function findWorkingDays(db: Db): Promise<PracticesTable['workingDays']> {
  const row = await db.selectFrom('practices').select('workingDays').executeTakeFirst();
  return row?.workingDays ?? null;
}

export async function updateWorkingDays(db: Db, workingDays: PracticesTable['workingDays']): Promise<void> {
  await db.updateTable('practices').set({ workingDays }).execute();
}
