import fc from 'fast-check';
import { addDays } from './local-day.ts';
import type { Pause, Schedule, Term } from './schedule.ts';

/** A monthly schedule from 1 January 2025 in Madrid, with whatever a test changes about it. */
export function monthly(changes: Partial<Schedule> = {}): Schedule {
  const startsOn = changes.startsOn ?? '2025-01-01';
  return {
    startsOn,
    anchorOn: startsOn,
    every: 'month',
    timeZone: 'Europe/Madrid',
    pauses: [],
    endsOn: null,
    term: null,
    renewals: [],
    ...changes,
  };
}

export function pauseOf(from: string, until: string, changes: Partial<Pause> = {}): Pause {
  return { id: `pause-${from}`, from, until, mode: 'extend', anchor: 'moved', ...changes };
}

export function termOf(periods: number, changes: Partial<Term> = {}): Term {
  return { periods, trial: false, renewal: 'offer', noticeDays: 30, keepCarried: true, ...changes };
}

const FIRST_DAY = '2024-01-01';

/** Any date in the two and a half years from 2024, a leap year; shrinks to its first day. */
export const anyDate = (): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 900 }).map((days) => addDays(FIRST_DAY, days));

const anyPause = (startsOn: string): fc.Arbitrary<Pause> =>
  fc
    .record({
      after: fc.integer({ min: 0, max: 150 }),
      days: fc.integer({ min: 1, max: 50 }),
      mode: fc.constantFrom<Pause['mode']>('prorate', 'extend', 'bill-through'),
      anchor: fc.constantFrom<Pause['anchor']>('moved', 'restored'),
    })
    .map(({ after, days, mode, anchor }) => {
      const from = addDays(startsOn, after);
      return { id: 'unnamed', from, until: addDays(from, days), mode, anchor };
    });

const named = (pauses: readonly Pause[]): readonly Pause[] =>
  pauses.map((pause, position) => ({ ...pause, id: `pause-${position}` }));

const anyTerm = (): fc.Arbitrary<Term> =>
  fc.record({
    periods: fc.integer({ min: 1, max: 4 }),
    trial: fc.boolean(),
    renewal: fc.constantFrom<Term['renewal']>('auto', 'offer', 'none'),
    noticeDays: fc.integer({ min: 0, max: 60 }),
    keepCarried: fc.boolean(),
  });

/** Any schedule: anchors before and after the start, month ends, pauses over each other, ends and terms. */
export const anySchedule = (): fc.Arbitrary<Schedule> =>
  fc.tuple(anyDate(), fc.integer({ min: -45, max: 45 })).chain(([startsOn, offset]) =>
    fc.record({
      startsOn: fc.constant(startsOn),
      anchorOn: fc.constant(addDays(startsOn, offset)),
      every: fc.constantFrom<Schedule['every']>('month', 'week', 'quarter'),
      timeZone: fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Beirut', 'Pacific/Apia'),
      pauses: fc.array(anyPause(startsOn), { maxLength: 3 }).map(named),
      endsOn: fc.option(fc.integer({ min: 0, max: 200 }).map((days) => addDays(startsOn, days))),
      term: fc.option(anyTerm()),
      renewals: fc.array(
        fc.record({
          periods: fc.integer({ min: 1, max: 3 }),
          trial: fc.boolean(),
          keepCarried: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    }),
  );
