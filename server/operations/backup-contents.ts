import SqliteFile from 'better-sqlite3';

/** What a copy holds, counted after it was opened and checked. */
export interface BackupContents {
  readonly practices: number;
  readonly rows: number;
  readonly rowsByTable: Readonly<Record<string, number>>;
  readonly migrations: readonly string[];
}

/** The table a backup carries besides the data: what lies in files next to the database. */
export const BESIDES = 'backup_besides';

/**
 * Opens a copy and checks it: SQLite's own check of every page and index, references between tables, and that it is
 * one of ours.
 * @throws when it is damaged or none of ours, saying why.
 */
export function readBackup(file: string): BackupContents {
  const database = new SqliteFile(file, { readonly: true, fileMustExist: true });
  try {
    const damage = database.pragma('integrity_check') as readonly { integrity_check: string }[];
    const first = damage[0]?.integrity_check;
    if (first !== 'ok') throw new Error(first ?? 'no answer from SQLite');
    const astray = database.pragma('foreign_key_check') as readonly { table: string }[];
    if (astray[0]) throw new Error(`rows of ${astray[0].table} refer to rows that are missing`);
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
      .all()
      .map((table) => table.name);
    for (const needed of ['schema_migrations', 'practices'])
      if (!tables.includes(needed)) throw new Error(`it has no table ${needed}`);
    const rowsByTable = Object.fromEntries(
      tables
        .filter((name) => name !== BESIDES && !name.startsWith('sqlite_'))
        .map((name) => [name, countRows(database, name)]),
    );
    const migrations = database
      .prepare<[], { name: string }>('select name from schema_migrations order by name')
      .all()
      .map((migration) => migration.name);
    const rows = Object.values(rowsByTable).reduce((sum, count) => sum + count, 0);
    return { practices: rowsByTable.practices ?? 0, rows, rowsByTable, migrations };
  } finally {
    database.close();
  }
}

function countRows(database: SqliteFile.Database, table: string): number {
  const row = database.prepare<[], { n: number }>(`select count(*) as n from "${table}"`).get();
  return row?.n ?? 0;
}
