import { describe, expect, test } from 'vitest';
import { OVERAGE_RULES } from '../../../core/work/terms/overage-rules.ts';
import { overageBody, rolloverAndOverageOf, rolloverBody } from './rollover-and-overage.ts';

describe('what is left over and what goes past', () => {
  test('is, without a word, lost and billed', () => {
    expect(rolloverAndOverageOf({})).toEqual({
      carry: 'none',
      capAmount: null,
      lifePeriods: null,
      rule: 'bill',
      rateMinor: null,
      courtesyAmount: null,
    });
  });

  test.each([
    null,
    { capAmount: null, lifePeriods: null },
    { capAmount: 600, lifePeriods: null },
    { capAmount: 600, lifePeriods: 2 },
  ])('is shown and sent as it was agreed: %j', (carry) => {
    expect(rolloverBody(rolloverAndOverageOf({ carry }))).toEqual(carry);
  });

  test.each(OVERAGE_RULES)('keeps a rate and a courtesy where they mean something: %s', (rule) => {
    const overage = { rule, rateMinor: 18_000, courtesyAmount: 60 };
    const mayCost = rule === 'bill' || rule === 'ask';
    expect(overageBody(rolloverAndOverageOf({ overage }))).toEqual(
      mayCost ? overage : { rule, courtesyAmount: 0 },
    );
  });
});
