import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../server/settings.ts';
import { startServer } from '../server/start.ts';
import { command, openInstallation, type Ran } from '../test/command.ts';

let installation: Awaited<ReturnType<typeof openInstallation>>;
let backup: string;
beforeEach(async () => {
  installation = await openInstallation();
  backup = join(installation.folder, 'backup.sqlite');
  // Only a server of the test's own may have the data open.
  await installation.closeDatabase();
});
afterEach(() => installation.close());

const run = (...words: readonly string[]): Promise<Ran> => command(words, installation.env);

async function setUp(): Promise<string> {
  const made = await run(
    ...['setup', '--json', '--name', 'Estudio Vega', '--country', 'ES', '--time-zone', 'Europe/Madrid'],
    ...[
      '--currency',
      'EUR',
      '--locale',
      'es',
      '--email',
      'ines@vega.example',
      '--password',
      'una clave larga',
    ],
  );
  return JSON.parse(made.stdout).apiKey;
}

test('migrate says what it changed, and the next time that there is nothing to change', async () => {
  expect((await run('migrate')).stdout).toContain('0001-foundation.sql');
  expect((await run('migrate')).stdout).toContain('up to date');
});

test('a backup made while the server writes is whole, and restores to the same rows', async () => {
  const apiKey = await setUp();
  const server = await startServer(readSettings({ ...installation.env, PORT: '0' }), () => undefined);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  let [added, isDone] = [0, false];
  const writing = (async () => {
    for (; !isDone; added += 1) {
      const body = JSON.stringify({ name: `Client ${added}` });
      const answered = await fetch(`${server.url}/api/v1/clients`, { method: 'POST', headers, body });
      expect(answered.status).toBe(201);
    }
  })();
  while (added === 0) await new Promise((resolve) => setImmediate(resolve));
  const made = await run('backup', backup, '--json');
  isDone = true;
  await writing;
  if (installation.isPostgres) {
    // Our role sees one practice at a time: a dump by it would be empty, so it is refused before it starts.
    expect(made).toMatchObject({ code: 1, stdout: '' });
    expect(made.stderr).toContain('HOLDFAST_BACKUP_URL');
    await server.stop();
    return;
  }
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const { rowsByTable } = JSON.parse(made.stdout);
  expect(rowsByTable.practices).toBe(1);
  expect(rowsByTable.clients).toBeGreaterThan(0);
  // Every client was added in one transaction with its audit row; two more rows tell of the practice and its key.
  expect(rowsByTable.audit).toBe(rowsByTable.clients + 2);

  expect((await run('restore', backup, '--force')).stderr).toContain('is running');
  await server.stop();
  expect((await run('restore', backup)).stderr).toContain('--force');
  const restored = await run('restore', backup, '--force', '--json');
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(restored.stdout).rowsByTable).toEqual(rowsByTable);
  expect(countClients(JSON.parse(restored.stdout).keptAs)).toBe(added);
  expect(countClients(join(installation.folder, 'holdfast.sqlite'))).toBe(rowsByTable.clients);

  const after = await startServer(readSettings({ ...installation.env, PORT: '0' }), () => undefined);
  expect((await fetch(`${after.url}/api/v1/practice`, { headers })).status).toBe(200);
  await after.stop();
});

test('what is no backup is refused and changes nothing', async () => {
  await setUp();
  if (installation.isPostgres) {
    expect((await run('restore', backup)).stderr).toContain('pg_restore');
    return;
  }
  await run('backup', backup);
  const notes = join(installation.folder, 'notes.txt');
  await writeFile(notes, 'no database');
  const before = await readdir(installation.folder);

  expect((await run('restore', notes, '--force')).stderr).toContain('not a backup');
  expect((await run('restore', `${notes}.gone`, '--force')).stderr).toContain('cannot be read');
  inDatabase(backup, (database) =>
    database.exec("insert into schema_migrations values ('9999-from-the-future.sql', 0)"),
  );
  expect((await run('restore', backup, '--force')).stderr).toContain('9999-from-the-future.sql');
  const bytes = await readFile(backup);
  await writeFile(backup, bytes.fill(0xff, 20_000, 60_000));
  expect((await run('restore', backup, '--force')).stderr).toContain('not a backup');
  expect(await readdir(installation.folder)).toEqual(before);
});

test('a backup carries the secret along, is readable by its owner alone, and is never half there', async () => {
  await setUp();
  if (installation.isPostgres) {
    expect((await run('backup', backup)).code).toBe(1);
    return;
  }
  const server = await startServer(readSettings({ ...installation.env, PORT: '0' }), () => undefined);
  const made = await run('backup', backup);
  await server.stop();
  expect(made.stdout).toContain('1 practice');
  expect((await stat(backup)).mode & 0o777).toBe(0o600);

  const elsewhere = await openInstallation();
  await elsewhere.closeDatabase();
  const restored = await command(['restore', backup], elsewhere.env);
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  const secrets = [installation, elsewhere].map(({ folder }) => readFile(join(folder, 'secret'), 'utf8'));
  expect(await secrets[1]).toBe(await secrets[0]);
  expect((await stat(join(elsewhere.folder, 'secret'))).mode & 0o777).toBe(0o600);
  await elsewhere.close();

  const itself = await run('backup', join(installation.folder, 'holdfast.sqlite'));
  expect(itself.stderr).toContain('database itself');
  expect((await run('backup', join(installation.folder, 'no-such-folder', 'x'))).code).toBe(1);
  const names = await readdir(installation.folder);
  expect(names.filter((name) => name.includes('partial'))).toEqual([]);
});

test('where nothing was ever kept there is nothing to back up', async () => {
  const nothing = await command(['backup', backup], { HOLDFAST_DATA: join(installation.folder, 'none') });
  expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing to back up') });
});

function countClients(file: string): number {
  return inDatabase(file, (database) => {
    const row = database.prepare<[], { n: number }>('select count(*) as n from clients').get();
    return row?.n ?? 0;
  });
}

function inDatabase<T>(file: string, work: (database: SqliteFile.Database) => T): T {
  const database = new SqliteFile(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}
