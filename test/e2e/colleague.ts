import { join } from 'node:path';
import type { Role } from '../../contract/roles.ts';
import { openSqlite } from '../../server/db/sqlite.ts';
import { newId } from '../../server/deps.ts';
import { addAccount, hashPassword } from '../../server/practice/accounts/add-account.ts';
import { insertMember } from '../../server/practice/store.ts';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/**
 * Somebody else who works in the practice of a data folder, with an account of their own. There is no invitation yet, so they are written down
 * beside the running server, in the same rows.
 */
export async function addColleague(folder: string, role: Role, name: string): Promise<Account> {
  const account = { email: `${role}@vega.example`, password: 'a quiet harbour' };
  const passwordHash = await hashPassword(account.password);
  const database = openSqlite(join(folder, 'holdfast.sqlite'));
  try {
    const practice = await database.shared.selectFrom('practices').select('id').executeTakeFirstOrThrow();
    const now = Temporal.Now.instant();
    const added = await database.writeShared((db) =>
      addAccount(db, { name, email: account.email, passwordHash }, now),
    );
    if ('refused' in added) throw new Error(`There is an account ${account.email} already.`);
    const member = {
      id: newId(),
      userId: added.userId,
      name,
      email: account.email,
      role,
      locale: null,
      createdAt: now.epochMilliseconds,
    };
    await database.write(practice.id, (db) => insertMember(db, member));
    return account;
  } finally {
    await database.close();
  }
}
