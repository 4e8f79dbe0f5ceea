import { expect, test } from 'vitest';
import { figureOf, moneyText } from './figures.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('minutes are said as hours and minutes, pieces as they are', () => {
  const amounts = [0, 45, 60, 65, 720, 750, -90, -5];
  expect(amounts.map((amount) => plain(figureOf(amount, 'minutes')))).toEqual([
    ...['0 h', '45 min', '1 h', '1 h 05', '12 h', '12 h 30', '−1 h 30', '−5 min'],
  ]);
  expect([3, -2].map((amount) => figureOf(amount, 'deliverables'))).toEqual(['3', '−2']);
});

test('money is written in the currency’s own minor unit and the reader’s language', () => {
  expect(moneyText(123_450, 'EUR', 'en-GB')).toBe('€1,234.50');
  expect(plain(moneyText(123_450, 'EUR', 'fr'))).toMatch(/^1.234,50 €$/);
  expect(moneyText(1_234, 'JPY', 'en-GB')).toBe('JP¥1,234');
});
