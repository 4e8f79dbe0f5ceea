import { expect, test } from 'vitest';
import { localDays } from './local-days.ts';
import { minutesOf } from './read-duration.ts';
import { readWorkedSpan, type WhenCells } from './worked-span.ts';

const blank: WhenCells = {
  startDate: '',
  startTime: '',
  endDate: '',
  endTime: '',
  duration: '',
  breakTime: '',
};

function spanOf(cells: Partial<WhenCells>, timeZone = 'Europe/Madrid') {
  return readWorkedSpan({ ...blank, ...cells }, localDays(timeZone, 'day-first'), timeZone);
}

function minutesWorked(cells: Partial<WhenCells>) {
  const span = spanOf(cells);
  return 'code' in span ? span.code : minutesOf(span.durationMs);
}

const day = (
  startTime: string,
  endTime: string,
  duration = '',
  startDate = '2025-03-03',
  endDate = startDate,
) => ({
  startDate,
  startTime,
  endDate,
  endTime,
  duration,
});

test('minutes are the difference of start and end', () => {
  expect(minutesWorked(day('09:00:00', '10:38:25', '01:38:25'))).toBe(98);
});

test('a clock that goes forward in the night leaves one hour of work between 01:30 and 03:30', () => {
  expect(minutesWorked(day('01:30:00', '03:30:00', '01:00:00', '2025-03-30'))).toBe(60);
});

test('of two readings of 02:30 in the night clocks go back, the one that fits the duration counts', () => {
  expect(minutesWorked(day('02:30', '02:30', '1:00', '2025-10-26'))).toBe(60);
  expect(minutesWorked(day('02:15', '03:15', '2:00', '2025-10-26'))).toBe(120);
  expect(minutesWorked(day('02:15', '03:15', '1:00', '2025-10-26'))).toBe(60);
});

test('a local time that clocks skipped does not exist', () => {
  expect(spanOf(day('02:30', '03:30', '', '2025-03-30'))).toEqual({
    code: 'no-such-time',
    date: '2025-03-30',
    text: '2025-03-30 02:30',
    timeZone: 'Europe/Madrid',
  });
});

test('a time zone whose clocks change at midnight has no midnight on that day', () => {
  const cells = day('00:30', '01:30', '', '2018-11-04');
  expect(spanOf(cells, 'America/Sao_Paulo')).toMatchObject({ code: 'no-such-time' });
});

test('work across midnight counts once, with or without a date for its end', () => {
  expect(minutesWorked(day('23:30', '00:30', '1:00', '2025-03-03', '2025-03-04'))).toBe(60);
  expect(minutesWorked({ ...day('23:30', '00:30', '1:00'), endDate: '' })).toBe(60);
  expect(minutesWorked({ ...day('23:30', '00:30'), endDate: '' })).toBe(60);
});

test('an end before the start is no work', () => {
  expect(minutesWorked(day('11:00:00', '10:00:00', '01:00:00'))).toBe('ends-before-start');
  expect(minutesWorked({ ...day('11:00', '10:00', '1:00'), endDate: '' })).toBe('ends-before-start');
});

test('a duration that contradicts start and end is told, a minute of rounding is not', () => {
  expect(spanOf(day('09:00:00', '10:00:00', '02:00:00'))).toMatchObject({
    durationMs: 3_600_000,
    statedMs: 7_200_000,
  });
  expect(spanOf(day('09:00:10', '10:00:40', '1:00'))).toMatchObject({ statedMs: null });
});

test('a break is taken out', () => {
  expect(minutesWorked({ ...day('09:00', '13:00', '3:30'), breakTime: '0:30' })).toBe(210);
});

test('a start with a duration needs no end', () => {
  expect(minutesWorked({ startDate: '2025-03-03', startTime: '09:00', duration: '1,5' })).toBe(90);
});

test('date and time may share a cell', () => {
  const cells = { startDate: '2025-03-03 09:00:00', endDate: '2025-03-03T10:15:00' };
  expect(minutesWorked(cells)).toBe(75);
});

test.each([
  [{ startDate: '2025-02-30', duration: '1:00' }, 'no-such-date'],
  [{ startDate: 'Monday', duration: '1:00' }, 'unreadable-date'],
  [{ startDate: '2025-03-03', startTime: 'noon', duration: '1:00' }, 'unreadable-time'],
  [{ startDate: '2025-03-03', startTime: '09:00', duration: 'long' }, 'unreadable-duration'],
  [{ startDate: '2025-03-03', startTime: '09:00' }, 'no-duration'],
  [{ ...day('09:00', '10:00'), endDate: '2025-02-30' }, 'no-such-date'],
])('%j: %s', (cells, code) => {
  expect(minutesWorked(cells)).toBe(code);
});

test('without a known order a date that reads both ways stays unread', () => {
  const days = localDays('Europe/Madrid', null);
  expect(days.read('02/03/2025')).toBe('unreadable');
  expect(days.read('2025-03-02')).toMatchObject({ date: '2025-03-02' });
  expect(days.read('28/03/2025')).toMatchObject({ date: '2025-03-28' });
});
