import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { openWorld, type Practiced, type World } from '../../test/world.ts';
import { migrate } from '../db/migrate.ts';
import { sweepKeptReplies } from './sweep-kept-replies.ts';
import { startWorker } from './worker.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

async function keysOf({ practiceId }: Practiced): Promise<readonly string[]> {
  const rows = await world.database
    .read(practiceId)
    .selectFrom('idempotencyKeys')
    .select('key')
    .orderBy('key')
    .execute();
  return rows.map((row) => row.key);
}

function add(name: string, idempotencyKey: string, caller: Practiced = world) {
  return world.call(clients.add, { body: { name }, idempotencyKey, key: caller.apiKey });
}

test('a reply is given again for 72 hours and is then gone, in every practice', async () => {
  const other = await world.addPractice();
  // Its own clock stands two years on: how long its replies are kept is a matter of the machine's.
  const rehearsal = await world.addPractice({ rehearsalNow: '2027-01-01T08:00:00Z' });
  const everybody = [world, other, rehearsal];
  for (const caller of everybody) await add('Kestrel Coffee', 'old', caller);
  world.setNow('2025-01-04T07:59:00Z');
  for (const caller of everybody) await add('Atelier Brun', 'young', caller);

  await sweepKeptReplies(world.database, world.app.clock());
  for (const caller of everybody) expect(await keysOf(caller)).toEqual(['old', 'young']);
  expect((await add('Kestrel Coffee', 'old')).status).toBe(201);

  world.setNow('2025-01-04T08:01:00Z');
  await sweepKeptReplies(world.database, world.app.clock());
  for (const caller of everybody) expect(await keysOf(caller)).toEqual(['young']);
});

test('the worker sweeps by itself, more than fits in one transaction', async () => {
  const { practiceId } = world;
  await world.database.write(practiceId, async (db) => {
    const rows = Array.from({ length: 1200 }, (_none, number) => ({
      practiceId,
      key: `many-${number}`,
      requestHash: 'h',
      status: 201,
      reply: '{}',
      createdAt: Date.parse('2024-12-01T00:00:00Z') + number,
    }));
    for (let from = 0; from < rows.length; from += 200)
      await db
        .insertInto('idempotencyKeys')
        .values(rows.slice(from, from + 200))
        .execute();
  });
  const worker = startWorker(world.app);
  await vi.waitUntil(async () => (await keysOf(world)).length === 1, 10_000);
  await worker.stop();
  expect(await keysOf(world)).toEqual(['young']);
});

test('the replies that an older version kept are blanked, and what was done is still not done twice', async () => {
  const { database, practiceId } = world;
  await add('Faro', 'from-before');
  // As the older version left it.
  await database.write(practiceId, (db) =>
    db
      .updateTable('idempotencyKeys')
      .set({ status: null, reply: '{"apiKey":"hf_secret"}' })
      .where('key', '=', 'from-before')
      .execute(),
  );
  await database.writeShared((db) => sql`delete from schema_migrations where name like '0022-%'`.execute(db));
  expect(await migrate(database)).toEqual([expect.stringContaining('0022-kept-replies')]);

  const rows = await database
    .read(practiceId)
    .selectFrom('idempotencyKeys')
    .select(['status', 'reply'])
    .execute();
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter((row) => row.reply !== null || row.status !== 200)).toEqual([]);
  expect((await add('Faro', 'from-before')).body.code).toBe('reply-not-kept');
  expect((await add('Nordwind', 'from-before')).body.code).toBe('idempotency-key-reused');
});

test('the sweep looks at old rows alone', async () => {
  if (world.database.engine !== 'sqlite') return;
  const plan = await sql<{ detail: string }>`
    explain query plan select key from idempotency_keys where practice_id = 'p' and created_at < 1
    order by created_at limit 500`.execute(world.database.shared);
  expect(plan.rows.map((row) => row.detail)).toEqual([
    'SEARCH idempotency_keys USING INDEX idempotency_keys_by_age (practice_id=? AND created_at<?)',
  ]);
});
