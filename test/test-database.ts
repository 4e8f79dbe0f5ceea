import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

async function openTestSqlite(content?: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-test-'));
  const file = join(folder, 'holdfast.sqlite');
  if (content) await writeFile(file, content);
  return {
    database: openSqlite(file),
    url: null,
    file,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openTestPostgres(practiceId?: string, content?: Buffer) {
  const server = process.env.HOLDFAST_TEST_POSTGRES_URL;
  if (!server)
    throw new Error('Set HOLDFAST_TEST_POSTGRES_URL, or run through: node scripts/postgres.mjs run -- …');
  const name = `holdfast_test_${randomBytes(8).toString('hex')}`;
  await runOn(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  // Row security holds for whoever restores as well: the rows are those of one practice.
  if (content) await runOn(url.href, `set holdfast.practice_id = '${practiceId}';\n${content}`);
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

/** A database as an earlier version left it; `content` is its SQLite file, or what pg_dump wrote of it. */
export async function restoreTestDatabase(practiceId: string, content: Buffer) {
  return process.env.HOLDFAST_TEST_DATABASE === 'postgres'
    ? openTestPostgres(practiceId, content)
    : openTestSqlite(content);
}
