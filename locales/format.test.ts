import { describe, expect, test } from 'vitest';
import { type DateStyle, figureOf, formatIn, minorDigitsOf } from './format.ts';
import { languages } from './languages.ts';

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
      '0 h',
    ]);
  });

  test('Time that is owed has a minus sign', () => {
    expect([-90, -5, -0.4].map((amount) => plain(minutes(amount)))).toEqual(['−1 h 30', '−5 min', '0 h']);
  });

  test('Pieces are written as they are', () => {
    expect([3, -2].map((amount) => figureOf(amount, 'deliverables'))).toEqual(['3', '−2']);
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

  test('The first of a month is worded in a sentence, and a figure among the short months of a column', () => {
    const onTheFirst = (style: DateStyle) =>
      languages.map((language) => formatIn(language).date('2025-04-01', style));
    expect(onTheFirst('long')).toEqual([
      ...['1 April 2025', '1 de abril de 2025', '1er avril 2025', '1º aprile 2025'],
    ]);
    expect(onTheFirst('day')).toEqual(['1 April', '1 de abril', '1er avril', '1º aprile']);
    expect(onTheFirst('weekday')).toEqual([
      ...['Tuesday 1 April', 'martes, 1 de abril', 'mardi 1er avril', 'martedì 1º aprile'],
    ]);
    expect(onTheFirst('medium')).toEqual(['1 Apr 2025', '1 abr 2025', '1 avr. 2025', '1 apr 2025']);
    const fr = formatIn('fr');
    expect(['2025-04-11', '2025-04-21', '2025-04-10'].map((day) => fr.date(day, 'day'))).toEqual([
      ...['11 avril', '21 avril', '10 avril'],
    ]);
    expect(fr.instantDate('2025-03-31T22:30:00Z', 'Europe/Paris', 'long')).toBe('1er avril 2025');
  });

  test('A range names its year once, and the first of a month at either end', () => {
    expect(formatIn('en').dates('2025-04-11', '2025-05-10')).toBe('11 April – 10 May 2025');
    expect(formatIn('en').dates('2025-12-20', '2026-01-19')).toBe('20 December 2025 – 19 January 2026');
    expect(formatIn('fr').dates('2025-01-02', '2025-02-01')).toBe('2 janvier – 1er février 2025');
  });

  test('The clock has twenty-four hours in every language', () => {
    const midnight = '2025-03-03T23:05:00Z';
    const clocks = languages.map((language) => formatIn(language).instantTime(midnight, 'Europe/Madrid'));
    expect(clocks).toEqual(['00:05', '00:05', '00:05', '00:05']);
    expect(formatIn('fr').instantWeekday(midnight, 'Europe/Madrid')).toBe('mardi 00:05');
  });
});

describe('shares, sizes, lists and languages', () => {
  test('A language has a name in every other', () => {
    expect(languages.map((language) => formatIn(language).languageName('es'))).toEqual([
      ...['Spanish', 'español', 'espagnol', 'spagnolo'],
    ]);
  });

  test('A share is in per cent, half-up, with as many digits as are asked for', () => {
    expect(languages.map((language) => plain(formatIn(language).percent(0.285)))).toEqual([
      ...['29%', '29 %', '29 %', '29%'],
    ]);
    expect(formatIn('en').percent(0.0033, 2)).toBe('0.33%');
  });

  test('A size has the unit it is read in', () => {
    expect([plain(formatIn('en').size(1_572_864)), plain(formatIn('fr').size(1_572_864))]).toEqual([
      ...['1.5 MB', '1,5 Mo'],
    ]);
  });

  test('A list ends in its language’s "and"', () => {
    const items = ['a', 'b', 'c'];
    expect(languages.map((language) => formatIn(language).list(items))).toEqual([
      ...['a, b and c', 'a, b y c', 'a, b et c', 'a, b e c'],
    ]);
  });
});
