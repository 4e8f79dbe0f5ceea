import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';
import { runDueWork } from './run-due-work.ts';
import { startWorker } from './worker.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const retainer = { kind: 'retainer', retainer: defaultRetainer, startsOn: '2025-01-01' };

async function statementsOf(id: string) {
  return (await world.call(retainers.statements, { params: { id } })).body.items;
}

test('four workers at once close each period once, and in order', async () => {
  const made = await Promise.all(Array.from({ length: 3 }, () => engage(world, retainer)));
  const until = Temporal.Instant.from('2025-06-15T08:00:00Z');
  await Promise.all(Array.from({ length: 4 }, () => runDueWork(world.app, world.practiceId, until)));
  world.setNow('2025-06-15T08:00:00Z');
  for (const { id } of made) {
    expect((await statementsOf(id)).map((statement) => statement.period.index)).toEqual([1, 2, 3, 4, 5]);
    const charges = (await world.call(retainers.charges, { params: { id } })).body.items;
    expect(charges.map((charge) => [charge.kind, charge.dueOn])).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((month) => ['fee', `2025-${month}-01`]),
    );
  }
});

test('after downtime the first answer already stands on closed periods, and an entry for the past is late', async () => {
  world.setNow('2025-06-15T08:00:00Z');
  const { id } = await engage(world, { ...retainer, startsOn: '2025-06-01' });
  await record(world, id, '2025-06-20T09:00:00Z', 600);
  world.setNow('2025-09-03T08:00:00Z');
  const balance = (await world.call(retainers.balance, { params: { id } })).body;
  expect(balance.period).toMatchObject({ index: 4, startsOn: '2025-09-01', state: 'open' });
  const late = await record(world, id, '2025-06-21T09:00:00Z', 60);
  expect(late.body.late).toBe(true);
  const [june] = await statementsOf(id);
  expect(june).toMatchObject({ used: 600, forfeited: 600 });
});

test('how late the work runs changes nothing in a statement or a charge', async () => {
  const practices = await Promise.all([world.addPractice(), world.addPractice()]);
  const found: unknown[] = [];
  for (const [position, practice] of practices.entries()) {
    world.setNow('2025-09-01T08:00:00Z');
    const { id } = await engage(world, { ...retainer, startsOn: '2025-09-01' }, practice.apiKey);
    const steps =
      position === 0
        ? ['2025-10-01T00:00:00Z', '2025-11-01T00:00:00Z', '2025-12-24T00:00:00Z']
        : ['2025-12-24T00:00:00Z'];
    for (const step of steps) await runDueWork(world.app, practice.practiceId, Temporal.Instant.from(step));
    world.setNow('2025-12-24T00:00:00Z');
    const input = { key: practice.apiKey, params: { id } };
    const statements = (await world.call(retainers.statements, input)).body.items;
    const charges = (await world.call(retainers.charges, input)).body.items;
    found.push({
      statements: statements.map(({ hash: _ofIds, ...figures }) => figures),
      charges: charges.map(({ id: _own, ...figures }) => figures),
    });
  }
  expect(found[0]).toEqual(found[1]);
});

test('a term ends the retainer by itself; another entry after it is refused', async () => {
  world.setNow('2026-01-01T08:00:00Z');
  const term = { periods: 2, trial: true, renewal: 'offer', noticeDays: 10 };
  const { id } = await engage(world, {
    ...retainer,
    startsOn: '2026-01-01',
    retainer: { ...defaultRetainer, term },
  });
  world.setNow('2026-03-05T08:00:00Z');
  const ended = (await world.call(engagements.get, { params: { id } })).body;
  expect(ended).toMatchObject({ state: 'ended', endsOn: '2026-02-28', openPeriodIndex: null });
  expect(await statementsOf(id)).toHaveLength(2);
  const after = await record(world, id, '2026-03-02T09:00:00Z', 30);
  expect(after.body.code).toBe('after-end');
});

test('an hourly engagement ends after its last day', async () => {
  world.setNow('2026-03-05T08:00:00Z');
  const { id } = await engage(world, { startsOn: '2026-03-01' });
  const answered = await world.call(engagements.end, { params: { id }, body: { on: '2026-03-10' } });
  expect(answered.body).toMatchObject({ state: 'active', endsOn: '2026-03-10' });
  world.setNow('2026-03-11T08:00:00Z');
  expect((await world.call(engagements.get, { params: { id } })).body.state).toBe('ended');
});

test('the worker does what is due by itself and stops when asked', async () => {
  world.setNow('2026-03-11T08:00:00Z');
  const { id } = await engage(world, { ...retainer, startsOn: '2026-03-11' });
  world.setNow('2026-04-12T08:00:00Z');
  const worker = startWorker(world.app);
  const periods = () =>
    world.database
      .read(world.practiceId)
      .selectFrom('periods')
      .select(['periodIndex', 'state'])
      .where('engagementId', '=', id)
      .orderBy('periodIndex')
      .execute();
  await vi.waitUntil(async () => (await periods()).length === 2, 10_000);
  await worker.stop();
  expect(await periods()).toEqual([
    { periodIndex: 1, state: 'closed' },
    { periodIndex: 2, state: 'open' },
  ]);
});

test('a worker that is asked to stop in the middle of a round ends with that round', async () => {
  const worker = startWorker(world.app);
  const began = performance.now();
  await worker.stop();
  expect(performance.now() - began).toBeLessThan(20_000);
});
