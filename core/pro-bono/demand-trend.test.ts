import { expect, test } from 'vitest';
import { type DemandMonth, demandTrendOf } from './demand-trend.ts';

/** A cultural association whose free poster work grew through 2025. */
const minutes = [75, 110, 115, 215, 180, 295, 325, 410, 350, 430, 425, 470];
const asks = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const urgent = [0, 1, 0, 1, 1, 2, 3, 6, 7, 10, 10, 11];
const year: readonly DemandMonth[] = minutes.map((worked, at) => ({
  month: `2025-${String(at + 1).padStart(2, '0')}`,
  minutes: worked,
  asks: asks[at] ?? 0,
  urgentShare: (urgent[at] ?? 0) / (asks[at] ?? 1),
}));

test('a demand that grows month after month is found by the middle of the year, and not before six months', () => {
  const firstFound = year.findIndex((_month, at) => demandTrendOf(year.slice(0, at + 1)).rising) + 1;
  expect(firstFound).toBe(6);
  expect(demandTrendOf(year.slice(0, 5))).toMatchObject({ rising: false, pValue: null });
});

test('once found it stays found, with every series that rose', () => {
  for (let months = 6; months <= 12; months += 1)
    expect(demandTrendOf(year.slice(0, months)).rising).toBe(true);
  expect(demandTrendOf(year).risen).toEqual(['asks', 'minutes', 'urgentShare']);
});

test('two months of two hours and then nothing are no rising demand', () => {
  const quiet = [120, 120, 0, 0, 0, 0, 0, 0, 0, 0].map((worked, at) => ({
    month: `2025-${String(at + 3).padStart(2, '0')}`,
    minutes: worked,
    asks: worked > 0 ? 1 : 0,
    urgentShare: 0,
  }));
  for (let months = 1; months <= quiet.length; months += 1)
    expect(demandTrendOf(quiet.slice(0, months)).rising).toBe(false);
});

test('a certain but small growth is not worth a conversation', () => {
  const creeping = year.map((month, at) => ({ ...month, minutes: 300 + at, asks: 5, urgentShare: 0 }));
  expect(demandTrendOf(creeping)).toMatchObject({ rising: false });
  expect(demandTrendOf(creeping).pValue).toBeLessThan(0.001);
});

test('a growing urgent share alone decides nothing', () => {
  const calm = year.map((month) => ({ ...month, minutes: 200, asks: 6 }));
  expect(demandTrendOf(calm)).toMatchObject({ rising: false, risen: ['urgentShare'] });
});

test('only the last twelve months are looked at', () => {
  const settled = [...year, ...Array.from({ length: 12 }, () => year[11] as DemandMonth)];
  expect(demandTrendOf(settled)).toMatchObject({ rising: false });
});
