import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowInterpreter } from './interpret-row.ts';
import { minutesOf, readDuration } from './read-duration.ts';
import { recogniseFormat } from './recognise-format.ts';

function interpreterFor(header: string, timeZone = 'Europe/Madrid') {
  const layout = recogniseFormat(header.split(','));
  if ('refused' in layout) throw new Error(JSON.stringify(layout));
  return rowInterpreter({
    layout,
    timeZone,
    dateOrder: 'day-first',
    currency: 'EUR',
    minorDigitsOf: () => 2,
  });
}

const toggl =
  'User,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)';
const togglRow = (changes: Record<number, string> = {}) =>
  'Inés,Kestrel,Website,,Review,Yes,2025-07-03,09:00:00,2025-07-03,10:00:00,01:00:00,call,90.00'
    .split(',')
    .map((cell, index) => changes[index] ?? cell);

describe('a good row', () => {
  test('becomes an entry with its instants, its minutes and what its labels name', () => {
    expect(interpreterFor(toggl)(togglRow())).toMatchObject({
      state: 'ready',
      entry: {
        client: 'Kestrel',
        project: 'Website',
        workedOn: '2025-07-03',
        startedAtMs: Temporal.Instant.from('2025-07-03T07:00:00Z').epochMilliseconds,
        endsAtMs: Temporal.Instant.from('2025-07-03T08:00:00Z').epochMilliseconds,
        minutes: 60,
        billable: true,
        amountMinor: 9000,
        rateMinor: null,
        currency: 'EUR',
        channel: 'phone',
        note: 'Review',
        mayRepeat: false,
      },
    });
  });

  test('may lack its empty cells at the end', () => {
    expect(interpreterFor(toggl)(togglRow().slice(0, 11)).state).toBe('ready');
  });

  test('without a note is told by its task', () => {
    expect(interpreterFor(toggl)(togglRow({ 3: 'Design', 4: '' }))).toMatchObject({
      entry: { note: 'Design' },
    });
  });

  test('keeps its day where the client keeps another clock', () => {
    const late = togglRow({ 7: '23:30:00', 8: '2025-07-04', 9: '00:30:00' });
    expect(interpreterFor(toggl, 'America/New_York')(late)).toMatchObject({
      entry: { workedOn: '2025-07-03' },
    });
  });
});

test.each([
  ['torn-row', togglRow().slice(0, 3)],
  ['torn-row', [...togglRow(), 'left over']],
  ['no-client', togglRow({ 1: '  ' })],
  ['formula-cell', togglRow({ 1: '=HYPERLINK("http://x")' })],
  ['formula-cell', togglRow({ 2: '=1+1' })],
  ['text-too-long', togglRow({ 1: 'x'.repeat(201) })],
  ['zero-duration', togglRow({ 9: '09:00:20', 10: '00:00:20' })],
  ['over-a-day', togglRow({ 8: '2025-07-05', 10: '49:00:00' })],
])('%s stops a row for good', (code, cells) => {
  expect(interpreterFor(toggl)(cells)).toMatchObject({ state: 'problem', problem: { code }, entry: null });
});

test.each([
  ['forgotten-timer', togglRow({ 8: '2025-07-04', 9: '07:30:00', 10: '22:30:00' }), 1350],
  ['duration-mismatch', togglRow({ 10: '02:00:00' }), 60],
])('%s stops a row until somebody chooses it', (code, cells, minutes) => {
  expect(interpreterFor(toggl)(cells)).toMatchObject({ problem: { code }, entry: { minutes } });
});

test('twelve hours on end are a long day, a minute more is a forgotten timer', () => {
  const interpret = interpreterFor(toggl);
  expect(interpret(togglRow({ 9: '21:00:00', 10: '12:00:00' })).state).toBe('ready');
  expect(interpret(togglRow({ 9: '21:01:00', 10: '12:01:00' })).state).toBe('problem');
});

