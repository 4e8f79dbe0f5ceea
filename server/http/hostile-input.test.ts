import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { endings } from '../../contract/care/endings.ts';
import { clients } from '../../contract/clients/clients.ts';
import { plan } from '../../contract/plan/plan.ts';
import { benefitRoutes } from '../../contract/pro-bono/benefits.ts';
import { proposals } from '../../contract/sales/proposals.ts';
import { overview } from '../../contract/today/overview.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { renewals } from '../../contract/work/renewals.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { timeEntries, timers } from '../../contract/work/time-entries.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { proposed } from '../../test/proposals.ts';
import { openWorld, type World } from '../../test/world.ts';

// What was found by trial: each of these was accepted and broke a page for good, or was answered 500.

let world: World;
let clientId: string;
let params: { readonly id: string };
beforeAll(async () => {
  world = await openWorld('2025-04-15T08:00:00Z');
  const engaged = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  clientId = engaged.clientId;
  params = { id: engaged.id };
});
afterAll(() => world.close());

interface Answered {
  readonly status: number;
  readonly body: { readonly errors?: readonly { readonly path: string; readonly message: string }[] };
}

/** Where the contract stopped a call; null when it did not. */
function stoppedAt({ status, body }: Answered): string | null {
  return status === 422 ? (body.errors?.[0]?.path ?? null) : null;
}

describe('a day outside the calendar', () => {
  test.each([
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '1970-01-01T00:00:00+14:00',
    '2199-12-31T23:59:59Z',
  ])('as in %s is no time to have been asked at, and Today goes on', async (receivedAt) => {
    const body = { clientId, channel: 'email', receivedAt, text: 'A photo' };
    const answered = await world.call(asks.capture, { body });
    expect(stoppedAt(answered)).toBe('receivedAt');
    expect(answered.body.errors[0]?.message).toBe('Between 1970-01-02 and 2199-12-30.');
    expect((await world.call(overview.today, { query: { all: true } })).status).toBe(200);
  });

  test.each(['0000-01-01', '1969-12-31', '2200-01-01', '9999-12-31'])(
    'as %s is refused wherever it is said',
    async (on) => {
      const stopped = await Promise.all([
        world.call(asks.practiceLeakage, { query: { to: on } }),
        world.call(asks.exportLeakage, { query: { to: on } }),
        world.call(asks.leakage, { params: { id: clientId }, query: { to: on } }),
        world.call(endings.plan, { params: { id: clientId }, query: { endsOn: on } }),
        world.call(endings.end, { params: { id: clientId }, body: { endsOn: on } }),
        world.call(engagements.end, { params, body: { on } }),
        world.call(engagements.convert, { params, body: { kind: 'hourly', startsOn: on } }),
        world.call(retainers.pause, { params, body: { from: '2025-05-01', until: on, mode: 'extend' } }),
        world.call(engagements.draft, { body: { clientId, kind: 'project', title: 'Shop', startsOn: on } }),
        world.call(proposals.draft, { body: { ...proposed, clientId, startsOn: on } }),
        world.call(proposals.draft, { body: { ...proposed, clientId, validUntil: on } }),
      ]);
      expect(stopped.map(stoppedAt)).toEqual([
        ...[
          'to',
          'to',
          'to',
          'endsOn',
          'endsOn',
          'on',
          'startsOn',
          'until',
          'startsOn',
          'startsOn',
          'validUntil',
        ],
      ]);
    },
  );

  test('is what the last days lead to: a term that begins on them is agreed, printed and planned for', async () => {
    const term = { periods: 120, noticeDays: 30, renewal: 'offer' };
    for (const startsOn of ['2199-12-01', '2199-12-31']) {
      const retainer = { ...defaultRetainer, period: { every: 'quarter' }, term };
      const late = await engage(world, { kind: 'retainer', startsOn, retainer });
      const printed = await world.call(agreements.get, { params: { id: late.id } });
      const paused = { from: startsOn, until: '2199-12-31', mode: 'extend' };
      await world.call(retainers.pause, { params: { id: late.id }, body: paused });
      const ending = await world.call(endings.plan, {
        params: { id: late.clientId },
        query: { endsOn: '2199-12-31' },
      });
      expect([printed.status, ending.status]).toEqual([200, 200]);
    }
    expect((await world.call(plan.forecast, {})).status).toBe(200);
    expect((await world.call(overview.today, {})).status).toBe(200);
  });
});

test('an instant of more than nanoseconds is refused by name', async () => {
  const startedAt = '2025-04-01T09:00:00.123456789012Z';
  const recorded = await world.call(timeEntries.record, {
    body: { engagementId: params.id, startedAt, minutes: 30 },
  });
  expect(stoppedAt(recorded)).toBe('startedAt');
  expect(recorded.body.errors[0]?.message).toBe('At most nine digits after the point of the seconds.');
  const timer = await world.call(timers.start, { body: { engagementId: params.id, startedAt } });
  expect(stoppedAt(timer)).toBe('startedAt');
  const exact = { engagementId: params.id, startedAt: '2025-04-01T09:00:00.123456789Z', minutes: 30 };
  expect((await world.call(timeEntries.record, { body: exact })).status).toBe(201);
});

