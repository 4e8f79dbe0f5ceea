import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { payments } from '../../contract/money/payments.ts';
import { practices } from '../../contract/practice/practices.ts';
import { overview } from '../../contract/today/overview.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

async function retain(more: Readonly<Record<string, unknown>> = {}) {
  const { apiKey: key } = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
  const { id } = await engage(world, { kind: 'retainer', retainer: { ...defaultRetainer, ...more } }, key);
  return {
    key,
    id,
    moveTo: (date: string) => world.call(practices.setClock, { key, body: { now: `${date}T08:00:00Z` } }),
    record: (startedAt: string) =>
      world.call(timeEntries.record, { key, body: { engagementId: id, startedAt, minutes: 60 } }),
    async payFirst() {
      const { body } = await world.call(payments.charges, { key, query: { state: 'open' } });
      const params = { id: body.items[0]?.id ?? '' };
      return world.call(payments.record, { key, params, body: { on: '2025-01-09' } });
    },
    async overdue() {
      const { body } = await world.call(overview.today, { key, query: { all: true } });
      return body.items.find(({ kind }) => kind === 'charge-overdue');
    },
  };
}

const codes = (answer: { body: { warnings?: readonly { code: string }[] } }) =>
  answer.body.warnings?.map(({ code }) => code);

describe('Work on a period whose fee is overdue', () => {
  test('is recorded with a warning on every entry, until the fee is paid', async () => {
    const { moveTo, record, payFirst } = await retain();
    await moveTo('2025-01-08');
    expect(codes(await record('2025-01-07T09:00'))).toEqual([]);
    await moveTo('2025-01-09');
    for (const hour of ['09', '11']) {
      const recorded = await record(`2025-01-08T${hour}:00`);
      expect(recorded.status).toBe(201);
      expect(recorded.body.warnings).toEqual([
        {
          code: 'period-unpaid',
          message: 'The fee of this period is overdue: €3,000.00 is open since 1 January 2025.',
        },
      ]);
    }
    expect((await payFirst()).status).toBe(201);
    expect(codes(await record('2025-01-08T13:00'))).toEqual([]);
  });

  test('is refused where the terms stop it, and goes on once the fee is paid', async () => {
    const { moveTo, record, payFirst } = await retain({ unpaid: 'stop' });
    const early = await record('2025-01-02T09:00');
    await moveTo('2025-01-09');
    const stopped = await record('2025-01-08T09:00');
    expect([stopped.status, stopped.body.code]).toEqual([409, 'period-unpaid']);
    expect(stopped.body.detail).toContain('1 January 2025');
    expect(stopped.body.detail).toContain('€3,000.00');
    await payFirst();
    expect((await record('2025-01-08T09:00')).status).toBe(201);
    expect(early.status).toBe(201);
  });

  test('stops neither a correction nor late work of a period that was closed', async () => {
    const { key, moveTo, record, payFirst } = await retain({ unpaid: 'stop' });
    const early = await record('2025-01-02T09:00');
    await moveTo('2025-01-09');
    const params = { id: early.body.id };
    const corrected = await world.call(timeEntries.change, { key, params, body: { minutes: 30 } });
    expect([corrected.status, codes(corrected)]).toEqual([200, ['period-unpaid']]);
    await payFirst();
    await moveTo('2025-02-20');
    expect(codes(await record('2025-01-20T09:00'))).toEqual(['late', 'period-unpaid']);
    expect((await record('2025-02-19T09:00')).status).toBe(409);
  });
});

test('An overdue charge stands on Today with what is open, since when, and where to record it', async () => {
  const { id, moveTo, overdue, payFirst } = await retain();
  await moveTo('2025-01-08');
  expect(await overdue()).toBeUndefined();
  await moveTo('2025-01-09');
  expect(await overdue()).toMatchObject({
    engagementId: id,
    dueOn: '2025-01-01',
    title: expect.stringContaining('€3,000.00 is overdue'),
    because: 'One charge under “Work”, due since 1 January: 8 days. Ask for it before you work on.',
    action: { path: '/money' },
  });
  await payFirst();
  expect(await overdue()).toBeUndefined();
});
