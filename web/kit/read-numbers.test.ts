import { expect, test } from 'vitest';
import { readMinor, readWholeNumber, writeMinor } from './read-numbers.ts';

test('Money is read with either decimal sign, and with thousands set apart', () => {
  const typed = ['1200', '1200.5', '1200,50', '1.200,50', '1,200.50', '1 200,50', '1.200', '12.000.000'];
  expect(typed.map((text) => readMinor(text, 2))).toEqual([
    120_000, 120_050, 120_050, 120_050, 120_050, 120_050, 120_000, 1_200_000_000,
  ]);
});

test('What is no amount is none', () => {
  expect(['', 'abc', '-5', '1.2345', '12,3456', '.5'].map((text) => readMinor(text, 2))).toEqual(
    Array(6).fill(null),
  );
});

test('A currency without cents takes whole amounts', () => {
  expect(readMinor('1.500', 0)).toBe(1500);
  expect(readMinor('15.5', 0)).toBe(null);
});

test('An amount is written as it can be typed again', () => {
  expect([120_050, 120_000, 5, 0].map((minor) => writeMinor(minor, 2))).toEqual([
    '1200.50',
    '1200',
    '0.05',
    '0',
  ]);
  expect(writeMinor(1500, 0)).toBe('1500');
});

test('A whole number may be typed with its thousands set apart', () => {
  expect(['40', '1.200', '1 200', '4,5x', ''].map(readWholeNumber)).toEqual([40, 1200, 1200, null, null]);
});
