import { join } from 'node:path';
import type { Database } from './database.ts';

/** Where the rows are: PostgreSQL when a URL is given, else one SQLite file in the data folder. Only that driver is loaded. */
export async function connect(settings: {
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  readonly dataFolder: string;
}): Promise<Database> {
  if (settings.databaseUrl) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(settings.databaseUrl, settings.databaseConnections);
  }
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(sqliteFile(settings.dataFolder));
}

export function sqliteFile(dataFolder: string): string {
  return join(dataFolder, 'holdfast.sqlite');
}
