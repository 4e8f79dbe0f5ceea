import { sql } from 'kysely';
import type { Database, Db } from '../db/database.ts';
import { sharedOf } from '../db/of-practice.ts';
import { removeAccounts } from './accounts/add-account.ts';
import { alone } from './alone.ts';
import { deletePractice, listUserIds } from './store.ts';

/**
 * Deletes every row of a practice and the accounts of its members, in one transaction. The tables are asked of the
 * database itself: a list kept by hand would one day miss a table, and leave a trace of what was to be gone.
 */
export async function wipePractice(database: Database, practiceId: string): Promise<void> {
  await database.write(practiceId, async (db) => {
    // Whoever enters the demo at this moment opens a session for an account that is being removed: they follow each other.
    const shared = sharedOf(db);
    await alone(database, shared);
    const userIds = await listUserIds(db);
    for (const table of await tablesOfPractices(database, db))
      await sql`delete from ${sql.table(table)} where practice_id = ${practiceId}`.execute(db);
    await deletePractice(db);
    await removeAccounts(shared, userIds);
  });
}

async function tablesOfPractices(database: Database, db: Db): Promise<readonly string[]> {
  const { rows } = await (database.engine === 'sqlite'
    ? sql<{ name: string }>`
        select tables.name as name from sqlite_master as tables
        join pragma_table_info(tables.name) as columns on columns.name = 'practice_id'
        where tables.type = 'table'`
    : sql<{ name: string }>`
        select columns.table_name as name from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where columns.column_name = 'practice_id' and columns.table_schema = current_schema()
          and tables.table_type = 'BASE TABLE'`
  ).execute(db);
  return rows.map((row) => row.name);
}
