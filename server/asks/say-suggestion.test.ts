import { describe, expect, test } from 'vitest';
import { type AskFacts, suggestDecision } from '../../core/asks/suggest-decision.ts';
import { languages } from '../../locales/languages.ts';
import { sayIn } from '../../locales/say.ts';
import { saySuggestion } from './say-suggestion.ts';

const facts: AskFacts = {
  kind: 'retainer',
  match: { side: 'excluded', clause: 'Paid advertising', confidence: 'sure', matched: ['ads'] },
  hasScope: true,
  text: 'How much for ads?',
  minutes: 6,
  urgentSurchargePercent: 0,
  billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' },
  rateMinorPerHour: 10_000,
  allowance: { unit: 'minutes', remaining: 480, overageRule: 'bill' },
  gift: { budgetMinutes: 15, givenMinutes: 9, isHabit: false },
  separatelyBilledToday: { actualMinutes: 0, billedMinutes: 0 },
};
const included = { ...facts.match, side: 'included', clause: 'Monthly report' } as const;

/** Spaces that do not break are spaces to whoever reads a test. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

function said(changes: Partial<AskFacts> = {}, language = 'en') {
  const { because, notes } = saySuggestion(suggestDecision({ ...facts, ...changes }), 'EUR', sayIn(language));
  return { because: plain(because), notes: notes.map(({ message }) => plain(message)) };
}

describe('a suggestion in words', () => {
  test('cites the line, the minutes worked and billed, and the price', () => {
    expect(said()).toEqual({
      because:
        'Outside the agreement: “Paid advertising”. 6 min worked, 15 min billed (the minimum): €25.00.',
      notes: ['As a gift it would fit this month’s budget: 6 min of 15 min left.'],
    });
    expect(said({}, 'es').because).toBe(
      'Fuera del acuerdo: «Paid advertising». 6 min de trabajo, 15 min facturados (el mínimo): 25,00 €.',
    );
    expect(said({}, 'fr').because).toBe(
      'Hors de l’accord : « Paid advertising ». 6 min de travail, 15 min facturées (le minimum) : 25,00 €.',
    );
    expect(said({}, 'it').because).toBe(
      'Fuori dall’accordo: «Paid advertising». 6 min di lavoro, 15 min fatturati (il minimo): 25,00 €.',
    );
  });

  test('says what is drawn from an allowance and what is left, or what happens past it', () => {
    expect(said({ match: included })).toEqual({
      because:
        'In the agreement: “Monthly report”. 6 min worked, 15 min drawn from the allowance (the minimum).',
      notes: ['7 h 45 of the allowance left after it.'],
    });
    const over = { unit: 'minutes', remaining: 10, overageRule: 'ask' } as const;
    expect(said({ match: included, allowance: over }).notes).toEqual([
      'It goes 5 min past the allowance: held until the client agrees to pay for it.',
    ]);
    const pieces = { unit: 'deliverables', remaining: 2, overageRule: 'bill' } as const;
    expect(said({ match: included, allowance: pieces })).toEqual({
      because: 'In the agreement: “Monthly report”.',
      notes: ['An answer draws no deliverable: 2 left.'],
    });
  });

  test('says that it is unsure and names the nearest line', () => {
    const { because, notes } = said({ match: { ...facts.match, confidence: 'unsure' } });
    expect(because).toMatch(/^No line of the agreement clearly covers it/);
    expect(notes[0]).toBe('Perhaps this line is meant, which is excluded: “Paid advertising”.');
  });

  test('says why a quote comes first', () => {
    expect(said({ minutes: 90 }).because).toBe(
      'Outside the agreement: “Paid advertising”. It takes more than an hour, so a quote comes first. 1 h 30 at the agreed rate: €150.00.',
    );
    expect(said({ minutes: 90, urgentSurchargePercent: 50 }).notes[0]).toBe(
      'The price includes the urgent surcharge of 50 %.',
    );
    expect(said({ kind: 'pro-bono' }).because).toContain('never simply billed');
  });

  test('says neither minutes nor price where there is no rate', () => {
    const gift = { budgetMinutes: 15, givenMinutes: 0, isHabit: false };
    expect(said({ rateMinorPerHour: null, gift }).because).toBe(
      'Outside the agreement: “Paid advertising”. There is no hourly rate to bill it at, and the gift budget holds it.',
    );
  });

  test('leaves no code and no placeholder in any language, whatever is suggested', () => {
    for (const language of languages)
      for (const kind of ['hourly', 'project', 'retainer', 'pro-bono', null] as const)
        for (const match of [facts.match, included, { ...included, confidence: 'unsure' as const }])
          for (const minutes of [null, 6, 20, 30, 90])
            for (const rateMinorPerHour of [null, 10_000])
              for (const text of ['How much?', 'Do it']) {
                const gift = { budgetMinutes: 15, givenMinutes: 12, isHabit: true };
                const { because, notes } = said(
                  { kind, match, minutes, rateMinorPerHour, text, gift },
                  language,
                );
                for (const message of [because, ...notes])
                  expect(message).not.toMatch(/[{}]|asks:|because\.|notes\.|way\.|measure\./);
              }
  });
});
