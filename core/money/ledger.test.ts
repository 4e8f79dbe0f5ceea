import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LotMovement, type ReceivedLot, recogniseByUse } from './ledger.ts';

const pack: ReceivedLot = {
  lotId: 'pack',
  receivedOn: '2025-01-10',
  amount: 600,
  priceMinor: 140_000,
  expectedUnused: 0,
};
const drew = (amount: number, on: string, lotId = 'pack'): LotMovement => ({
  lotId,
  on,
  kind: 'drawn',
  amount,
});

test('case 20: 3 h used of 10 h with 1 h expected unused leave 933.33 owed to the client', () => {
  const account = recogniseByUse([{ ...pack, expectedUnused: 60 }], [drew(180, '2025-01-20')]);
  expect(account).toMatchObject({ receivedMinor: 140_000, recognisedMinor: 46_667, owedMinor: 93_333 });
});

test('case 20: without an estimate 3 h used recognise 420.00 and 1 h expiring 140.00 on its day', () => {
  const expiry: LotMovement = { lotId: 'pack', on: '2025-02-01', kind: 'expired', amount: 60 };
  const { steps } = recogniseByUse([pack], [expiry, drew(180, '2025-01-20')]);
  expect(steps).toEqual([
    {
      lotId: 'pack',
      on: '2025-01-10',
      kind: 'received',
      recognisedNowMinor: 0,
      receivedMinor: 140_000,
      recognisedMinor: 0,
      owedMinor: 140_000,
    },
    {
      lotId: 'pack',
      on: '2025-01-20',
      kind: 'drawn',
      recognisedNowMinor: 42_000,
      receivedMinor: 140_000,
      recognisedMinor: 42_000,
      owedMinor: 98_000,
    },
    {
      lotId: 'pack',
      on: '2025-02-01',
      kind: 'expired',
      recognisedNowMinor: 14_000,
      receivedMinor: 140_000,
      recognisedMinor: 56_000,
      owedMinor: 84_000,
    },
  ]);
});

test('each lot is drawn at its own price', () => {
  const topUp = { ...pack, lotId: 'top-up', receivedOn: '2025-01-15', priceMinor: 150_000 };
  const account = recogniseByUse([pack, topUp], [drew(60, '2025-01-20'), drew(60, '2025-01-20', 'top-up')]);
  expect(account.steps.slice(2).map((step) => step.recognisedNowMinor)).toEqual([14_000, 15_000]);
});

test('the last draw takes the cents that the others left', () => {
  const third = { ...pack, amount: 180, priceMinor: 10_000 };
  const days = ['2025-01-11', '2025-01-12', '2025-01-13'];
  const { steps, owedMinor } = recogniseByUse(
    [third],
    days.map((on) => drew(60, on)),
  );
  expect(steps.slice(1).map((step) => step.recognisedNowMinor)).toEqual([3_333, 3_334, 3_333]);
  expect(owedMinor).toBe(0);
});

test('a forfeited hour that is given back is owed again', () => {
  const forfeit = (amount: number, on: string): LotMovement => ({
    lotId: 'pack',
    on,
    kind: 'forfeited',
    amount,
  });
  const movements = [forfeit(60, '2025-02-01'), forfeit(-60, '2025-02-08'), drew(60, '2025-02-08')];
  const { steps, recognisedMinor } = recogniseByUse([pack], movements);
  expect(steps.slice(1).map((step) => step.recognisedNowMinor)).toEqual([14_000, -14_000, 14_000]);
  expect(recognisedMinor).toBe(14_000);
});

test('work before its payment is recognised and shown as less than nothing owed', () => {
  const { steps } = recogniseByUse([pack], [drew(60, '2025-01-05')]);
  expect(steps.map((step) => [step.kind, step.owedMinor])).toEqual([
    ['drawn', -14_000],
    ['received', 126_000],
  ]);
});

test('a movement of a lot that was never received, or past its bounds, stops the account', () => {
  expect(() => recogniseByUse([pack], [drew(60, '2025-01-20', 'other')])).toThrow(RangeError);
  expect(() => recogniseByUse([pack], [drew(601, '2025-01-20')])).toThrow(RangeError);
});

describe('for every account', () => {
  const lot = fc.record({
    amount: fc.integer({ min: 1, max: 1_200 }),
    priceMinor: fc.integer({ min: 0, max: 1_000_000 }),
    cuts: fc.array(
      fc.record({
        share: fc.integer({ min: 1, max: 400 }),
        day: fc.integer({ min: 10, max: 28 }),
        kind: fc.constantFrom('drawn' as const, 'expired' as const, 'forfeited' as const),
      }),
      { maxLength: 12 },
    ),
    estimate: fc.integer({ min: 0, max: 1_199 }),
  });

  // Cuts each lot until it is used up, so that the end of every account is an empty practice.
  const worlds = fc.array(lot, { minLength: 1, maxLength: 4 }).map((drafts) => {
    const lots: ReceivedLot[] = [];
    const movements: LotMovement[] = [];
    for (const [index, { amount, priceMinor, cuts, estimate }] of drafts.entries()) {
      const lotId = `lot-${index}`;
      lots.push({ lotId, receivedOn: '2025-01-10', amount, priceMinor, expectedUnused: estimate % amount });
      let left = amount;
      for (const { share, day, kind } of [...cuts, { share: amount, day: 31, kind: 'expired' as const }]) {
        const taken = Math.min(share, left);
        left -= taken;
        movements.push({ lotId, on: `2025-01-${day}`, kind, amount: taken });
      }
    }
    return { lots, movements };
  });

  test('recognised and owed make up what was received on every line, and nothing is owed at the end', () => {
    fc.assert(
      fc.property(worlds, ({ lots, movements }) => {
        const account = recogniseByUse(lots, movements);
        for (const step of account.steps) {
          expect(step.recognisedMinor + step.owedMinor).toBe(step.receivedMinor);
          expect(step.recognisedNowMinor).toBeGreaterThanOrEqual(0);
        }
        expect(account.owedMinor).toBe(0);
      }),
    );
  });

  test('the totals do not depend on the order of the movements', () => {
    fc.assert(
      fc.property(worlds, ({ lots, movements }) => {
        const some = movements.filter((_, index) => index % 2 === 0);
        const { recognisedMinor, owedMinor } = recogniseByUse(lots, some);
        const backwards = recogniseByUse(lots.toReversed(), some.toReversed());
        expect(backwards).toMatchObject({ recognisedMinor, owedMinor });
      }),
    );
  });
});
