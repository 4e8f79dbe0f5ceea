import { expect, test } from 'vitest';
import { dayOrder } from './day-windows.ts';

const firstDay = Temporal.PlainDate.from('2016-01-01');
const days = Array.from({ length: 3300 }, (_, day) => firstDay.add({ days: day }).toString());
const dayOf = (day: number) => days[day] ?? '';

function windowsFor(rowsOnDays: readonly number[]) {
  const order = dayOrder();
  for (const day of rowsOnDays) order.add(dayOf(day));
  return order.windows();
}

const rows = 250_000;

test('a file in the order of its days, forwards, backwards or person by person, is recorded as it stands', () => {
  expect(windowsFor(Array.from({ length: rows }, (_, row) => Math.floor(row / 80)))).toBeNull();
  expect(windowsFor(Array.from({ length: rows }, (_, row) => 3200 - Math.floor(row / 80)))).toBeNull();
  expect(windowsFor(Array.from({ length: rows }, (_, row) => Math.floor((row % 50_000) / 16)))).toBeNull();
});

test('a scattered file is recorded in windows that hold every day once', () => {
  const windows = windowsFor(Array.from({ length: rows }, (_, row) => (row * 997) % 3000)) ?? [];
  expect(windows).toHaveLength(3);
  expect(windows[0]?.fromDay).toBe('');
  expect(windows.at(-1)?.beforeDay).toBe('9999-12-31');
  for (let day = 0; day < 3000; day += 1) {
    const holding = windows.filter(
      ({ fromDay, beforeDay }) => fromDay <= dayOf(day) && dayOf(day) < beforeDay,
    );
    expect(holding).toHaveLength(1);
  }
});

test('a small file is recorded as it stands, in whatever order', () => {
  expect(windowsFor([0, 900, 3, 2000, 10])).toBeNull();
});
