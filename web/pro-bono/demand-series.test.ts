import { expect, test } from 'vitest';
import { demandTrendPoints, demandTrendTicks, timesInThousand } from './demand-series.ts';

const months = [
  { month: '2025-01', minutes: 75, asks: 2, urgentShare: 0 },
  { month: '2025-02', minutes: 110, asks: 3, urgentShare: 1 / 3 },
];

test('each series has a point for every month, the urgent share in per cent', () => {
  expect(demandTrendPoints(months, 'minutes', (month) => month)).toEqual([
    { label: '2025-01', values: { minutes: 75 } },
    { label: '2025-02', values: { minutes: 110 } },
  ]);
  expect(demandTrendPoints(months, 'urgentShare', (month) => month).at(1)?.values).toEqual({
    urgentShare: 33,
  });
});

test('the axis is marked at whole hours and whole asks, up to the highest', () => {
  expect(demandTrendTicks('minutes', 470)).toEqual([0, 300, 600]);
  expect(demandTrendTicks('asks', 13)).toEqual([0, 5, 10, 15]);
  expect(demandTrendTicks('asks', 0)).toEqual([0, 1]);
  expect(demandTrendTicks('urgentShare', 40)).toEqual([0, 50, 100]);
});

test('a probability is said as a count out of a thousand, never as none', () => {
  expect(timesInThousand(0.00002)).toBe(1);
  expect(timesInThousand(0.0031)).toBe(4);
});
