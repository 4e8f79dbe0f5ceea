import { describe, expect, test } from 'vitest';
import { formatIn } from '../../../locales/format.ts';
import type { Language } from '../../../locales/languages.ts';
import { sayIn } from '../../../locales/say.ts';
import { agreementSentences, billingWords, type Retainer, rateSentence } from './agreement-words.ts';

const wordsIn = (language: Language) => ({ say: sayIn(language), format: formatIn(language) });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const english = wordsIn('en');
const money = (language: Language) => plain(formatIn(language).money(300_000, 'EUR'));

const retainer = (more: Partial<Retainer> = {}): Retainer => ({
  feeMinor: 300_000,
  allowance: { unit: 'minutes', amount: 1200 },
  period: { every: 'month' },
  carry: null,
  overage: { rule: 'bill', rateMinor: 18_000, courtesyAmount: 0 },
  term: null,
  perks: [],
  ...more,
});

const firstSentence = (more: Partial<Retainer>, language: Language = 'en') =>
  plain(agreementSentences(wordsIn(language), { retainer: retainer(more), currency: 'EUR' })[0] ?? '');

describe('what a retainer agrees to is said', () => {
  test('with its allowance, its fee, what is left over and what goes past it', () => {
    expect(firstSentence({})).toBe(
      '20 h a month for €3,000.00, unused hours are lost, extra hours at €180.00.',
    );
  });

  test('in each language of the client', () => {
    expect(firstSentence({}, 'es')).toBe(
      `20 h al mes por ${money('es')}, las horas sin usar se pierden, horas de más a 180,00 €.`,
    );
    expect(firstSentence({}, 'fr')).toBe(
      `20 h par mois pour ${money('fr')}, les heures non utilisées sont perdues, heures en plus à 180,00 €.`,
    );
    expect(firstSentence({}, 'it')).toBe(
      `20 h al mese per ${money('it')}, le ore non usate si perdono, ore extra a 180,00 €.`,
    );
  });

  test('for each rule of what is left over', () => {
    expect(firstSentence({ carry: { capAmount: null, lifePeriods: null } })).toContain(
      'unused hours carry over without limit',
    );
    expect(firstSentence({ carry: { capAmount: 600, lifePeriods: null } })).toContain(
      'up to 10 h unused carry over,',
    );
    expect(firstSentence({ carry: { capAmount: null, lifePeriods: 1 } })).toContain(
      'unused hours can be used for one more period',
    );
    expect(firstSentence({ carry: { capAmount: 600, lifePeriods: 2 } })).toContain(
      'up to 10 h unused carry over for 2 more periods',
    );
  });

  test('for each rule of what goes past it', () => {
    const over = (overage: Retainer['overage']) => firstSentence({ overage });
    expect(over({ rule: 'deduct-next', courtesyAmount: 0 })).toMatch(
      /extra hours come off the next allowance\.$/,
    );
    expect(over({ rule: 'stop', courtesyAmount: 0 })).toMatch(/no work past the allowance\.$/);
    expect(over({ rule: 'ask', rateMinor: 18_000, courtesyAmount: 0 })).toMatch(
      /extra hours only once the client agrees, at €180\.00\.$/,
    );
    expect(over({ rule: 'bill', rateMinor: 18_000, courtesyAmount: 120 })).toMatch(
      /the first 2 h past it on the house, extra hours at €180\.00\.$/,
    );
  });

  test('in pieces for deliverables, and as access where nothing is counted', () => {
    expect(
      firstSentence({
        allowance: { unit: 'deliverables', amount: 4 },
        overage: { rule: 'bill', rateMinor: 50_000, courtesyAmount: 0 },
      }),
    ).toBe('4 deliverables a month for €3,000.00, unused deliverables are lost, each extra one at €500.00.');
    expect(firstSentence({ allowance: { unit: 'minutes', amount: 0 } })).toBe(
      'Access each month for €3,000.00.',
    );
  });

  test('with its extras', () => {
    expect(firstSentence({ perks: [{ label: 'consultation', amount: 30 }] })).toContain(
      'for €3,000.00, 30 min of “consultation” on top,',
    );
  });

  test('and how long it holds', () => {
    const term = (term: Retainer['term']) =>
      agreementSentences(english, { retainer: retainer({ term }), currency: 'EUR' })[1];
    expect(term(null)).toBe('Open-ended, until one of you ends it.');
    expect(term({ periods: 3, trial: true, renewal: 'offer', noticeDays: 30, keepCarried: true })).toBe(
      'On trial for 3 periods, then a new offer is made, notice 30 days.',
    );
    expect(term({ periods: 12, trial: false, renewal: 'auto', noticeDays: 0, keepCarried: true })).toBe(
      'For 12 periods, then it renews by itself.',
    );
  });
});

describe('a billing rule is said', () => {
  test('for each of its forms', () => {
    const rule = (incrementMinutes: number, minimumMinutes: number, roundPer: 'entry' | 'day') =>
      billingWords(english, { incrementMinutes, minimumMinutes, roundPer });
    expect(rule(1, 0, 'entry')).toBe('billed to the minute');
    expect(rule(15, 15, 'entry')).toBe('each entry rounded up to 15 min');
    expect(rule(15, 30, 'entry')).toBe('each entry rounded up to 15 min, at least 30 min');
    expect(rule(15, 0, 'day')).toBe('the day’s sum rounded up to 15 min');
  });

  test('beside the rate of an hourly engagement', () => {
    const billing = { incrementMinutes: 6, minimumMinutes: 0, roundPer: 'entry' } as const;
    expect(plain(rateSentence(english, { hourlyRateMinor: 9000, currency: 'EUR', billing }))).toBe(
      'Each hour at €90.00, each entry rounded up to 6 min.',
    );
    expect(rateSentence(english, { hourlyRateMinor: null, currency: 'EUR', billing })).toContain(
      'No hourly rate yet',
    );
  });
});
