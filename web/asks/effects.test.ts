import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../contract/asks/suggestions.ts';
import { formatIn } from '../../locales/format.ts';
import { type EffectFacts, effectsOf, type Words } from './effects.ts';

/** Says the name of a text and its values: the words themselves are the translators'. */
const words: Words = {
  say: (key, values) => [key.replace('asks-page:effect.', ''), ...Object.values(values ?? {})].join(' | '),
  format: formatIn('en'),
};
const suggestion: Suggestion = {
  decision: 'billed',
  clause: null,
  clauseSide: null,
  confidence: 'none',
  matched: [],
  workedMinutes: 6,
  billedMinutes: 15,
  priceMinor: 2500,
  valueMinor: 2500,
  currency: 'EUR',
  because: '',
  notes: [],
};
const facts: EffectFacts = {
  suggestion,
  minutes: 6,
  kind: 'retainer',
  urgent: false,
  remainingMinutes: 480,
  gifts: { budgetMinutes: 15, givenMinutes: 0 },
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const effects = (change: Partial<EffectFacts> = {}) => {
  const { included, billed, quoted, gifted } = effectsOf(words, { ...facts, ...change });
  return { included: plain(included), billed: plain(billed), quoted: plain(quoted), gifted: plain(gifted) };
};

describe('what a choice would do is said before it is made', () => {
  test('on a retainer: what is drawn, billed, quoted, and what is left to give', () => {
    expect(effects()).toEqual({
      included: 'included-drawn | 15 min | 7 h 45',
      billed: 'billed | 15 min | €25.00',
      quoted: 'quoted | €25.00',
      gifted: 'gifted | €25.00 | 9 min | 15 min',
    });
  });

  test('past the allowance and past the budget it says by how much', () => {
    expect(effects({ remainingMinutes: 5 }).included).toBe('included-over | 15 min | 10 min');
    expect(effects({ gifts: { budgetMinutes: 15, givenMinutes: 12 } }).gifted).toBe(
      'gifted-over | €25.00 | 3 min | 15 min',
    );
  });

  test('by the hour, included work has its price; on a project and pro bono it has none', () => {
    expect(effects({ kind: 'hourly' }).included).toBe('included-hourly | 15 min | €25.00');
    expect(effects({ kind: 'project' }).included).toBe('included-free | 6 min');
    expect(effects({ kind: null }).included).toBe('included-nowhere');
  });

  test('without minutes a bill begins at a price, and a gift asks for them', () => {
    const unknown = effects({ minutes: null });
    expect(unknown).toMatchObject({
      included: 'included-unknown',
      billed: 'billed-unknown | €25.00',
      quoted: 'quoted-open',
      gifted: 'gifted-unknown',
    });
  });

  test('without a rate nothing can be billed, and the quote’s price is open', () => {
    const free = {
      ...suggestion,
      decision: 'gifted' as const,
      billedMinutes: 0,
      priceMinor: 0,
      valueMinor: 0,
    };
    expect(effects({ suggestion: free })).toMatchObject({ billed: 'billed-no-rate', quoted: 'quoted-open' });
  });

  test('an urgent ask that is suggested otherwise names the surcharge beside the price', () => {
    const included = { ...suggestion, decision: 'included' as const, priceMinor: 0 };
    expect(effects({ suggestion: included, urgent: true }).billed).toBe('billed-urgent | 15 min | €25.00');
  });
});
