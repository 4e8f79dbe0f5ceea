import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '../server/db/database.ts';
import { openPostgres } from '../server/db/postgres.ts';
import { openSqlite } from '../server/db/sqlite.ts';

/** A database of its own for one test file: a SQLite file, or a fresh PostgreSQL database when the run asks for that. */
export async function openTestDatabase(): Promise<{
  database: Database;
  url: string | null;
  file: string | null;
  remove: () => Promise<void>;
}> {
  return process.env.HOLDFAST_TEST_DATABASE === 'postgres' ? openTestPostgres() : openTestSqlite();
}

async function openTestSqlite() {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-test-'));
  const file = join(folder, 'holdfast.sqlite');
  return {
    database: openSqlite(file),
    url: null,
    file,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openTestPostgres() {
  const server = process.env.HOLDFAST_TEST_POSTGRES_URL;
  if (!server)
    throw new Error('Set HOLDFAST_TEST_POSTGRES_URL, or run through: node scripts/postgres.mjs run -- …');
  const name = `holdfast_test_${randomBytes(8).toString('hex')}`;
  await runOn(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    database: openPostgres(url.href),
    url: url.href,
    file: null,
    remove: () => runOn(server, `drop database if exists ${name} with (force)`),
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
