import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, USUAL_WEEK, workingDayFrom } from '../../base/calendar/working-calendar.ts';
import { type Contact, type Interval, nextCheckIns, planCheckIns } from './check-ins.ts';

/** Hands-off: a mail and a call every three weeks. 2 June 2025 is a Monday. */
const handsOff: readonly Interval[] = [
  { channel: 'email', everyDays: 21 },
  { channel: 'phone', everyDays: 21 },
];
const dueOf = (contacts: readonly Contact[], since = '2025-06-02') =>
  nextCheckIns(handsOff, { since, contacts, calendar: USUAL_WEEK }).map(({ channel, dueOn }) => [
    channel,
    dueOn,
  ]);

describe('the next check-in', () => {
  test('is due three weeks after the cadence began', () => {
    expect(dueOf([])).toEqual([
      ['email', '2025-06-23'],
      ['phone', '2025-06-23'],
    ]);
  });

  test('is moved by a contact: by three weeks on its own channel, by a week of rest on the other', () => {
    expect(dueOf([{ channel: 'email', on: '2025-06-20' }])).toEqual([
      ['email', '2025-07-11'],
      ['phone', '2025-06-27'],
    ]);
  });

  test('is not brought forward by a contact on another channel', () => {
    expect(dueOf([{ channel: 'email', on: '2025-06-03' }])).toEqual([
      ['email', '2025-06-24'],
      ['phone', '2025-06-23'],
    ]);
  });

  test('never falls on a weekend or a holiday', () => {
    expect(dueOf([], '2025-06-07')[0]).toEqual(['email', '2025-06-30']);
    const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: [{ from: '2025-06-23', until: '2025-06-25' }] };
    expect(nextCheckIns(handsOff, { since: '2025-06-02', contacts: [], calendar })[0]?.dueOn).toBe(
      '2025-06-26',
    );
  });
});

describe('a catch-up after an absence', () => {
  const overdue = (count: number) =>
    Array.from({ length: count }, (_none, at) => ({
      clientId: `client ${String(at).padStart(2, '0')}`,
      everyDays: 21,
      dueOn: '2025-06-02',
    }));

  test('spreads out over the working days instead of piling up', () => {
    const planned = planCheckIns(overdue(8), { today: '2025-06-20', perDay: 3, calendar: USUAL_WEEK });
    expect(planned.map(({ plannedOn }) => plannedOn)).toEqual([
      ...['2025-06-20', '2025-06-20', '2025-06-20'],
      ...['2025-06-23', '2025-06-23', '2025-06-23'],
      ...['2025-06-24', '2025-06-24'],
    ]);
  });

  test('takes first whoever waited longest for their interval', () => {
    const weekly = { clientId: 'weekly', everyDays: 7, dueOn: '2025-06-13' };
    const monthly = { clientId: 'monthly', everyDays: 30, dueOn: '2025-06-06' };
    const planned = planCheckIns([monthly, weekly], { today: '2025-06-20', perDay: 1, calendar: USUAL_WEEK });
    expect(planned.map(({ clientId }) => clientId)).toEqual(['weekly', 'monthly']);
  });

  test('loses nobody, plans nobody before the due day, and never more than so many a day', () => {
    const any = fc.array(
      fc.record({
        clientId: fc.uuid(),
        everyDays: fc.integer({ min: 1, max: 60 }),
        dueOn: fc.integer({ min: 1, max: 28 }).map((day) => `2025-06-${String(day).padStart(2, '0')}`),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 4 }), (checkIns, perDay) => {
        const planned = planCheckIns(checkIns, { today: '2025-06-12', perDay, calendar: USUAL_WEEK });
        expect(planned).toHaveLength(checkIns.length);
        const days = new Map<string, number>();
        for (const { plannedOn, dueOn } of planned) {
          expect(plannedOn >= dueOn && plannedOn >= '2025-06-12').toBe(true);
          expect(isWorkingDay(plannedOn, USUAL_WEEK)).toBe(true);
          days.set(plannedOn, (days.get(plannedOn) ?? 0) + 1);
        }
        expect(Math.max(0, ...days.values())).toBeLessThanOrEqual(perDay);
      }),
    );
  });
});

test('a practice that never works is not looked for for ever', () => {
  expect(workingDayFrom('2025-06-02', { weekdays: [], holidays: [] })).toBe('2025-06-02');
});
