import { expect, test } from 'vitest';
import { billingOn } from './billing-on.ts';
import { MINUTE_BY_MINUTE } from './billing-rule.ts';

const quarters = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;
const sixes = { incrementMinutes: 6, minimumMinutes: 0, roundPer: 'day' } as const;

test('a day has the rule it was worked under, and the day of a change has the new one', () => {
  const engagement = {
    billing: MINUTE_BY_MINUTE,
    earlierBilling: [
      { before: '2025-03-10', billing: quarters },
      { before: '2025-06-01', billing: sixes },
    ],
  };
  const rules = ['2025-03-09', '2025-03-10', '2025-05-31', '2025-06-01', '2026-01-01'].map((day) =>
    billingOn(engagement, day),
  );
  expect(rules).toEqual([quarters, sixes, sixes, MINUTE_BY_MINUTE, MINUTE_BY_MINUTE]);
});

test('a rule that was never changed is the rule of every day', () => {
  expect(billingOn({ billing: quarters, earlierBilling: [] }, '1999-12-31')).toBe(quarters);
});
