import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthly } from '../../base/calendar/any-schedule.properties.ts';
import { replay } from '../../work/periods/replay.ts';
import { factsOf, termsOf, worked } from '../../work/periods/sample-facts.properties.ts';
import { type OfferedTerms, simulateMonths } from './simulate-months.ts';

const tenHours: OfferedTerms = {
  feeMinor: 100_000,
  allowanceMinutes: 600,
  perkMinutes: 0,
  carry: null,
  overage: { rule: 'bill', rateMinor: 12_000, courtesyAmount: 0 },
};

test('without carry-over what is left is lost, and what is past the allowance is billed', () => {
  const months = simulateMonths([540, 660], tenHours);
  expect(months[0]).toMatchObject({
    unusedMinutes: 60,
    lostMinutes: 60,
    overageMinutes: 0,
    paidMinor: 100_000,
  });
  expect(months[1]).toMatchObject({ unusedMinutes: 0, overageMinutes: 60, paidMinor: 112_000 });
});

test('with carry-over a quiet month pays for a busy one', () => {
  const months = simulateMonths([540, 660], { ...tenHours, carry: { capAmount: 300, lifePeriods: 1 } });
  expect(months[1]).toMatchObject({
    carriedInMinutes: 60,
    overageMinutes: 0,
    lostMinutes: 0,
    paidMinor: 100_000,
  });
});

test('a perk is drawn first', () => {
  const [month] = simulateMonths([630], { ...tenHours, perkMinutes: 30 });
  expect(month).toMatchObject({ overageMinutes: 0, unusedMinutes: 0 });
});

const anyTerms = fc.record({
  allowanceMinutes: fc.integer({ min: 0, max: 900 }),
  perkMinutes: fc.integer({ min: 0, max: 120 }),
  carry: fc.option(
    fc.record({
      capAmount: fc.option(fc.integer({ min: 0, max: 900 })),
      lifePeriods: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
  ),
  rule: fc.constantFrom('bill', 'deduct-next', 'stop'),
  courtesyAmount: fc.integer({ min: 0, max: 60 }),
});

test('it gives the figures of the engine, whatever the terms and the use', () => {
  fc.assert(
    fc.property(
      anyTerms,
      fc.array(fc.integer({ min: 0, max: 1_400 }), { minLength: 1, maxLength: 10 }),
      (given, usage) => {
        const { rule, courtesyAmount, ...rest } = given;
        const terms: OfferedTerms = {
          ...rest,
          feeMinor: 300_000,
          overage: { rule: rule as 'bill', rateMinor: 18_000, courtesyAmount },
        };
        const accounts = replay(engineFacts(terms, usage), { through: usage.length });
        const ofEngine = accounts.map((account) => ({
          used: account.used,
          overage: account.overage,
          lost: account.forfeited + account.expired,
          paid: account.charges.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        }));
        const simulated = simulateMonths(usage, terms).map((month) => ({
          used: month.usedMinutes,
          overage: month.overageMinutes,
          // The engine forfeits an unused perk too; nobody paid for it, so the offer does not count it as lost.
          lost: month.lostMinutes + Math.max(0, terms.perkMinutes - month.usedMinutes),
          paid: month.paidMinor,
        }));
        expect(simulated).toEqual(ofEngine);
      },
    ),
    { numRuns: 300 },
  );
});

function engineFacts(terms: OfferedTerms, usage: readonly number[]) {
  return factsOf({
    schedule: monthly(),
    terms: {
      ...termsOf({ overage: terms.overage, carry: terms.carry }),
      allowance: { unit: 'minutes', amount: terms.allowanceMinutes },
      perks: terms.perkMinutes > 0 ? [{ label: 'Consultation', amount: terms.perkMinutes }] : [],
    },
    usage: usage.flatMap((minutes, month) =>
      minutes === 0
        ? []
        : [{ ...worked(`2025-${String(month + 1).padStart(2, '0')}-05`, 1), actual: minutes }],
    ),
  });
}
