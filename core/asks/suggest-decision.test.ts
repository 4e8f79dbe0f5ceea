import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClauseMatch, NO_CLAUSE } from './clause-match.ts';
import { NOTHING_BILLED, priceOfAsk } from './price-ask.ts';
import { type AskFacts, suggestDecision } from './suggest-decision.ts';

const QUARTERS = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;
const included: ClauseMatch = {
  side: 'included',
  clause: 'Report',
  confidence: 'sure',
  matched: ['numbers'],
};
const excluded: ClauseMatch = { side: 'excluded', clause: 'Ads', confidence: 'sure', matched: ['ad'] };

function suggested(changes: Partial<AskFacts> = {}) {
  return suggestDecision({
    kind: 'retainer',
    match: NO_CLAUSE,
    hasScope: true,
    text: 'How do I read the numbers?',
    minutes: 6,
    urgentSurchargePercent: 0,
    billing: QUARTERS,
    rateMinorPerHour: 10_000,
    allowance: null,
    gift: { budgetMinutes: 15, givenMinutes: 0, isHabit: false },
    separatelyBilledToday: NOTHING_BILLED,
    ...changes,
  });
}

describe('an ask that an included line covers', () => {
  test('is included under a retainer and costs nothing beside the fee', () => {
    const allowance = { unit: 'minutes', remaining: 480, overageRule: 'bill' } as const;
    const suggestion = suggested({ match: included, allowance });
    expect(suggestion).toMatchObject({
      decision: 'included',
      clause: 'Report',
      clauseSide: 'included',
      billedMinutes: 15,
      priceMinor: 0,
      valueMinor: 2_500,
      because: { code: 'included-in-retainer', way: 'covered' },
    });
    expect(suggestion.notes).toEqual([
      { code: 'allowance-left', unit: 'minutes', remaining: 480, afterwards: 465 },
    ]);
  });

  test('says what happens when it goes past the allowance', () => {
    const allowance = { unit: 'minutes', remaining: 10, overageRule: 'ask' } as const;
    expect(suggested({ match: included, allowance, minutes: 40 }).notes).toEqual([
      { code: 'allowance-over', unit: 'minutes', remaining: 10, over: 35, overageRule: 'ask' },
    ]);
  });

  test('draws no piece of an allowance of deliverables', () => {
    const allowance = { unit: 'deliverables', remaining: 3, overageRule: 'bill' } as const;
    expect(suggested({ match: included, allowance }).notes).toEqual([
      { code: 'allowance-left', unit: 'deliverables', remaining: 3, afterwards: 3 },
    ]);
  });

  test('is free under a project and under pro bono, however long', () => {
    for (const kind of ['project', 'pro-bono'] as const)
      expect(suggested({ match: included, kind, minutes: 300 })).toMatchObject({
        decision: 'included',
        priceMinor: 0,
        because: { code: 'included' },
      });
  });

  test('is worked by the hour under an hourly engagement, and priced', () => {
    expect(suggested({ match: included, kind: 'hourly' })).toMatchObject({
      decision: 'included',
      billedMinutes: 15,
      priceMinor: 2_500,
      because: { code: 'included-by-the-hour', rounding: 'minimum' },
    });
    // It becomes a plain entry, which knows no surcharge.
    expect(suggested({ match: included, kind: 'hourly', urgentSurchargePercent: 50 }).priceMinor).toBe(2_500);
  });
});

