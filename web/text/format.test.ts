import { describe, expect, test } from 'vitest';
import { formatIn, minorDigitsOf } from './format.ts';

/** Spaces that do not break are spaces to whoever reads a test. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  test('An amount is written as its language writes it', () => {
    const amount = 1_234_550;
    expect(plain(formatIn('en').money(amount, 'EUR'))).toBe('€12,345.50');
    expect(plain(formatIn('es').money(amount, 'EUR'))).toBe('12.345,50 €');
    expect(plain(formatIn('fr').money(amount, 'EUR'))).toBe('12 345,50 €');
    expect(plain(formatIn('it').money(amount, 'EUR'))).toBe('12.345,50 €');
  });

  test('Cents are left out only where there are none', () => {
    expect(formatIn('en').money(200_000, 'EUR', 'short')).toBe('€2,000');
    expect(formatIn('en').money(200_050, 'EUR', 'short')).toBe('€2,000.50');
    expect(formatIn('en').money(200_000, 'EUR')).toBe('€2,000.00');
  });

  test('A currency without cents has no cents, and a credit has a minus sign', () => {
    expect(minorDigitsOf('JPY')).toBe(0);
    expect(formatIn('en').money(1500, 'JPY')).toBe('JP¥1,500');
    expect(formatIn('en').money(-5000, 'EUR')).toBe('−€50.00');
  });
});

describe('minutes', () => {
  const { minutes } = formatIn('en');

  test('Time is written in hours and minutes, never in decimals', () => {
    expect([45, 60, 510, 65, 0].map((amount) => plain(minutes(amount)))).toEqual([
      '45 min',
      '1 h',
      '8 h 30',
      '1 h 05',
      '0 min',
    ]);
  });

  test('Time that is owed has a minus sign', () => {
    expect(plain(minutes(-90))).toBe('−1 h 30');
  });
});

describe('dates', () => {
  test('A date is the same day whatever the time zone of the browser is', () => {
    expect(formatIn('en').date('2025-03-04')).toBe('4 Mar 2025');
    expect(formatIn('fr').date('2025-03-04', 'long')).toBe('4 mars 2025');
    expect(formatIn('es').date('2025-03', 'month')).toBe('marzo de 2025');
  });

  test('An instant is told in the time zone of the practice', () => {
    const late = '2025-03-04T23:30:00Z';
    expect(formatIn('en').instantDate(late, 'Europe/Madrid')).toBe('5 Mar 2025');
    expect(formatIn('en').instantTime(late, 'Europe/Madrid')).toBe('00:30');
  });
});