test('half of a character is refused, so that an agreement can always be hashed', async () => {
  const scope = { included: ['A page \ud83d'] };
  const inScope = await world.call(engagements.change, { params, body: { scope } });
  expect(stoppedAt(inScope)).toBe('scope.included.0');
  expect(stoppedAt(await world.call(engagements.change, { params, body: { title: 'Shop \udc00' } }))).toBe(
    'title',
  );
  expect((await world.call(engagements.change, { params, body: { title: 'Shop 🚀' } })).status).toBe(200);
});

test('a rate so high that a million of it leaves the safe integers is refused', async () => {
  const [option] = proposed.options;
  const overage = { rule: 'bill', rateMinor: 1_000_000_000_000, courtesyAmount: 1_000_000 };
  const body = { ...proposed, clientId, options: [{ ...option, overage }] };
  expect(stoppedAt(await world.call(proposals.draft, { body }))).toBe('options.0.overage.rateMinor');
  const most = { ...overage, rateMinor: 5_000_000_000 };
  const drafted = await world.call(proposals.draft, {
    body: { ...body, validUntil: '2025-12-31', options: [{ ...option, overage: most }] },
  });
  const sent = await world.call(proposals.send, { params: { id: drafted.body.id } });
  expect([drafted.status, sent.status]).toEqual([201, 200]);
});

test('a fee so high for so little time that no hour of it can be priced is refused', async () => {
  const retainer = { feeMinor: 1_000_000_000_000, allowance: { unit: 'minutes', amount: 1 } };
  const body = { clientId, kind: 'retainer', title: 'Dear', startsOn: '2025-05-01', retainer };
  expect(stoppedAt(await world.call(engagements.draft, { body }))).toBe('retainer.feeMinor');
  const priced = { ...retainer, overage: { rule: 'bill', rateMinor: 10_000 } };
  expect((await world.call(engagements.draft, { body: { ...body, retainer: priced } })).status).toBe(201);
});

test.each(['2147483648', '1e10', '0', '1.5', 'NaN'])(
  '%s is the number of no period and no version',
  async (index) => {
    const [statement, report, written, version, period] = await Promise.all([
      world.call(retainers.statementDocument, { params: { ...params, index } }),
      world.call(renewals.report, { params: { ...params, periodIndex: index } }),
      world.call(renewals.writeReport, {
        params: { ...params, periodIndex: index },
        body: { results: [], next: '' },
      }),
      world.call(agreements.get, { params, query: { version: index } }),
      world.call(retainers.burnDown, { params, query: { periodIndex: index } }),
    ]);
    expect([statement, report, written, version, period].map(stoppedAt)).toEqual([
      ...['index', 'periodIndex', 'periodIndex', 'version', 'periodIndex'],
    ]);
  },
);

describe('a cursor', () => {
  const written = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  test.each([
    ['of no number', written('x')],
    ['past the column', written('2147483648')],
    ['of another list', written('2025-01-01', 'id')],
    ['cut off', written('1').slice(0, 3)],
    ['empty', ''],
  ])('%s is refused by name', async (_how, cursor) => {
    const answered = await world.call(retainers.statements, { params, query: { cursor } });
    expect(stoppedAt(answered)).toBe('cursor');
    expect(answered.body.errors[0]?.message).toContain('Leave the cursor out');
  });

  test('of one order of the asks is none of the other', async () => {
    const received = written('1743500000000', 'id');
    expect((await world.call(asks.list, { query: { cursor: received } })).status).toBe(200);
    const inQueue = await world.call(asks.list, { query: { cursor: received, order: 'queue' } });
    expect(stoppedAt(inQueue)).toBe('cursor');
  });

  test('goes on also after the longest name that a client may have', async () => {
    const names = ['\uFDFA'.repeat(200), '\uFDFB'.repeat(200)];
    for (const name of names) await world.call(clients.add, { body: { name } });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; nextCursor: string | null } = (
        await world.call(clients.list, { query: cursor === null ? { limit: 1 } : { limit: 1, cursor } })
      ).body;
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(expect.arrayContaining(names));
  });
});

test.each(['k'.repeat(201), 'k'.repeat(4_000), ''])(
  'an idempotency key that cannot be kept is refused (%#)',
  async (key) => {
    const answered = await world.call(clients.add, {
      body: { name: 'Never' },
      headers: { 'idempotency-key': key },
    });
    expect(stoppedAt(answered)).toBe('Idempotency-Key');
    const most = { body: { name: `Kept ${key.length}` }, idempotencyKey: 'k'.repeat(200) };
    expect((await world.call(clients.add, most)).status).not.toBe(422);
  },
);

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://'])(
  '%s is no evidence',
  async (url) => {
    const body = { on: '2025-04-01', evidence: 'A page', url };
    expect(stoppedAt(await world.call(benefitRoutes.receive, { params: { id: 'none' }, body }))).toBe('url');
  },
);