describe('an ask that an excluded line stops', () => {
  test('is billed by the rule: 6 minutes worked, 15 billed, a quarter of the rate', () => {
    expect(suggested({ match: excluded })).toMatchObject({
      decision: 'billed',
      clause: 'Ads',
      clauseSide: 'excluded',
      matched: ['ad'],
      workedMinutes: 6,
      billedMinutes: 15,
      priceMinor: 2_500,
      because: { code: 'excluded', way: 'short' },
    });
  });

  test('is billed up to an hour and quoted from then on', () => {
    expect(suggested({ match: excluded, minutes: 60 }).decision).toBe('billed');
    expect(suggested({ match: excluded, minutes: 61 })).toMatchObject({
      decision: 'quoted',
      priceMinor: 12_500,
      because: { way: 'long' },
    });
  });

  test('of unknown length is billed from the least of the rule as a question, and quoted as work', () => {
    expect(suggested({ match: excluded, minutes: null })).toMatchObject({
      decision: 'billed',
      workedMinutes: null,
      billedMinutes: 15,
      priceMinor: 2_500,
      because: { rounding: 'least' },
    });
    const text = 'Could you build us a booking form?';
    expect(suggested({ match: excluded, minutes: null, text })).toMatchObject({
      decision: 'quoted',
      because: { way: 'work-of-unknown-length' },
    });
  });

  test('is quoted under pro bono, since paid work beside it is another agreement', () => {
    expect(suggested({ match: excluded, kind: 'pro-bono' })).toMatchObject({
      decision: 'quoted',
      because: { code: 'excluded', way: 'free-work' },
    });
  });
});

describe('an ask on which no line speaks', () => {
  test('counts as outside, and says so', () => {
    expect(suggested()).toMatchObject({
      decision: 'billed',
      confidence: 'none',
      clause: null,
      because: { code: 'no-clause' },
    });
    expect(suggested({ minutes: 90 }).decision).toBe('quoted');
  });

  test('shows the nearest line where one may be meant, and is not decided by it', () => {
    const suggestion = suggested({ match: { ...included, confidence: 'unsure' } });
    expect(suggestion).toMatchObject({ decision: 'billed', confidence: 'unsure', clause: 'Report' });
    expect(suggestion.notes).toContainEqual({ code: 'nearest-clause', clause: 'Report', side: 'included' });
  });

  test('draws the allowance of a retainer that lists no scope', () => {
    expect(suggested({ hasScope: false })).toMatchObject({
      decision: 'included',
      priceMinor: 0,
      because: { code: 'no-scope-in-retainer' },
    });
    expect(suggested({ hasScope: false, kind: 'project' })).toMatchObject({
      decision: 'billed',
      because: { code: 'no-scope' },
    });
  });

  test('of a client without an active engagement is billed', () => {
    expect(suggested({ kind: null, hasScope: false })).toMatchObject({
      decision: 'billed',
      because: { code: 'no-engagement' },
    });
  });

  test('is quoted under pro bono', () => {
    expect(suggested({ kind: 'pro-bono' })).toMatchObject({
      decision: 'quoted',
      because: { code: 'outside-pro-bono' },
    });
  });
});

describe('an ask outside without any rate', () => {
  const unpriced = { match: excluded, rateMinorPerHour: null };

  test('is given while the gift budget holds it and no habit forms', () => {
    expect(suggested(unpriced)).toMatchObject({ decision: 'gifted', billedMinutes: 0, priceMinor: 0 });
    const gift = { budgetMinutes: 15, givenMinutes: 9, isHabit: false };
    expect(suggested({ ...unpriced, gift }).decision).toBe('gifted');
  });

  test('is quoted once the budget is spent or a habit forms', () => {
    const spent = { budgetMinutes: 15, givenMinutes: 10, isHabit: false };
    expect(suggested({ ...unpriced, gift: spent }).decision).toBe('quoted');
    const habit = { budgetMinutes: 60, givenMinutes: 10, isHabit: true };
    const suggestion = suggested({ ...unpriced, gift: habit });
    expect(suggestion.decision).toBe('quoted');
    expect(suggestion.notes.map(({ code }) => code)).toEqual(['habit-forming', 'gift-fits', 'no-rate']);
  });
});

