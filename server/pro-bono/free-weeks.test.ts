import { afterEach, beforeEach, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { engage, record } from '../../test/engage.ts';
import { engageFree } from '../../test/free-work.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeEach(async () => {
  // A Wednesday; the practice works 40 hours a week.
  world = await openWorld('2025-01-15T18:00:00Z');
});
afterEach(() => world.close());

const weeks = (from: string, to: string) => world.call(proBono.weeks, { query: { from, to } });
const codes = (entry: Awaited<ReturnType<typeof record>>) => entry.body.warnings.map(({ code }) => code);

test('a week that is over is measured by what was worked, pro bono and gifts as free', async () => {
  const free = await engageFree(world);
  const paid = await engage(world);
  await record(world, free.id, '2025-01-06T09:00', 60);
  await record(world, paid.id, '2025-01-06T11:00', 420);
  await record(world, paid.id, '2025-01-08T09:00', 180);
  await give(paid, '2025-01-08T12:00:00Z', 20);
  const { body } = await weeks('2025-01-06', '2025-01-12');
  expect(body.limitPercent).toBe(10);
  expect(body.weeks).toEqual([
    { startsOn: '2025-01-06', minutes: 680, freeMinutes: 80, ofMinutes: 680, isPast: true },
  ]);
  expect(body.days).toHaveLength(7);
  expect(body.days.slice(0, 3)).toEqual([
    { on: '2025-01-06', minutes: 480, freeMinutes: 60, ofMinutes: 480, isPast: true },
    { on: '2025-01-07', minutes: 0, freeMinutes: 0, ofMinutes: 0, isPast: false },
    { on: '2025-01-08', minutes: 200, freeMinutes: 20, ofMinutes: 200, isPast: false },
  ]);
});

test('a week that runs is measured by its usual length, and its days by a fifth of it', async () => {
  const { id } = await engageFree(world);
  await record(world, id, '2025-01-15T09:00', 60);
  const { body } = await weeks('2025-01-15', '2025-01-16');
  expect(body.days).toEqual([
    { on: '2025-01-15', minutes: 60, freeMinutes: 60, ofMinutes: 480, isPast: true },
    { on: '2025-01-16', minutes: 0, freeMinutes: 0, ofMinutes: 480, isPast: false },
  ]);
  expect(body.weeks).toEqual([
    { startsOn: '2025-01-13', minutes: 60, freeMinutes: 60, ofMinutes: 2_400, isPast: false },
  ]);
});

test('the entry that takes the week past the limit says so, and the next one does not say it again', async () => {
  const { id } = await engageFree(world);
  expect(codes(await record(world, id, '2025-01-13T09:00', 240))).toEqual([]);
  const past = await record(world, id, '2025-01-14T09:00', 1);
  expect(codes(past)).toEqual(['pro-bono-share-passed']);
  expect(past.body.warnings[0]?.message).toMatch(
    /^With this, free work takes 4\sh\s01 of 40\sh in that week, 11 %; the limit is 10 %\.$/,
  );
  expect(codes(await record(world, id, '2025-01-14T10:00', 30))).toEqual([]);
});

test('paid work is told nothing of free work', async () => {
  const free = await engageFree(world);
  await record(world, free.id, '2025-01-13T09:00', 300);
  const paid = await engage(world);
  expect(codes(await record(world, paid.id, '2025-01-14T09:00', 60))).toEqual([]);
});

test('at most fourteen weeks are read at once, and never backwards', async () => {
  expect((await weeks('2025-01-06', '2025-04-13')).body.weeks).toHaveLength(14);
  const tooLong = await weeks('2025-01-06', '2025-04-14');
  expect(tooLong).toMatchObject({ status: 422, body: { errors: [{ path: 'to' }] } });
  expect((await weeks('2025-01-06', '2025-01-05')).status).toBe(422);
});

async function give(
  { id, clientId }: { readonly id: string; readonly clientId: string },
  receivedAt: string,
  minutes: number,
) {
  const body = { clientId, engagementId: id, channel: 'email', receivedAt, text: 'A question', minutes };
  const { body: asked } = await world.call(asks.capture, { body });
  const decided = await world.call(asks.decide, { params: { id: asked.id }, body: { decision: 'gifted' } });
  if (decided.status !== 200) throw new Error(JSON.stringify(decided.body));
}
