import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { UserError } from '../../locales/user-error.ts';
import type { Database, SharedDb } from './database.ts';

const folder = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Any number will do, as long as every Holdfast process takes the same lock while it migrates. */
const MIGRATION_LOCK = 47_470_001;

/**
 * Brings the tables up to date: every file of server/db/migrations in the order of its number, each once. A file
 * `NNNN-name.sql` serves both databases, `NNNN-name.sqlite.sql` and `NNNN-name.postgres.sql` one of them. No file
 * is edited once landed.
 *
 * A database that knows a change this version does not is a newer version's. Its tables may hold what this one would not see and would
 * break, so it is refused before anything is written.
 * @returns the names applied now, none when the database was up to date.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  return database.changeTables(async (db) => {
    if (database.engine === 'postgres')
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(db);
    await sql`create table if not exists schema_migrations (name text primary key, applied_at bigint not null)`.execute(
      db,
    );
    const applied = await appliedMigrations(db);
    const unknown = unknownMigration(database.engine, [...applied]);
    if (unknown) throw new UserError([{ key: 'cli:start.newer', values: { name: unknown } }]);
    const missing = knownMigrations(database.engine).filter((name) => !applied.has(name));
    for (const name of missing) {
      for (const statement of statementsOf(readFileSync(folder + name, 'utf8')))
        await sql.raw(statement).execute(db);
      await sql`insert into schema_migrations (name, applied_at) values (${name}, ${Temporal.Now.instant().epochMilliseconds})`.execute(
        db,
      );
    }
    return missing;
  });
}

/** Every change of the tables this version knows, in its order. */
export function knownMigrations(engine: Database['engine']): string[] {
  const other = engine === 'sqlite' ? '.postgres.sql' : '.sqlite.sql';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && !name.endsWith(other))
    .sort();
}

/** The first change of the tables that this version does not know: what has it was made by a newer one. */
export function unknownMigration(engine: Database['engine'], applied: readonly string[]): string | undefined {
  const known = new Set(knownMigrations(engine));
  return applied.find((name) => !known.has(name));
}

async function appliedMigrations(db: SharedDb | Kysely<unknown>): Promise<ReadonlySet<string>> {
  const rows = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  return new Set(rows.rows.map((row) => row.name));
}

/** SQLite takes one statement a call. A statement ends with a semicolon at a line's end, outside a `$$` body. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    if (line.split('$$').length % 2 === 0) inBody = !inBody;
    if (line.trimStart().startsWith('--') && !inBody) continue;
    current += `${line}\n`;
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(current);
      current = '';
    }
  }
  if (current.trim() !== '') throw new Error('A migration ends without a semicolon.');
  return statements;
}