describe('the price of an ask', () => {
  test('holds the urgent surcharge, rounded once with the rest', () => {
    // 15 min at 99.99 with 25 %: 31.246875.
    expect(priceOfAsk(6, QUARTERS, 9_999, 25, NOTHING_BILLED)).toEqual({
      billedMinutes: 15,
      priceMinor: 3_125,
      rounding: 'minimum',
    });
    expect(suggested({ match: excluded, urgentSurchargePercent: 50 })).toMatchObject({
      priceMinor: 3_750,
      valueMinor: 2_500,
    });
  });

  test('per day is what the day’s sum grows by', () => {
    const perDay = { ...QUARTERS, roundPer: 'day' } as const;
    const early = priceOfAsk(6, perDay, 10_000, 0, NOTHING_BILLED);
    expect(early.billedMinutes).toBe(15);
    const later = (actualMinutes: number, billedMinutes: number) =>
      priceOfAsk(6, perDay, 10_000, 0, { actualMinutes, billedMinutes });
    expect(later(6, 15)).toMatchObject({ billedMinutes: 0, rounding: 'day' });
    expect(later(12, 15)).toMatchObject({ billedMinutes: 15, rounding: 'day' });
    expect(later(6, 40).billedMinutes).toBe(0);
  });

  test('names the increment, the minimum, or neither', () => {
    const rounding = (minutes: number, minimumMinutes: number) =>
      priceOfAsk(minutes, { ...QUARTERS, minimumMinutes }, 10_000, 0, NOTHING_BILLED).rounding;
    expect([rounding(20, 15), rounding(6, 30), rounding(30, 15)]).toEqual(['increment', 'minimum', 'exact']);
  });
});

describe('for any facts', () => {
  const matches = fc.constantFrom<ClauseMatch>(NO_CLAUSE, included, excluded, {
    ...excluded,
    confidence: 'unsure',
  });
  const facts = fc.record<AskFacts>({
    kind: fc.constantFrom('hourly', 'project', 'retainer', 'pro-bono', null),
    match: matches,
    hasScope: fc.boolean(),
    text: fc.constantFrom('How much?', 'Do it', '', 'Pouvez-vous le faire ?'),
    minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
    urgentSurchargePercent: fc.integer({ min: 0, max: 300 }),
    billing: fc.record({
      incrementMinutes: fc.integer({ min: 1, max: 60 }),
      minimumMinutes: fc.integer({ min: 0, max: 60 }),
      roundPer: fc.constantFrom('entry', 'day'),
    }),
    rateMinorPerHour: fc.option(fc.integer({ min: 0, max: 100_000 })),
    allowance: fc.constant(null),
    gift: fc.record({
      budgetMinutes: fc.integer({ min: 0, max: 60 }),
      givenMinutes: fc.integer({ min: 0, max: 90 }),
      isHabit: fc.boolean(),
    }),
    separatelyBilledToday: fc.record({
      actualMinutes: fc.integer({ min: 0, max: 300 }),
      billedMinutes: fc.integer({ min: 0, max: 300 }),
    }),
  });

  test('no price is negative, and nothing is charged for what is given', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const { decision, priceMinor, valueMinor, billedMinutes } = suggestDecision(any);
        expect(Math.min(priceMinor, valueMinor, billedMinutes)).toBeGreaterThanOrEqual(0);
        if (decision === 'gifted') expect([priceMinor, billedMinutes]).toEqual([0, 0]);
      }),
    );
  });

  test('more minutes are never cheaper', () => {
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: 1, max: 1440 }),
        fc.integer({ min: 0, max: 600 }),
        (any, minutes, more) => {
          const less = suggestDecision({ ...any, minutes });
          const longer = suggestDecision({ ...any, minutes: minutes + more });
          expect(longer.priceMinor).toBeGreaterThanOrEqual(less.priceMinor);
          expect(longer.valueMinor).toBeGreaterThanOrEqual(less.valueMinor);
        },
      ),
    );
  });

  test('what an answer is worth does not depend on what is decided', () => {
    const perEntry = facts.map((any) => ({
      ...any,
      billing: { ...any.billing, roundPer: 'entry' as const },
    }));
    fc.assert(
      fc.property(perEntry, matches, fc.boolean(), (any, match, isHabit) => {
        const other = suggestDecision({ ...any, match, gift: { ...any.gift, isHabit } });
        expect(other.valueMinor).toBe(suggestDecision(any).valueMinor);
      }),
    );
  });
});
