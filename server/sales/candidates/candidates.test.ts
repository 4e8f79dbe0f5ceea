import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { candidates } from '../../../contract/sales/candidates.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { openWorld, type World } from '../../../test/world.ts';

interface Use {
  readonly kind: 'hourly' | 'project' | 'pro-bono';
  readonly hourlyRateMinor?: number;
  /** Worked minutes from January to December 2025. */
  readonly minutes: readonly number[];
}

const year: Readonly<Record<string, Use>> = {
  'Bodega Almirante': {
    kind: 'hourly',
    hourlyRateMinor: 10_000,
    minutes: [611, 563, 637, 604, 654, 576, 612, 572, 615, 650, 547, 580],
  },
  'Teatro Lumen': {
    kind: 'hourly',
    minutes: [945, 930, 1110, 1065, 1275, 1065, 1020, 1140, 780, 960, 825, 1065],
  },
  'Atelier Brun': {
    kind: 'hourly',
    hourlyRateMinor: 8_000,
    minutes: [630, 510, 510, 590, 450, 690, 270, 330, 750, 710, 810, 630],
  },
  'Nordwind Maschinen': {
    kind: 'project',
    hourlyRateMinor: 11_000,
    minutes: [0, 2490, 1650, 2580, 1980, 0, 0, 25, 25, 25, 0, 25],
  },
  'Ribera Viva': {
    kind: 'pro-bono',
    minutes: [470, 470, 470, 470, 470, 470, 470, 470, 470, 470, 470, 470],
  },
};

let world: World;
const clientIds: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld('2026-01-05T08:00:00Z');
  for (const [name, use] of Object.entries(year)) {
    const client = await world.call(clients.add, { body: { name } });
    clientIds[name] = client.body.id;
    await workAYear(client.body.id, use);
  }
});
afterAll(() => world.close());

async function workAYear(clientId: string, { kind, hourlyRateMinor, minutes }: Use): Promise<void> {
  const scope = { problem: 'Visible', included: ['Texts'], excluded: ['Print'], successCriteria: ['Found'] };
  const benefits = [{ kind: 'referral', expected: 'Two of them', dueOn: '2026-06-01' }];
  const draft = await world.call(engagements.draft, {
    body: {
      clientId,
      kind,
      title: 'Advice',
      startsOn: '2025-01-01',
      hourlyRateMinor,
      ...(kind === 'pro-bono' ? { scope, reviewOn: '2026-03-01', proBono: { benefits } } : {}),
    },
  });
  await world.call(engagements.activate, { params: { id: draft.body.id }, body: {} });
  for (const [month, worked] of minutes.entries()) {
    for (let left = worked, day = 2; left > 0; left -= 1440, day += 1) {
      const on = `2025-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const body = {
        engagementId: draft.body.id,
        startedAt: `${on}T06:00`,
        minutes: Math.min(left, 1440),
      };
      expect((await world.call(timeEntries.record, { body })).status).toBe(201);
    }
  }
}

describe('the retainer candidates of a year', () => {
  test('are led by the client with alike months, with about its usual hours at its rate', async () => {
    const listed = await world.call(candidates.list);
    expect(listed.body.items.map(({ clientName, score }) => [clientName, score])).toEqual([
      ['Bodega Almirante', 94],
      ['Teatro Lumen', 87],
      ['Atelier Brun', 72],
    ]);
    expect(listed.body.items[0]).toMatchObject({
      clientId: clientIds['Bodega Almirante'],
      because: expect.stringMatching(
        /^Work in 12 of the last 12 months, 10\sh\s08 in a usual one \(9\sh\s07 to 10\sh\s54\)/,
      ),
      suggested: { amount: 600, feeMinor: 100_000 },
    });
  });

  test('are priced at the rate of the practice where the work has none of its own', async () => {
    const listed = await world.call(candidates.list);
    const theatre = listed.body.items.find(({ clientName }) => clientName === 'Teatro Lumen');
    expect(theatre?.suggested).toEqual({ amount: 1_020, feeMinor: 170_000 });
  });

  test('come page by page', async () => {
    const first = await world.call(candidates.list, { query: { limit: 2 } });
    expect(first.body.items).toHaveLength(2);
    const cursor = first.body.nextCursor ?? '';
    const rest = await world.call(candidates.list, { query: { limit: 2, cursor } });
    expect(rest.body).toMatchObject({ items: [{ clientName: 'Atelier Brun' }], nextCursor: null });
  });

  test('are found in old records too, long after the last of them', async () => {
    world.setNow('2027-04-01T08:00:00Z');
    const listed = await world.call(candidates.list);
    expect(listed.body.items[0]).toMatchObject({ clientName: 'Bodega Almirante', score: 94 });
    world.setNow('2026-01-05T08:00:00Z');
  });

  test('are never clients who were offered a retainer already', async () => {
    const clientId = clientIds['Bodega Almirante'] ?? '';
    const retainer = { feeMinor: 100_000, allowance: { unit: 'minutes', amount: 600 } };
    await world.call(engagements.draft, {
      body: { clientId, kind: 'retainer', title: 'Ten hours', startsOn: '2026-02-01', retainer },
    });
    const listed = await world.call(candidates.list);
    expect(listed.body.items.map(({ clientName }) => clientName)).toEqual(['Teatro Lumen', 'Atelier Brun']);
  });

  test('are never clients that were archived, nor those of another practice', async () => {
    await world.call(clients.change, {
      params: { id: clientIds['Atelier Brun'] ?? '' },
      body: { archived: true },
    });
    const listed = await world.call(candidates.list);
    expect(listed.body.items.map(({ clientName }) => clientName)).toEqual(['Teatro Lumen']);
    const other = await world.addPractice();
    expect((await world.call(candidates.list, { key: other.apiKey })).body.items).toEqual([]);
  });
});
