import SqliteFile from 'better-sqlite3';
import pg from 'pg';
import type { Home } from './home.ts';

/** The books of a practice on the bare driver, past every line of ours: to fill them, and to read what a crash left. */
export interface Books {
  /** Statements are written with `?`, as SQLite has it. */
  rows<T>(statement: string, values?: readonly unknown[]): Promise<T[]>;
  insert(
    table: string,
    columns: Readonly<Record<string, ColumnType>>,
    rows: readonly (readonly unknown[])[],
  ): Promise<void>;
  /** Makes what was written durable and lets the database know how much there is. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export type ColumnType = 'text' | 'bigint' | 'integer';

export function openBooks(home: Home, practiceId: string): Promise<Books> {
  return home.engine === 'sqlite'
    ? openSqliteBooks(home.database)
    : openPostgresBooks(home.database, practiceId);
}

async function openSqliteBooks(file: string): Promise<Books> {
  const opened = new SqliteFile(file);
  opened.pragma('busy_timeout = 10000');
  // Filling a practice walks five indexes at once; with the server's own cache it would mostly read them again.
  opened.pragma('cache_size = -400000');
  return {
    rows: async <T>(statement: string, values: readonly unknown[] = []) => {
      const prepared = opened.prepare(statement);
      if (prepared.reader) return prepared.all(...values) as T[];
      prepared.run(...values);
      return [];
    },
    insert: async (table, columns, rows) => {
      const names = Object.keys(columns);
      const insert = opened.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      );
      opened.transaction(() => {
        for (const row of rows) insert.run(...row);
      })();
    },
    settle: async () => {
      opened.pragma('wal_checkpoint(TRUNCATE)');
    },
    close: async () => {
      opened.close();
    },
  };
}

async function openPostgresBooks(url: string, practiceId: string): Promise<Books> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(20, Number);
  types.setTypeParser(1700, Number);
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  await client.query("select set_config('holdfast.practice_id', $1, false)", [practiceId]);
  return {
    rows: async <T>(statement: string, values: readonly unknown[] = []) => {
      let place = 0;
      const numbered = statement.replaceAll('?', () => `$${++place}`);
      return (await client.query(numbered, [...values])).rows as T[];
    },
    insert: async (table, columns, rows) => {
      const names = Object.keys(columns);
      const lists = names.map((_name, column) => rows.map((row) => row[column]));
      const typed = Object.values(columns).map((type, column) => `$${column + 1}::${type}[]`);
      await client.query(
        `insert into ${table} (${names.join(', ')}) select * from unnest(${typed.join(', ')})`,
        lists,
      );
    },
    settle: async () => {
      await client.query('vacuum analyze');
    },
    close: () => client.end(),
  };
}
