import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOfStatement } from '../server/work/periods/statement-hash.ts';
import { addPagedClient, retainerOf } from '../test/client-page.ts';
import { command, holdfast, type Ran } from '../test/command.ts';
import { openWorld } from '../test/world.ts';

interface StatementFile {
  hash?: string;
  policy: string;
  about: { client: string };
  inputs: { entries: { actual: number }[] | null };
  results: { used: number; entries: { billedMinutes: number }[] };
}

const env = { LANG: 'en_GB.UTF-8' };
let folder: string;
let downloaded: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-test-'));
  const world = await openWorld('2025-01-01T08:00:00Z');
  const client = await addPagedClient(world, { name: 'Kestrel Coffee' });
  const id = await client.engage(retainerOf());
  for (const day of ['10', '11']) await client.work(id, `2025-01-${day}T08:00`, { minutes: 360 });
  world.setNow('2025-02-02T08:00:00Z');
  downloaded = (await client.read(`/statements/${id}/1.json`)).html;
  await world.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** Verifies the downloaded statement after a change to it. */
async function verify(change: (statement: StatementFile) => void, ...options: string[]): Promise<Ran> {
  const statement = JSON.parse(downloaded) as StatementFile;
  change(statement);
  const file = join(folder, 'statement.json');
  await writeFile(file, JSON.stringify(statement));
  return command(['verify', file, ...options], env);
}

test('a statement as it was downloaded is right, and is said so', async () => {
  const ran = await verify(() => undefined);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('Statement 1 of Estudio Vega for Kestrel Coffee, “Advice”');
  expect(ran.stdout).toContain('✓ The hash matches');
  expect(ran.stdout.replaceAll('\u00a0', ' ')).toContain('12 h used of 20 h, 2 entries, 1 charge');
});

test('a changed figure is named with what it should be, and the hash gives the change away', async () => {
  const ran = await verify(({ results }) => {
    results.used = 700;
    if (results.entries[1]) results.entries[1].billedMinutes = 340;
  });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain('✗ The hash does not match');
  expect(ran.stderr).toContain('✗ 2 figures do not follow from the inputs:');
  expect(ran.stderr).toContain('  used: stated 700, computed 720');
  expect(ran.stderr).toContain('  entry 2, billedMinutes: stated 340, computed 360');
});

test('a changed figure is found also where the hash was made to fit', async () => {
  const ran = await verify((statement) => {
    statement.results.used = 700;
    statement.hash = hashOfStatement(statement);
  });
  expect(ran.code).toBe(1);
  expect(ran.stderr).not.toContain('hash');
  expect(ran.stderr).toContain('✗ 1 figure does not follow from the inputs:');
});

test('a changed name is given away by the hash', async () => {
  const ran = await verify(({ about }) => {
    about.client = 'Somebody else';
  });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(
    /^✗ The hash does not match: .*\n {2}stated +[0-9a-f]{64}\n {2}computed +[0-9a-f]{64}\n$/,
  );
});

test('a file without its hash is not taken as right', async () => {
  const ran = await verify((statement) => {
    delete statement.hash;
  });
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('The file has no hash') });
});

test('inputs that give no figures are a verdict, not a crash', async () => {
  const ran = await verify(({ inputs }) => {
    inputs.entries = null;
  });
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be computed') });
});

test('what is no statement, cannot be read or follows unknown rules ends with 2', async () => {
  const notes = join(folder, 'notes.txt');
  await writeFile(notes, 'no statement');
  expect(await command(['verify', notes], env)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is not a statement'),
  });
  expect((await command(['verify', `${notes}.gone`], env)).code).toBe(2);
  const newer = await verify((statement) => {
    statement.policy = 'holdfast/retainer-policy/9';
  });
  expect(newer).toMatchObject({ code: 2, stderr: expect.stringContaining('holdfast/retainer-policy/9') });
});

test('with --json a program reads the verdict, and the exit code says the same', async () => {
  const ran = await verify(({ results }) => {
    results.used = 700;
  }, '--json');
  expect(ran).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(ran.stdout)).toMatchObject({
    verified: false,
    differences: [{ path: 'results.used', stated: '700', recomputed: '720' }],
  });
});

test('a statement is read from the standard input too, by the command as a shell starts it', async () => {
  const child = spawn(holdfast, ['verify', '-'], {
    env: { PATH: process.env.PATH ?? '', LANG: 'es_ES.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let answer = '';
  child.stdout.on('data', (chunk) => {
    answer += chunk;
  });
  // A byte order mark, as some editors leave it.
  child.stdin.end(`\uFEFF${downloaded}`);
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  expect(answer).toContain('✓ La huella coincide');
});
