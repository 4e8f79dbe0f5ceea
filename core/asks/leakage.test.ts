import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BookedQuestion,
  type LeakageFigures,
  type Leaked,
  type LeakedAsk,
  sumLeakage,
} from './leakage.ts';

const QUARTERS = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;
const JUNE = { from: '2025-06-01', to: '2025-06-30' };
const ask = (fate: LeakedAsk['fate'], changes: Partial<LeakedAsk> = {}): LeakedAsk => ({
  receivedOn: '2025-06-10',
  minutes: 6,
  minor: 2_500,
  fate,
  stoppedBy: null,
  ...changes,
});
const question = (changes: Partial<BookedQuestion> = {}): BookedQuestion => ({
  workedOn: '2025-06-10',
  actualMinutes: 6,
  billedMinutes: 6,
  rule: QUARTERS,
  rateMinorPerHour: 10_000,
  isIncluded: false,
  ...changes,
});

describe('leakage', () => {
  test('of 75 questions of 6 minutes under a rule of 15 is 18 h 45 of value', () => {
    const questions = Array.from({ length: 75 }, () => question({ billedMinutes: 0 }));
    const { total } = sumLeakage([], questions, JUNE);
    expect(total.unclaimed).toEqual({ count: 75, minutes: 450, minor: 187_500 });
    expect(total.asked).toEqual(total.outside);
  });

  test('sets what was billed of a question beside what nobody claimed', () => {
    const { total } = sumLeakage([], [question()], JUNE);
    expect(total.billed).toEqual({ count: 0, minutes: 0, minor: 1_000 });
    expect(total.unclaimed).toEqual({ count: 1, minutes: 6, minor: 1_500 });
    expect(total.outside).toEqual({ count: 1, minutes: 6, minor: 2_500 });
  });

  test('counts a question that was billed by the rule, or past it, as billed at the rule', () => {
    const { total } = sumLeakage(
      [],
      [question({ billedMinutes: 15 }), question({ billedMinutes: 20 })],
      JUNE,
    );
    expect(total.billed).toEqual({ count: 2, minutes: 12, minor: 5_000 });
    expect(total.unclaimed.count).toBe(0);
  });

  test('claims nothing of a rule per day, which rounded the whole day', () => {
    const perDay = { ...QUARTERS, roundPer: 'day' } as const;
    const { total } = sumLeakage([], [question({ rule: perDay })], JUNE);
    expect(total.unclaimed.minor).toBe(0);
    const never = sumLeakage([], [question({ rule: perDay, billedMinutes: 0 })], JUNE);
    expect(never.total.unclaimed.minor).toBe(1_000);
  });

  test('counts a question that drew the allowance as included', () => {
    const { total } = sumLeakage([], [question({ isIncluded: true })], JUNE);
    expect(total.included).toEqual({ count: 1, minutes: 6, minor: 2_500 });
    expect(total.outside.count).toBe(0);
  });

  test('names every month between the dates, and leaves out what lies outside of them', () => {
    const asks = [ask('gifted', { receivedOn: '2025-04-30' }), ask('gifted', { receivedOn: '2025-03-31' })];
    const { months, total } = sumLeakage(asks, [], { from: '2025-04-01', to: '2025-06-30' });
    expect(months.map(({ month, gifted }) => [month, gifted.count])).toEqual([
      ['2025-04', 1],
      ['2025-05', 0],
      ['2025-06', 0],
    ]);
    expect(total.gifted.count).toBe(1);
  });

  test('says how often each line stopped an ask, most often first', () => {
    const stopped = ['Ads', 'Video', 'Ads', null].map((stoppedBy) => ask('billed', { stoppedBy }));
    expect(sumLeakage(stopped, [], JUNE).clauses).toEqual([
      { clause: 'Ads', asks: 2 },
      { clause: 'Video', asks: 1 },
    ]);
  });
});

describe('for any asks and questions', () => {
  const dates = fc.constantFrom('2025-04-30', '2025-05-01', '2025-05-31', '2025-06-15', '2025-07-01');
  const asks = fc.array(
    fc.record<LeakedAsk>({
      receivedOn: dates,
      minutes: fc.option(fc.integer({ min: 1, max: 300 })),
      minor: fc.integer({ min: 0, max: 100_000 }),
      fate: fc.constantFrom('included', 'billed', 'quoted', 'gifted', 'declined', 'unanswered'),
      stoppedBy: fc.option(fc.constantFrom('Ads', 'Video')),
    }),
  );
  const questions = fc.array(
    fc.record<BookedQuestion>({
      workedOn: dates,
      actualMinutes: fc.integer({ min: 1, max: 30 }),
      billedMinutes: fc.integer({ min: 0, max: 45 }),
      rule: fc.record({
        incrementMinutes: fc.integer({ min: 1, max: 30 }),
        minimumMinutes: fc.integer({ min: 0, max: 30 }),
        roundPer: fc.constantFrom('entry', 'day'),
      }),
      rateMinorPerHour: fc.option(fc.integer({ min: 0, max: 30_000 })),
      isIncluded: fc.boolean(),
    }),
  );
  const add = (parts: readonly Leaked[]): Leaked => ({
    count: parts.reduce((sum, part) => sum + part.count, 0),
    minutes: parts.reduce((sum, part) => sum + part.minutes, 0),
    minor: parts.reduce((sum, part) => sum + part.minor, 0),
  });
  const holds = (of: LeakageFigures) => {
    expect(of.asked).toEqual(add([of.included, of.outside]));
    expect(of.outside).toEqual(
      add([of.billed, of.quoted, of.gifted, of.declined, of.unanswered, of.unclaimed]),
    );
  };

  test('asked is included and outside, outside is its six parts, and the months are the total', () => {
    fc.assert(
      fc.property(asks, questions, (someAsks, someQuestions) => {
        const between = { from: '2025-05-01', to: '2025-06-30' };
        const { total, months } = sumLeakage(someAsks, someQuestions, between);
        for (const figures of [total, ...months]) holds(figures);
        expect(total.asked).toEqual(add(months.map(({ asked }) => asked)));
        const within = [
          ...someAsks.map(({ receivedOn }) => receivedOn),
          ...someQuestions.map(({ workedOn }) => workedOn),
        ].filter((date) => date >= between.from && date <= between.to);
        expect(total.asked.count).toBe(within.length);
      }),
    );
  });
});
