import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imports } from '../../contract/imports/imports.ts';
import { importFixture, importForm } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';
import { makeUploadFolder, sweepUploadFolders } from './upload-folder.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-01-10T08:00:00Z');
});
afterAll(() => world.close());

const folders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`holdfast-import-${process.pid}-`));

const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\n';
const field = '--b\r\ncontent-disposition: form-data; name="format"\r\n\r\ntoggl\r\n';

const broken: readonly (readonly [title: string, contentType: string, body: string | null])[] = [
  ['an empty boundary', 'multipart/form-data; boundary=', '------fz1\r\n\r\n'],
  ['an empty boundary in quotes', 'multipart/form-data; boundary=""', part],
  ['no boundary', 'multipart/form-data', part],
  ['a boundary of 300 characters', `multipart/form-data; boundary=${'b'.repeat(300)}`, part],
  ['a boundary of 71 characters', `multipart/form-data; boundary=${'b'.repeat(71)}`, part],
  ['another kind of form', 'application/x-www-form-urlencoded; boundary=b', part],
  ['no body', 'multipart/form-data; boundary=b', null],
  ['an empty body', 'multipart/form-data; boundary=b', ''],
  ['another boundary than it names', 'multipart/form-data; boundary=other', `${part}a\r\n--b--\r\n`],
  ['a cut in its file', 'multipart/form-data; boundary=b', `${part}Date,Client`],
  ['a cut in the headers of a part', 'multipart/form-data; boundary=b', part.slice(0, 40)],
  ['a cut in a field', 'multipart/form-data; boundary=b', field.slice(0, -8)],
  ['a cut after a field', 'multipart/form-data; boundary=b', field],
  ['nothing but its end', 'multipart/form-data; boundary=b', '--b--\r\n'],
  ['no file', 'multipart/form-data; boundary=b', `${field}--b--\r\n`],
  ['text in front of it alone', 'multipart/form-data; boundary=b', 'hello'],
];

test.each(broken)(
  'a form with %s is answered at once, and leaves nothing behind',
  async (_title, type, body) => {
    const headers = { 'content-type': type, authorization: `Bearer ${world.apiKey}` };
    const request = new Request('http://holdfast.test/api/v1/imports', { method: 'POST', headers, body });
    const answered = await world.fetch(request);
    expect(answered.status).toBe(422);
    expect(await answered.json()).toMatchObject({ code: 'invalid-input', errors: [{ path: 'file' }] });
    expect(folders()).toEqual([]);
  },
);

test.each(['multipart/form-data; boundary="b c"', 'Multipart/Form-Data; charset=utf-8; Boundary="b c"; x=1'])(
  'a boundary is found in %s',
  async (type) => {
    const headers = { 'content-type': type, authorization: `Bearer ${world.apiKey}` };
    const body = `${part.replace('--b', '--b c')}Date,Client,Hours\n2025-01-02,A,1\n\r\n--b c--\r\n`;
    const request = new Request('http://holdfast.test/api/v1/imports', { method: 'POST', headers, body });
    expect((await world.fetch(request)).status).toBe(201);
  },
);

const send = (idempotencyKey: string) =>
  world.call(imports.start, { body: importForm(importFixture('toggl-dirty.csv')), idempotencyKey });

/** What a process leaves behind that is killed while it reads a file. */
async function killReading(key: string, takenUntil: string | null): Promise<void> {
  const change = {
    status: null,
    reply: null,
    takenUntil: takenUntil === null ? null : Temporal.Instant.from(takenUntil).epochMilliseconds,
  };
  await world.database.write(world.practiceId, (db) =>
    db.updateTable('idempotencyKeys').set(change).where('key', '=', key).execute(),
  );
}

test('an import that was killed is read again under its key, once it gives no sign of life any more', async () => {
  const first = await send('killed');
  await killReading('killed', '2026-01-10T08:00:30Z');
  const running = await send('killed');
  expect(running).toMatchObject({ status: 409, body: { code: 'import-running', retryAfterSeconds: 60 } });
  world.setNow('2026-01-10T08:00:30Z');
  const again = await send('killed');
  expect(again.status).toBe(201);
  expect(again.body.id).not.toBe(first.body.id);
  expect((await send('killed')).body.id).toBe(again.body.id);
});

test('one that was killed before keys said how long they are taken is read again at once', async () => {
  await send('killed long ago');
  await killReading('killed long ago', null);
  expect((await send('killed long ago')).status).toBe(201);
});

test('of ten who take over a killed import at once, one reads it', async () => {
  await send('taken over');
  await killReading('taken over', null);
  const before = (await world.call(imports.list)).body.items.length;
  const sent = await Promise.all(Array.from({ length: 10 }, () => send('taken over')));
  expect(sent.filter(({ status }) => status !== 201).map(({ body }) => body.code)).toEqual(
    Array.from({ length: sent.filter(({ status }) => status === 409).length }, () => 'import-running'),
  );
  expect(new Set(sent.flatMap(({ status, body }) => (status === 201 ? [body.id] : []))).size).toBe(1);
  expect((await world.call(imports.list)).body.items).toHaveLength(before + 1);
});

test('of ten copies sent at once under one key, one is read', async () => {
  const before = (await world.call(imports.list)).body.items.length;
  const sent = await Promise.all(Array.from({ length: 10 }, () => send('ten copies')));
  expect(new Set(sent.flatMap(({ status, body }) => (status === 201 ? [body.id] : []))).size).toBe(1);
  expect(sent.every(({ status, body }) => status === 201 || body.code === 'import-running')).toBe(true);
  expect((await world.call(imports.list)).body.items).toHaveLength(before + 1);
});

test('a reading that was killed before its first rows is discarded after a day like any other', async () => {
  const { body } = await send('killed early');
  await world.database.write(world.practiceId, (db) =>
    db.updateTable('imports').set({ state: 'reading', rowsRead: 0 }).where('id', '=', body.id).execute(),
  );
  world.setNow('2026-01-11T09:00:00Z');
  await send('the next day');
  expect((await world.call(imports.get, { params: { id: body.id } })).body.state).toBe('discarded');
});

test('a start removes the folders of killed imports, and those of processes that run stay', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const folder = (name: string) => join(tmpdir(), `holdfast-import-${name}`);
  const left = [folder(`${dead}-aaaaaa`), folder(`${process.pid}-aaaaaa`), folder('aaaaaa')];
  const kept = [folder(`${process.ppid}-aaaaaa`), folder('bbbbbb'), folder('notes')];
  for (const path of [...left, ...kept]) mkdirSync(path, { recursive: true });
  const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
  utimesSync(folder('aaaaaa'), twoDaysAgo, twoDaysAgo);
  await sweepUploadFolders(Date.now());
  expect(left.filter(existsSync)).toEqual([]);
  expect(kept.filter(existsSync)).toEqual(kept);
  const own = await makeUploadFolder();
  expect(existsSync(own)).toBe(true);
  for (const path of [...kept, own]) await rm(path, { recursive: true });
});
