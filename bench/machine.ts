import { cpus, getPriority, loadavg, totalmem } from 'node:os';
import SqliteFile from 'better-sqlite3';
import pg from 'pg';

/** What a figure depends on besides our code, in one line of the page. */
export async function describeMachine(postgresUrl: string | null): Promise<string> {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB memory`;
  const versions = [
    `Node ${process.versions.node}`,
    `SQLite ${sqliteVersion()}`,
    await postgresVersion(postgresUrl),
  ];
  return [`${model}, ${processors.length} cores`, memory, `${process.platform} ${process.arch}`, ...versions]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Said only when the run was given more or less of the machine than other programs get. */
export function describePriority(): string {
  const priority = getPriority();
  return priority === 0 ? '' : ` · at priority ${priority} instead of 0`;
}

/** How much else the machine was doing; on a calm one the bench itself keeps about all cores busy. */
export function describeLoad(): string {
  return loadavg()
    .map((average) => average.toFixed(1))
    .join(', ');
}

function sqliteVersion(): string {
  const memory = new SqliteFile(':memory:');
  const version = memory.prepare('select sqlite_version()').pluck().get();
  memory.close();
  return String(version);
}

async function postgresVersion(url: string | null): Promise<string> {
  if (url === null) return '';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ version: string; fsync: string; commit: string }>(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  await client.end();
  const row = found.rows[0];
  return `PostgreSQL ${row?.version} (fsync ${row?.fsync}, synchronous_commit ${row?.commit})`;
}
