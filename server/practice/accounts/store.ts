import { sql } from 'kysely';
import type { SharedDb } from '../../db/database.ts';

// The tables of accounts keep the column names that better-auth gives them, so they are written in SQL and quoted. Instants
// are ISO texts and 0 stands for false: SQLite stores both as they are, PostgreSQL reads them as timestamptz and boolean.

interface NewUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly at: string;
}

/** @returns false when the address is taken. */
export async function insertUser(db: SharedDb, user: NewUser): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into auth_users (id, name, email, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
    values (${user.id}, ${user.name}, ${user.email}, ${0}, ${0}, ${user.at}, ${user.at})
    on conflict (email) do nothing returning id`.execute(db);
  return rows.length > 0;
}

export async function insertPassword(db: SharedDb, userId: string, hash: string, at: string): Promise<void> {
  await sql`
    insert into auth_accounts (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${userId}, ${userId}, ${'credential'}, ${userId}, ${hash}, ${at}, ${at})`.execute(db);
}

export async function findUserId(db: SharedDb, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from auth_users where email = ${email}`.execute(db);
  return rows[0]?.id;
}

export async function findPassword(
  db: SharedDb,
  userId: string,
): Promise<{ readonly hash: string; readonly hasSecondFactor: boolean } | null> {
  const { rows } = await sql<{ hash: string; hasSecondFactor: number | boolean | null }>`
    select auth_accounts.password as hash, auth_users."twoFactorEnabled" as "hasSecondFactor"
    from auth_accounts join auth_users on auth_users.id = auth_accounts."userId"
    where auth_accounts."userId" = ${userId} and auth_accounts."providerId" = ${'credential'}`.execute(db);
  const row = rows[0];
  return row ? { hash: row.hash, hasSecondFactor: Boolean(row.hasSecondFactor) } : null;
}

interface SessionRow {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly at: string;
  readonly expiresAt: string;
}

export async function insertSession(db: SharedDb, row: SessionRow): Promise<void> {
  await sql`
    insert into auth_sessions (id, token, "userId", "createdAt", "updatedAt", "expiresAt")
    values (${row.id}, ${row.token}, ${row.userId}, ${row.at}, ${row.at}, ${row.expiresAt})`.execute(db);
}

export async function findSession(
  db: SharedDb,
  token: string,
): Promise<{ readonly userId: string; readonly expiresAt: number } | null> {
  const { rows } = await sql<{ userId: string; expiresAt: string | Date }>`
    select "userId", "expiresAt" from auth_sessions where token = ${token}`.execute(db);
  const row = rows[0];
  return row ? { userId: row.userId, expiresAt: new Date(row.expiresAt).getTime() } : null;
}

export async function extendSession(
  db: SharedDb,
  token: string,
  at: string,
  expiresAt: string,
): Promise<void> {
  await sql`
    update auth_sessions set "expiresAt" = ${expiresAt}, "updatedAt" = ${at} where token = ${token}`.execute(
    db,
  );
}

/** Deletes accounts with everything that hangs on them. */
export async function deleteUsers(db: SharedDb, userIds: readonly string[]): Promise<void> {
  for (const id of userIds) {
    await sql`delete from auth_sessions where "userId" = ${id}`.execute(db);
    await sql`delete from auth_two_factors where "userId" = ${id}`.execute(db);
    await sql`delete from auth_accounts where "userId" = ${id}`.execute(db);
    await sql`delete from auth_users where id = ${id}`.execute(db);
  }
}
