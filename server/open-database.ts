import { UserError } from '../locales/user-error.ts';
import { connect } from './db/connect.ts';
import type { Database } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { reasonOf } from './db/unavailable.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

/** Opens the database and brings its tables up to date. */
export async function openDatabase(settings: Settings, log: Log): Promise<Database> {
  let database: Database | undefined;
  try {
    database = await connect(settings);
    const applied = await migrate(database);
    if (applied.length > 0) log('migrated', { applied });
    if (database.engine === 'postgres') await warnOfBypass(database, log);
    return database;
  } catch (failure) {
    await database?.close();
    if (failure instanceof UserError) throw failure;
    const because = reasonOf(failure);
    const key = `cli:start.${settings.databaseUrl ? 'postgres' : 'sqlite'}`;
    throw new UserError([{ key, values: { because, folder: settings.dataFolder } }]);
  }
}

async function warnOfBypass(database: Database, log: Log): Promise<void> {
  const { bypassesRowSecurity } = await import('./db/postgres.ts');
  if (!(await bypassesRowSecurity(database))) return;
  log('row-security-bypassed', {
    level: 'warning',
    advice: 'Connect as a role without SUPERUSER and BYPASSRLS, so that PostgreSQL guards each practice.',
  });
}
