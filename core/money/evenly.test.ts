import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earnedEvenly, type FeeSpan, recogniseEvenly } from './evenly.ts';

const april: FeeSpan = { feeMinor: 300_000, startsOn: '2025-04-01', endsBefore: '2025-05-01', frozen: [] };
const quarter: FeeSpan = { ...april, startsOn: '2025-01-15', endsBefore: '2025-04-15' };

test('a fee is earned by local days, none before the first and all from the end', () => {
  expect(earnedEvenly(april, '2025-03-01')).toBe(0);
  expect(earnedEvenly(april, '2025-04-01')).toBe(0);
  expect(earnedEvenly(april, '2025-04-16')).toBe(150_000);
  expect(earnedEvenly(april, '2025-05-01')).toBe(300_000);
  expect(earnedEvenly(april, '2026-01-01')).toBe(300_000);
});

test('a quarter is cut at the months of the account, and the last month takes the rest', () => {
  const steps = recogniseEvenly(quarter, ['2025-02-01', '2025-03-01', '2025-04-01', '2025-05-01']);
  expect(steps).toEqual([
    {
      from: '2025-01-15',
      before: '2025-02-01',
      recognisedNowMinor: 56_667,
      recognisedMinor: 56_667,
      owedMinor: 243_333,
    },
    {
      from: '2025-02-01',
      before: '2025-03-01',
      recognisedNowMinor: 93_333,
      recognisedMinor: 150_000,
      owedMinor: 150_000,
    },
    {
      from: '2025-03-01',
      before: '2025-04-01',
      recognisedNowMinor: 103_333,
      recognisedMinor: 253_333,
      owedMinor: 46_667,
    },
    {
      from: '2025-04-01',
      before: '2025-04-15',
      recognisedNowMinor: 46_667,
      recognisedMinor: 300_000,
      owedMinor: 0,
    },
  ]);
});

test('the days of a pause that moved the end earn nothing, so that a day is worth the same before and after', () => {
  const paused = {
    ...april,
    endsBefore: '2025-05-11',
    frozen: [{ from: '2025-04-11', until: '2025-04-21' }],
  };
  expect(earnedEvenly(paused, '2025-04-11')).toBe(100_000);
  expect(earnedEvenly(paused, '2025-04-21')).toBe(100_000);
  expect(earnedEvenly(paused, '2025-05-01')).toBe(200_000);
  expect(earnedEvenly(paused, '2025-05-11')).toBe(300_000);
});

test('a span without a day that counts stops the account', () => {
  expect(() => earnedEvenly({ ...april, endsBefore: '2025-04-01' }, '2025-04-01')).toThrow(RangeError);
  const frozen = [{ from: '2025-04-01', until: '2025-05-01' }];
  expect(() => earnedEvenly({ ...april, frozen }, '2025-04-10')).toThrow(RangeError);
});

test('however a fee is cut, recognised and owed make it up, and the steps add up to it', () => {
  const day = fc.integer({ min: 1, max: 120 }).map((days) => {
    return Temporal.PlainDate.from('2025-01-01').add({ days }).toString();
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.array(day), (feeMinor, cutsOn) => {
      const steps = recogniseEvenly({ ...quarter, feeMinor }, cutsOn);
      for (const step of steps) expect(step.recognisedMinor + step.owedMinor).toBe(feeMinor);
      expect(steps.reduce((sum, step) => sum + step.recognisedNowMinor, 0)).toBe(feeMinor);
      expect(steps.at(-1)).toMatchObject({ before: '2025-04-15', owedMinor: 0 });
    }),
  );
});
