import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { imports } from '../../contract/imports/imports.ts';
import {
  commitImport,
  freshPractice,
  importFixture,
  importForm,
  startImport,
} from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';
import { createApp } from '../app.ts';

let shared: World;
let world: World;
beforeAll(async () => {
  shared = await openWorld('2026-01-10T08:00:00Z');
});
beforeEach(async () => {
  world = await freshPractice(shared);
});
afterAll(() => shared.close());

test('nothing is left of a discarded import, and it cannot be committed', async () => {
  const read = await startImport(world, importFixture('toggl-dirty.csv'));
  expect((await world.call(imports.discard, { params: { id: read.body.id } })).status).toBe(200);
  const rows = await world.call(imports.rows, { params: { id: read.body.id } });
  expect(rows.body.items).toEqual([]);
  expect((await commitImport(world, read.body.id)).body).toMatchObject({
    code: 'import-not-ready',
    state: 'discarded',
  });
});

test('an import of another practice is unknown', async () => {
  const read = await startImport(world, importFixture('toggl-dirty.csv'));
  const other = await world.addPractice();
  const seen = await world.call(imports.get, { params: { id: read.body.id }, key: other.apiKey });
  expect(seen.body.code).toBe('unknown-import');
});

test('a preview that nobody committed is gone after a day', async () => {
  const read = await startImport(world, importFixture('toggl-dirty.csv'));
  shared.setNow('2026-01-11T09:00:00Z');
  await startImport(world, importFixture('kimai-es.csv'));
  shared.setNow('2026-01-10T08:00:00Z');
  const stale = await world.call(imports.get, { params: { id: read.body.id } });
  expect(stale.body.state).toBe('discarded');
  expect((await world.call(imports.rows, { params: { id: read.body.id } })).body.items).toEqual([]);
});

test('the same idempotency key answers the same import, with another file it is refused', async () => {
  const send = (content: Uint8Array) =>
    world.call(imports.start, { body: importForm(content), idempotencyKey: 'once' });
  const first = await send(importFixture('toggl-dirty.csv'));
  expect((await send(importFixture('toggl-dirty.csv'))).body.id).toBe(first.body.id);
  expect((await send(importFixture('kimai-es.csv'))).body.code).toBe('idempotency-key-reused');
  const listed = await world.call(imports.list);
  expect(listed.body.items.map(({ id, fileName }) => [id, fileName])).toEqual([
    [first.body.id, 'export.csv'],
  ]);
});

describe('a file is refused', () => {
  test('when it is no export, with what it is', async () => {
    const refused = await startImport(world, 'PK\u0003\u0004 a workbook');
    expect([refused.status, refused.body.code]).toEqual([422, 'not-a-time-export']);
    expect(refused.body.detail).toContain('spreadsheet');
    const incomplete = await startImport(world, 'Date,Hours,Project\n2025-01-02,1,Web\n');
    expect(incomplete.body.detail).toContain('client');
  });

  test('when its dates read both ways, until it is said which comes first', async () => {
    const file = 'Client,Start Date,Start Time,Duration (h)\nKestrel,02/03/2025,09:00,01:00:00\n';
    const refused = await startImport(world, file);
    expect(refused.body).toMatchObject({ code: 'date-order-needed', example: '02/03/2025' });
    const read = await startImport(world, file, { dateOrder: 'month-first' });
    const rows = await world.call(imports.rows, { params: { id: read.body.id } });
    expect(rows.body.items[0]?.workedOn).toBe('2025-02-03');
  });

  test('when a quote stays open, and nothing of it is kept', async () => {
    const refused = await startImport(
      world,
      'Date,Client,Notes,Hours\n2025-01-02,A,fine,1\n2025-01-03,A,"open,1\n',
    );
    expect(refused.body).toMatchObject({ code: 'not-a-time-export', found: 'unclosed', row: 3 });
    expect((await world.call(imports.list)).body.items).toMatchObject([{ state: 'discarded' }]);
  });

  test('when there is none, or a field is wrong', async () => {
    const noFile = new FormData();
    noFile.append('format', 'toggl');
    expect((await world.call(imports.start, { body: noFile })).body.errors[0]?.path).toBe('file');
    const wrong = await startImport(world, importFixture('toggl-dirty.csv'), {
      timeZone: 'Mars/Olympus',
      format: 'excel',
    });
    expect(wrong.body.errors.map(({ path }) => path).sort()).toEqual(['format', 'timeZone']);
  });

  test('when it is too large, without being read to its end', async () => {
    const small = createApp({ ...world.app, largestImport: 100_000 });
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        const head =
          sent === 0 ? '--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\n' : '';
        sent += 1;
        controller.enqueue(Buffer.from(head + 'x'.repeat(50_000)));
      },
    });
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      authorization: `Bearer ${world.apiKey}`,
    };
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const answered = await small.fetch(
      new Request('http://holdfast.test/api/v1/imports', init as RequestInit),
    );
    expect(answered.status).toBe(413);
    expect(await answered.json()).toMatchObject({ code: 'too-large', limitBytes: 100_000 });
    expect(sent).toBeLessThan(10);
  });
});
