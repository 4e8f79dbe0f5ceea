import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgresProgram } from '../scripts/postgres.mjs';
import type { Loaded } from './load.ts';

/** What PostgreSQL's own benchmark reaches on the same server with the least that recording time could be. */
export interface Pgbench {
  /** Transactions over so many connections; only how many a second is told. */
  run(connections: number, seconds: number): Promise<Loaded>;
  remove(): Promise<void>;
}

/** As many balances as the practice of the journey has retainers, so that writers meet as often. */
const BALANCES = 100;

const tables = `
  create table pgbench_entries (id bigint generated always as identity primary key, balance_id integer not null, minutes integer not null, note text not null);
  create table pgbench_balances (id integer primary key, minutes bigint not null);
  insert into pgbench_balances select number, 0 from generate_series(1, ${BALANCES}) as number;`;

const transaction = `\\set balance random(1, ${BALANCES})
begin;
insert into pgbench_entries (balance_id, minutes, note) values (:balance, 20, 'a note of some words');
update pgbench_balances set minutes = minutes + 20 where id = :balance;
commit;
`;

/** Two tables of its own in the database that is measured. @returns null where the program is not installed. */
export async function openPgbench(databaseUrl: string): Promise<Pgbench | null> {
  const program = findPostgresProgram('pgbench');
  if (program === undefined) return null;
  await runOn(databaseUrl, tables);
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-pgbench-'));
  const script = join(folder, 'record.sql');
  await writeFile(script, transaction);
  return {
    run: async (connections, seconds) => {
      const options = ['--no-vacuum', '--protocol=prepared', `--file=${script}`, `--client=${connections}`];
      // It counts in whole seconds.
      options.push(`--jobs=${Math.min(2, connections)}`, `--time=${Math.max(1, Math.round(seconds))}`);
      const { stdout } = await promisify(execFile)(program, options, { env: environmentOf(databaseUrl) });
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
      if (Number.isNaN(perSecond)) throw new Error(`pgbench said something else than its figure:\n${stdout}`);
      // It tells the mean alone, which is none of the two.
      return { perSecond, medianMs: Number.NaN, p99Ms: Number.NaN };
    },
    remove: async () => {
      await runOn(databaseUrl, 'drop table pgbench_entries, pgbench_balances');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address in the words of libpq; a password on the command line could be read by everybody on the machine. */
function environmentOf(databaseUrl: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  return {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
}

async function runOn(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statements);
  await client.end();
}
