import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { overview } from '../../contract/today/overview.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
const clientIds: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld('2025-03-31T08:00:00Z');
  for (const name of ['Teatro Lumen', 'Atelier Brun', 'Kestrel Coffee']) {
    const client = await world.call(clients.add, { body: { name } });
    clientIds[name] = client.body.id;
    for (const title of ['Advice', 'Shop']) {
      const draft = await world.call(engagements.draft, {
        body: {
          clientId: client.body.id,
          kind: 'hourly',
          title,
          startsOn: '2025-01-01',
          billing: { incrementMinutes: 15, minimumMinutes: 15 },
        },
      });
      await world.call(engagements.activate, { params: { id: draft.body.id }, body: {} });
      const days = name === 'Kestrel Coffee' ? ['2025-02-10'] : ['2025-03-04', '2025-03-20', '2025-02-10'];
      for (const day of days) {
        const body = { engagementId: draft.body.id, startedAt: `${day}T10:00`, minutes: 50 };
        const entry = await world.call(timeEntries.record, { body });
        if (name === 'Atelier Brun' && title === 'Shop')
          await world.call(timeEntries.void, { params: { id: entry.body.id } });
      }
    }
  }
});
afterAll(() => world.close());

test('the time of a month stands by client, in the order of their names', async () => {
  const report = await world.call(overview.months, { query: { month: '2025-03' } });
  expect(report.body).toEqual({
    month: '2025-03',
    items: [
      {
        clientId: clientIds['Atelier Brun'],
        clientName: 'Atelier Brun',
        entries: 2,
        actualMinutes: 100,
        billedMinutes: 120,
      },
      {
        clientId: clientIds['Teatro Lumen'],
        clientName: 'Teatro Lumen',
        entries: 4,
        actualMinutes: 200,
        billedMinutes: 240,
      },
    ],
    nextCursor: null,
  });
});

test('the report of a month is cut at its limit and goes on at its cursor', async () => {
  const first = await world.call(overview.months, { query: { month: '2025-02', limit: 2 } });
  expect(first.body.items.map((item) => item.clientName)).toEqual(['Atelier Brun', 'Kestrel Coffee']);
  const rest = await world.call(overview.months, {
    query: { month: '2025-02', limit: 2, cursor: first.body.nextCursor ?? '' },
  });
  expect(rest.body).toMatchObject({ items: [{ clientName: 'Teatro Lumen' }], nextCursor: null });
});

test('a month without time is empty, and a month that is none is invalid', async () => {
  const empty = await world.call(overview.months, { query: { month: '2024-12' } });
  expect(empty.body.items).toEqual([]);
  const wrong = await world.call(overview.months, { query: { month: '2025-13' } });
  expect(wrong.status).toBe(422);
});

test('another practice sees nothing of it', async () => {
  const other = await world.addPractice();
  const report = await world.call(overview.months, { query: { month: '2025-03' }, key: other.apiKey });
  expect(report.body.items).toEqual([]);
});
