import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, dateOfDayNumber, dayNumberOf } from './day-number.ts';

const any = fc
  .record({
    year: fc.integer({ min: 100, max: 9_800 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((parts) => Temporal.PlainDate.from(parts, { overflow: 'constrain' }));

test('days are numbered as Temporal counts them', () => {
  expect(dayNumberOf('1970-01-01')).toBe(0);
  expect(dayNumberOf('2024-02-29')).toBe(19_782);
  const first = Temporal.PlainDate.from('1970-01-01');
  fc.assert(
    fc.property(any, (date) => {
      const number = dayNumberOf(date.toString());
      expect(number).toBe(first.until(date, { largestUnit: 'day' }).days);
      expect(dateOfDayNumber(number)).toBe(date.toString());
    }),
  );
});

test('months are added as Temporal adds them: a 31st becomes the last day of a shorter month', () => {
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  fc.assert(
    fc.property(any, fc.integer({ min: -1_000, max: 1_000 }), (date, months) => {
      expect(addMonths(date.toString(), months)).toBe(date.add({ months }).toString());
    }),
  );
});

test('what is no date of four-digit years is refused', () => {
  expect(() => dayNumberOf('2025-1-1')).toThrow(RangeError);
  expect(() => dayNumberOf('soon and so on')).toThrow(RangeError);
  expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
});
