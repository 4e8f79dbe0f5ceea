import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inQueueOrder, type Waiting } from './queue-order.ts';

const today = '2025-06-10';
const item = (id: string, rest: Partial<Waiting> = {}): Waiting => ({
  id,
  urgent: false,
  promisedOn: null,
  paying: true,
  frontOfLine: false,
  receivedAt: 0,
  ...rest,
});
const order = (...items: Waiting[]) => inQueueOrder(items, today).map(({ id }) => id);

test('of equal urgency paying work stands before free work', () => {
  expect(order(item('free', { paying: false }), item('paid', { receivedAt: 5 }))).toEqual(['paid', 'free']);
});

test('what is urgent stands before what is not, also when it is free', () => {
  expect(order(item('paid'), item('free and urgent', { paying: false, urgent: true }))).toEqual([
    'free and urgent',
    'paid',
  ]);
});

test('the front of the line is for paying work', () => {
  const front = item('front', { frontOfLine: true, receivedAt: 9 });
  const free = item('free', { paying: false, frontOfLine: true });
  expect(order(free, item('paid'), front)).toEqual(['front', 'paid', 'free']);
});

test('a promise to a free client is kept: on its last day but one it stands before urgent paying work', () => {
  const promised = item('promised', { paying: false, promisedOn: '2025-06-11' });
  const urgent = item('urgent', { urgent: true });
  expect(order(urgent, promised)).toEqual(['promised', 'urgent']);
  expect(order(urgent, { ...promised, promisedOn: '2025-06-12' })).toEqual(['urgent', 'promised']);
});

test('of promises at stake the earlier date stands first, and of one date paying work', () => {
  const late = item('late', { paying: false, promisedOn: '2025-06-02' });
  const freeToday = item('free today', { paying: false, promisedOn: '2025-06-10' });
  const paidToday = item('paid today', { promisedOn: '2025-06-10' });
  expect(order(paidToday, freeToday, late)).toEqual(['late', 'paid today', 'free today']);
});

test('else the earlier promise, then the earlier receipt, then the id decides', () => {
  expect(
    order(
      item('b', { receivedAt: 3 }),
      item('a', { receivedAt: 3 }),
      item('old', { receivedAt: 1 }),
      item('promised', { promisedOn: '2025-07-01', receivedAt: 8 }),
    ),
  ).toEqual(['promised', 'old', 'a', 'b']);
});

const anyItem = fc.record({
  id: fc.uuid(),
  urgent: fc.boolean(),
  promisedOn: fc.option(
    fc.integer({ min: 1, max: 28 }).map((day) => `2025-06-${String(day).padStart(2, '0')}`),
  ),
  paying: fc.boolean(),
  frontOfLine: fc.boolean(),
  receivedAt: fc.integer({ min: 0, max: 3 }),
});

test('the order does not depend on the order in which things are given, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 12 }), (items) => {
      const ordered = inQueueOrder(items, today);
      expect(inQueueOrder(items.toReversed(), today)).toEqual(ordered);
      expect(ordered.length).toBe(items.length);
    }),
  );
});

test('paying work never passes a free promise that is at stake and earlier than its own', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyItem, { selector: ({ id }) => id, minLength: 2, maxLength: 12 }),
      (items) => {
        const ordered = inQueueOrder(items, today);
        const lastAtStake = ordered.findLastIndex(
          ({ promisedOn }) => promisedOn !== null && promisedOn <= '2025-06-11',
        );
        for (const passed of ordered.slice(0, lastAtStake + 1))
          expect((passed.promisedOn ?? '9') <= '2025-06-11').toBe(true);
      },
    ),
  );
});
