import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFacts } from './any-facts.properties.ts';
import { usedBySegment } from './draw-down.ts';
import { outcomeOf, totalOutcome } from './period-outcome.ts';
import { replay } from './replay.ts';

test('Whatever the facts, the outcome from running totals is what the account of the period says', () => {
  fc.assert(
    fc.property(anyFacts(), (facts) => {
      for (const account of replay(facts, { through: 5 })) {
        const { opening, granted, used, overage } = account;
        const lost = account.forfeited + account.expired + account.voided;
        expect(outcomeOf(opening, usedBySegment(opening, account.entries))).toEqual({
          granted,
          used,
          overage,
          lost,
        });
      }
    }),
    { numRuns: 50 },
  );
});

test('Outcomes add up period by period', () => {
  const one = { granted: 1200, used: 1000, overage: 0, lost: 200 };
  const other = { granted: 1200, used: 1300, overage: 100, lost: 0 };
  expect(totalOutcome([one, other])).toEqual({ granted: 2400, used: 2300, overage: 100, lost: 200 });
  expect(totalOutcome([])).toEqual({ granted: 0, used: 0, overage: 0, lost: 0 });
});
