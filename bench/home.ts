import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sqliteFile } from '../server/db/connect.ts';
import { runCommand } from './server-process.ts';

export type Engine = 'sqlite' | 'postgres';

/** Where one installation keeps its data while it is measured. */
export interface Home {
  readonly engine: Engine;
  /** What the server's environment must say. */
  readonly env: Readonly<Record<string, string>>;
  /** The SQLite file, or the URL of the PostgreSQL database. */
  readonly database: string;
  remove(): Promise<void>;
}

export interface Practice {
  readonly practiceId: string;
  readonly apiKey: string;
}

/** An empty home: a folder of its own, and on PostgreSQL a database of its own on the given server. */
export async function makeHome(engine: Engine, postgresUrl: string | null): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (engine === 'sqlite') {
    return { engine, env: { HOLDFAST_DATA: folder }, database: sqliteFile(folder), remove: removeFolder };
  }
  if (postgresUrl === null) throw new Error('No PostgreSQL server to make a database on.');
  const name = `holdfast_bench_${randomBytes(6).toString('hex')}`;
  await runOn(postgresUrl, `create database ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return {
    engine,
    env: { HOLDFAST_DATA: folder, DATABASE_URL: url.href },
    database: url.href,
    remove: async () => {
      await runOn(postgresUrl, `drop database if exists ${name} with (force)`);
      await removeFolder();
    },
  };
}

let setUpBefore = 0;

/** Sets a practice up by the command line, as an operator does. */
export async function setUpPractice(home: Home): Promise<Practice> {
  setUpBefore += 1;
  const facts = [
    '--name',
    'Estudio Vega',
    '--country',
    'ES',
    '--time-zone',
    'Europe/Madrid',
    '--currency',
    'EUR',
  ];
  const owner = ['--locale', 'es', '--email', `ines${setUpBefore}@estudiovega.example`];
  const password = ['--password', randomBytes(12).toString('hex')];
  return runCommand<Practice>(['setup', ...facts, ...owner, ...password, '--json'], home.env);
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
