import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChargeDue, payments } from '../../contract/money/payments.ts';
import { practices } from '../../contract/practice/practices.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { openWorld, type Practiced, type World } from '../../test/world.ts';

let world: World;
let practice: Practiced;
let key: string;
let id: string;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
beforeEach(async () => {
  practice = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
  key = practice.apiKey;
  id = (await engage(world, { kind: 'retainer', retainer: defaultRetainer }, key)).id;
});
afterAll(() => world.close());

const moveTo = (date: string) => world.call(practices.setClock, { key, body: { now: `${date}T08:00:00Z` } });

async function charges(query: Readonly<Record<string, string | number>> = {}) {
  const { body } = await world.call(payments.charges, { key, query });
  return body.items;
}

async function first(): Promise<ChargeDue> {
  const [charge] = await charges();
  if (!charge) throw new Error('no charge');
  return charge;
}

async function pay(body: Readonly<Record<string, unknown>>, idempotencyKey?: string) {
  const more = idempotencyKey === undefined ? {} : { idempotencyKey };
  return world.call(payments.record, { key, params: { id: (await first()).id }, body, ...more });
}

describe('A charge', () => {
  test('is paid whole by one payment without an amount', async () => {
    expect(await first()).toMatchObject({
      kind: 'fee',
      amountMinor: 300_000,
      paidMinor: 0,
      openMinor: 300_000,
      state: 'due',
      engagementId: id,
      engagementTitle: 'Work',
      overdueDays: 0,
      payments: [],
    });
    const paid = await pay({ on: '2025-01-01', note: 'Transfer' });
    expect(paid.status).toBe(201);
    expect(paid.body).toMatchObject({ paidMinor: 300_000, openMinor: 0, state: 'paid' });
    expect(paid.body.payments).toMatchObject([{ on: '2025-01-01', amountMinor: 300_000, note: 'Transfer' }]);
    const again = await pay({ on: '2025-01-01' });
    expect([again.status, again.body.code]).toEqual([409, 'paid-already']);
  });

  test('is paid in parts; a part that was a mistake is undone', async () => {
    await moveTo('2025-01-05');
    const part = await pay({ on: '2025-01-03', amountMinor: 100_000 });
    expect(part.body).toMatchObject({ openMinor: 200_000, state: 'due' });
    const rest = await pay({ on: '2025-01-05' });
    expect(rest.body).toMatchObject({ paidMinor: 300_000, state: 'paid' });
    const paymentId = part.body.payments[0]?.id ?? '';
    const params = { id: rest.body.id, paymentId };
    const removed = await world.call(payments.remove, { key, params });
    expect(removed.body).toMatchObject({ paidMinor: 200_000, openMinor: 100_000, state: 'due' });
    expect(removed.body.payments).toHaveLength(1);
    const again = await world.call(payments.remove, { key, params });
    expect([again.status, again.body.code]).toEqual([404, 'not-found']);
  });

  test('takes no more than is open, nothing of a day to come, and is not another practice’s', async () => {
    const more = await pay({ on: '2025-01-01', amountMinor: 300_001 });
    expect([more.status, more.body.code, more.body.detail]).toEqual([
      ...[422, 'more-than-due', 'Only €3,000.00 of this charge is still open.'],
    ]);
    const early = await pay({ on: '2025-01-02' });
    expect([early.status, early.body.code]).toEqual([422, 'paid-in-future']);
    const params = { id: (await first()).id };
    const stranger = await world.call(payments.record, { params, body: { on: '2025-01-01' } });
    expect([stranger.status, stranger.body.code]).toEqual([404, 'unknown-charge']);
  });

  test('is paid once however often the same key is sent', async () => {
    const body = { on: '2025-01-01', amountMinor: 50_000 };
    const answers = [await pay(body, 'once'), await pay(body, 'once')];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect((await first()).paidMinor).toBe(50_000);
  });

  test('takes one of two whole payments that arrive at once', async () => {
    const answers = await Promise.all([pay({ on: '2025-01-01' }), pay({ on: '2025-01-01' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await first()).toMatchObject({ paidMinor: 300_000, openMinor: 0 });
  });

  test('is overdue once its grace is over, and the practice sets the grace', async () => {
    await moveTo('2025-01-08');
    expect(await first()).toMatchObject({ state: 'due', overdueDays: 0 });
    await moveTo('2025-01-09');
    expect(await first()).toMatchObject({ state: 'overdue', overdueDays: 8 });
    const changed = await world.call(practices.change, { key, body: { paymentGraceDays: 30 } });
    expect(changed.body.paymentGraceDays).toBe(30);
    expect((await first()).state).toBe('due');
  });
});

describe('The list of charges', () => {
  test('is told apart by what is open, overdue and paid', async () => {
    await pay({ on: '2025-01-01' });
    await moveTo('2025-03-03');
    const due = async (state: string) => (await charges({ state })).map(({ dueOn }) => dueOn);
    expect(await due('paid')).toEqual(['2025-01-01']);
    expect(await due('open')).toEqual(['2025-02-01', '2025-03-01']);
    expect(await due('overdue')).toEqual(['2025-02-01']);
    expect((await charges({ from: '2025-02-01', to: '2025-02-28' })).map(({ dueOn }) => dueOn)).toEqual([
      '2025-02-01',
    ]);
  });

  test('goes on page by page in either order, each charge once', async () => {
    await moveTo('2025-05-02');
    for (const order of ['earliest', 'latest'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const query: Record<string, string | number> = { order, limit: 2, ...(cursor ? { cursor } : {}) };
        const { body } = await world.call(payments.charges, { key, query });
        seen.push(...body.items.map(({ dueOn }) => dueOn.slice(0, 7)));
        cursor = body.nextCursor;
      } while (cursor);
      const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'];
      expect(seen).toEqual(order === 'latest' ? months.toReversed() : months);
    }
  });

  test('names only the charges of one client or engagement when asked', async () => {
    const other = await engage(world, { kind: 'retainer', retainer: defaultRetainer }, key);
    expect(await charges({ engagementId: other.id })).toHaveLength(1);
    expect(await charges({ clientId: other.clientId })).toHaveLength(1);
    expect(await charges()).toHaveLength(2);
  });
});

describe('A credit', () => {
  test('takes what is open of a charge, and the rest of it waits for the next fee', async () => {
    await pay({ on: '2025-01-01', amountMinor: 250_000 });
    const pause = { from: '2025-01-11', until: '2025-01-21', mode: 'prorate' };
    expect((await world.call(retainers.pause, { key, params: { id }, body: pause })).status).toBe(201);
    const [fee, credit] = (await charges()).toSorted((one, other) => other.amountMinor - one.amountMinor);
    expect(credit?.amountMinor).toBe(-96_774);
    expect(fee).toMatchObject({ openMinor: 0, state: 'paid' });
    expect(credit).toMatchObject({ openMinor: -46_774, state: 'settled' });
    await moveTo('2025-02-02');
    const february = (await charges()).find(({ dueOn }) => dueOn === '2025-02-01');
    expect(february).toMatchObject({ amountMinor: 300_000, openMinor: 253_226, state: 'due' });
    expect((await charges({ state: 'open' })).map(({ dueOn }) => dueOn)).toEqual(['2025-02-01']);
  });
});
