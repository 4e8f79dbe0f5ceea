import { join } from 'node:path';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Where the rows are: PostgreSQL when a URL is given, else one SQLite file in the data folder. */
export function connect(settings: {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
}): Database {
  return settings.databaseUrl
    ? openPostgres(settings.databaseUrl)
    : openSqlite(sqliteFile(settings.dataFolder));
}

export function sqliteFile(dataFolder: string): string {
  return join(dataFolder, 'holdfast.sqlite');
}
