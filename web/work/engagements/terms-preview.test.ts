import { describe, expect, test } from 'vitest';
import { isWholePeriod, pauseCredit, previewTerms } from './terms-preview.ts';

const march = { startsOn: '2025-03-01', endsBefore: '2025-04-01' };

describe('a change of plan now', () => {
  test('is charged by days, each part rounded once', () => {
    expect(
      previewTerms({
        from: { feeMinor: 300_000, amount: 1200 },
        to: { feeMinor: 450_000, amount: 1800 },
        period: march,
        on: '2025-03-17',
      }),
    ).toEqual({
      days: 15,
      fullDays: 31,
      addedMinor: 217_742,
      removedMinor: 145_161,
      netMinor: 72_581,
      amount: 1490,
    });
  });

  test('is a credit when the plan gets smaller, and nothing when it stays', () => {
    const from = { feeMinor: 300_000, amount: 1200 };
    const smaller = previewTerms({
      from,
      to: { feeMinor: 150_000, amount: 600 },
      period: march,
      on: '2025-03-01',
    });
    expect(smaller?.netMinor).toBe(-150_000);
    expect(previewTerms({ from, to: from, period: march, on: '2025-03-10' })?.netMinor).toBe(0);
  });

  test('is not previewed for a day outside the period', () => {
    const plan = { feeMinor: 300_000, amount: 1200 };
    expect(previewTerms({ from: plan, to: plan, period: march, on: '2025-02-28' })).toBeNull();
    expect(previewTerms({ from: plan, to: plan, period: march, on: '2025-04-01' })).toBeNull();
  });
});

test('a period is whole when it grants what the terms say, extras included', () => {
  const retainer = { allowance: { amount: 1200 }, perks: [{ amount: 30 }] };
  expect(isWholePeriod(retainer, { opening: { granted: 1230 } })).toBe(true);
  expect(isWholePeriod(retainer, { opening: { granted: 630 } })).toBe(false);
});

describe('a prorating pause', () => {
  const april = { startsOn: '2025-04-01', endsBefore: '2025-05-01' };

  test('gives back the fee of its days', () => {
    expect(pauseCredit(300_000, april, { from: '2025-04-11', until: '2025-04-21' })).toBe(100_000);
  });

  test('counts only the days that lie in the period', () => {
    expect(pauseCredit(300_000, april, { from: '2025-04-26', until: '2025-05-10' })).toBe(50_000);
    expect(pauseCredit(300_000, april, { from: '2025-05-02', until: '2025-05-10' })).toBeNull();
  });
});