test('a note that looks like a formula is only text', () => {
  expect(interpreterFor(toggl)(togglRow({ 4: '=SUM(A1)' }))).toMatchObject({ entry: { note: '=SUM(A1)' } });
});

describe('an export with days and no times', () => {
  const interpret = interpreterFor('Date,Client,Project,Task,Notes,Hours,First Name,Last Name');
  const row = (date: string, hours: string, who = 'Inés') =>
    interpret([date, 'Kestrel', 'Web', 'call', '', hours, who, 'V']);
  const startOf = (read: ReturnType<typeof interpret>) =>
    read.state === 'ready'
      ? Temporal.Instant.fromEpochMilliseconds(read.entry.startedAtMs)
          .toZonedDateTimeISO('Europe/Madrid')
          .toPlainTime()
          .toString()
      : null;

  test("lays a person's rows of a day one after the other from nine", () => {
    expect(startOf(row('2025-01-02', '1.5'))).toBe('09:00:00');
    expect(startOf(row('2025-01-02', '0,25', 'Bruno'))).toBe('09:00:00');
    expect(startOf(row('2025-01-02', '2'))).toBe('10:30:00');
    expect(startOf(row('2025-01-03', '1'))).toBe('09:00:00');
  });

  test('keeps every row on its day, however full the day', () => {
    const starts = ['12', '12', '12'].map((hours) => row('2025-03-30', hours));
    for (const read of starts) expect(read).toMatchObject({ entry: { workedOn: '2025-03-30' } });
    const localDates = starts.map((read) =>
      read.state === 'ready'
        ? Temporal.Instant.fromEpochMilliseconds(read.entry.startedAtMs)
            .toZonedDateTimeISO('Europe/Madrid')
            .toPlainDate()
            .toString()
        : null,
    );
    expect(localDates).toEqual(['2025-03-30', '2025-03-30', '2025-03-30']);
  });

  test('may hold two equal rows that are two pieces of work', () => {
    expect(row('2025-02-02', '1')).toMatchObject({ entry: { mayRepeat: true } });
  });
});

test('a duration is read back from every way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 86_399 }), (seconds) => {
      const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
      const two = (part: number) => String(part).padStart(2, '0');
      const durationMs = seconds * 1000;
      expect(readDuration(`${two(h)}:${two(m)}:${two(s)}`)).toBe(durationMs);
      expect(readDuration(`${h}h ${m}m ${s}s`)).toBe(durationMs);
      expect(readDuration(`PT${h}H${m}M${s}S`)).toBe(durationMs);
      expect(readDuration(`${h * 60 + m}:${two(s)} min`)).toBe(durationMs);
      // Four decimals of an hour are a third of a second: whole minutes come back.
      const hours = (Math.floor(seconds / 60) / 60).toFixed(4);
      expect(minutesOf(readDuration(hours) ?? -1)).toBe(Math.floor(seconds / 60));
      expect(readDuration(hours.replace('.', ','))).toBe(readDuration(hours));
    }),
  );
});

test('an entry ends when its minutes are over, whatever the day and the zone', () => {
  const zones = fc.constantFrom(
    'Europe/Madrid',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'UTC',
  );
  const start = fc.integer({ min: Date.UTC(2009, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
  fc.assert(
    fc.property(zones, start, fc.integer({ min: 1, max: 720 }), (timeZone, startMinute, minutes) => {
      const from = Temporal.Instant.fromEpochMilliseconds(startMinute * 60_000).toZonedDateTimeISO(timeZone);
      const to = from.add({ minutes });
      const time = (moment: Temporal.ZonedDateTime) =>
        moment.toPlainTime().toString({ smallestUnit: 'second' });
      const duration = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:00`;
      const cells = togglRow({
        6: from.toPlainDate().toString(),
        7: time(from),
        8: to.toPlainDate().toString(),
        9: time(to),
        10: duration,
      });
      const read = interpreterFor(toggl, timeZone)(cells);
      expect(read).toMatchObject({
        state: 'ready',
        entry: { minutes, workedOn: from.toPlainDate().toString() },
      });
    }),
  );
});
