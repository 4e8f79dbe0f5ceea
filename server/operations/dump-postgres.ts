import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import pg from 'pg';
import { UserError } from '../../locales/user-error.ts';
import { unknownMigration } from '../db/migrate.ts';
import { reasonOf } from '../db/unavailable.ts';

/**
 * Copies a PostgreSQL database by pg_dump. Our own role is held to one practice at a time by row-level security, so a
 * dump as that role would fail, or with the wrong option silently hold no rows: the role is looked at first.
 */
export async function dumpPostgres(url: string, target: string): Promise<void> {
  await lookFirst(url);
  const aside = `${target}.${process.pid}.partial`;
  try {
    await runPgDump(['--format=custom', `--file=${aside}`, '--no-password'], url, target);
    renameSync(aside, target);
  } finally {
    rmSync(aside, { force: true });
  }
}

async function lookFirst(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks says so by the statement in flight; unheard, it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await requireKnownTables(client);
    await requireFullSight(client);
  } catch (failure) {
    if (failure instanceof UserError) throw failure;
    throw new UserError([{ key: 'cli:start.postgres', values: { because: reasonOf(failure) } }]);
  } finally {
    await client.end();
  }
}

async function requireKnownTables(client: pg.Client): Promise<void> {
  const { rows: found } = await client.query(
    "select to_regclass('schema_migrations') is not null as is_there",
  );
  if (!found[0]?.is_there) return;
  const { rows } = await client.query<{ name: string }>('select name from schema_migrations order by name');
  const name = unknownMigration(
    'postgres',
    rows.map((row) => row.name),
  );
  if (name) throw new UserError([{ key: 'cli:start.newer', values: { name } }]);
}

async function requireFullSight(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    'select rolname as role, rolsuper or rolbypassrls as sees_all from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.sees_all)
    throw new UserError([{ key: 'cli:backup.pg-role', values: { role: rows[0]?.role } }]);
}

/** The address goes by the environment: arguments are shown to every user of the machine, with the password in them. */
function runPgDump(args: readonly string[], url: string, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('pg_dump', args, {
      env: { ...process.env, ...connectionOf(url) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.once('error', (failure: NodeJS.ErrnoException) => {
      const isMissing = failure.code === 'ENOENT';
      const key = isMissing ? 'cli:backup.pg-dump-missing' : 'cli:backup.pg-dump-failed';
      reject(new UserError([{ key, values: { file: target, because: failure.message } }]));
    });
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new UserError([{ key: 'cli:backup.pg-dump-failed', values: { because: said.trim() } }]));
    });
  });
}

function connectionOf(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const named: Record<string, string> = {
    PGHOST: decodeURIComponent(searchParams.get('host') ?? hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}
