import { expect, test } from 'vitest';
import { capacityOf, type PromisedTime } from './capacity.ts';

const june: PromisedTime = {
  grantedMinutes: 1_200,
  startsOn: '2025-06-01',
  endsBefore: '2025-07-01',
  runsFrom: '2025-01-01',
  runsBefore: null,
  workedMinutes: 300,
};
const nothing = {
  month: '2025-06',
  weeklyMinutes: 2_400,
  retainers: [],
  projectMinutes: 0,
  giftMinutes: 0,
  proBono: { promisedMinutes: 0, workedMinutes: 0 },
};

function retained(more: Partial<PromisedTime>): number {
  return capacityOf({ ...nothing, retainers: [{ ...june, ...more }] }).retainerMinutes;
}

test('a month of 40-hour weeks is 52 weeks over 12 months, and what nobody was promised is free', () => {
  const capacity = capacityOf({
    ...nothing,
    retainers: [june],
    projectMinutes: 900,
    giftMinutes: 30,
    proBono: { promisedMinutes: 240, workedMinutes: 60 },
  });
  expect(capacity).toEqual({
    capacityMinutes: 10_400,
    retainerMinutes: 1_200,
    projectMinutes: 900,
    proBonoMinutes: 240,
    giftMinutes: 30,
    freeMinutes: 8_030,
  });
});

test('without the hours of a week neither the capacity nor what is free is known', () => {
  expect(capacityOf({ ...nothing, weeklyMinutes: null })).toMatchObject({
    capacityMinutes: null,
    freeMinutes: null,
  });
});

test('more can be promised than there is', () => {
  const weeklyMinutes = 240;
  expect(capacityOf({ ...nothing, weeklyMinutes, retainers: [june] }).freeMinutes).toBe(1_040 - 1_200);
});

test('what was worked past a promise takes time as well', () => {
  expect(retained({ workedMinutes: 1_500 })).toBe(1_500);
  const proBono = { promisedMinutes: 240, workedMinutes: 400 };
  expect(capacityOf({ ...nothing, proBono }).proBonoMinutes).toBe(400);
});

test('a period of a week is promised every week of the month, one of a quarter a third of it', () => {
  expect(
    retained({ grantedMinutes: 70, startsOn: '2025-06-16', endsBefore: '2025-06-23', workedMinutes: 0 }),
  ).toBe(300);
  expect(retained({ startsOn: '2025-04-01', endsBefore: '2025-07-01', workedMinutes: 0 })).toBe(396);
});

test('a retainer takes only the days on which it runs', () => {
  const week = { grantedMinutes: 70, startsOn: '2025-06-16', endsBefore: '2025-06-23', workedMinutes: 0 };
  expect(retained({ ...week, runsFrom: '2025-06-16' })).toBe(150);
  expect(retained({ ...week, runsBefore: '2025-06-23' })).toBe(220);
  expect(retained({ ...week, runsFrom: '2025-07-10' })).toBe(0);
});
