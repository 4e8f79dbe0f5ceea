import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTIONS, seenInAnswers } from './questionnaire.ts';
import { type ClientSignals, SIGNAL_TABLE, seenInData } from './signals.ts';
import { TYPES, weigh } from './weigh.ts';

const aYear: ClientSignals = {
  weeks: 52,
  contacts: 0,
  statusCalls: 0,
  otherCalls: 0,
  basicQuestions: 0,
  urgent: 0,
  referrals: 0,
  recentWorkWeeks: 9,
};
const inData = (signals: Partial<ClientSignals>) => weigh(seenInData({ ...aYear, ...signals }) ?? []);

describe('a year of the books', () => {
  test('two or three status calls a week are a micromanager', () => {
    const theatre = inData({ contacts: 137, statusCalls: 137 });
    expect(theatre.type).toBe('micromanager');
    expect(theatre.reasons[0]).toMatchObject({ feature: 'status-calls', level: 'most' });
  });

  test('steady work with two calls a year is hands-off', () => {
    const clinic = inData({ contacts: 2, otherCalls: 2 });
    expect(clinic.type).toBe('hands-off');
    expect(clinic.reasons[0]).toMatchObject({ feature: 'contacts', level: 'rare' });
  });

  test('short questions by mail, most about the basics, are a client in the dark', () => {
    expect(inData({ contacts: 142, basicQuestions: 107 }).type).toBe('in-the-dark');
  });

  test('a monthly exchange and referrals are a savvy client', () => {
    const atelier = inData({ contacts: 14, otherCalls: 12, referrals: 2 });
    expect(atelier.type).toBe('savvy');
    const strongest = atelier.reasons.slice(0, 3).map(({ feature }) => feature);
    expect(strongest).toEqual(['referrals', 'contacts', 'monthly-exchange']);
  });

  test('says nothing without contacts on record, in the first weeks, or when the work is over', () => {
    expect(seenInData(aYear)).toBe(null);
    expect(seenInData({ ...aYear, contacts: 9, weeks: 7 })).toBe(null);
    expect(seenInData({ ...aYear, contacts: 9, recentWorkWeeks: 2 })).toBe(null);
    expect(inData({}).type).toBe(null);
  });
});

describe('the questionnaire', () => {
  test('has ten questions, each of which tells at least two types apart', () => {
    expect(QUESTIONS).toHaveLength(10);
    for (const { key, options } of QUESTIONS) {
      const best = options.map((option) => {
        const seen = seenInAnswers({ [key]: option });
        return 'refused' in seen ? '' : weigh(seen).probabilities;
      });
      expect(new Set(best.map((each) => JSON.stringify(each))).size).toBe(options.length);
    }
  });

  test('every column adds up to one', () => {
    for (const { key, options } of QUESTIONS) {
      for (const type of TYPES) {
        const sum = options.reduce((total, option) => {
          const seen = seenInAnswers({ [key]: option });
          return total + ('refused' in seen ? 0 : (seen[0]?.likelihoods[type] ?? 0));
        }, 0);
        expect(sum, `${key} ${type}`).toBeCloseTo(1, 9);
      }
    }
  });

  test('refuses what it never asked', () => {
    expect(seenInAnswers({ contact: 'sometimes' })).toMatchObject({
      refused: 'unknown-answer',
      question: 'contact',
    });
    expect(seenInAnswers({ toString: 'daily' })).toMatchObject({
      refused: 'unknown-answer',
      question: 'toString',
    });
  });

  test('answers and data are weighed together', () => {
    const answers = seenInAnswers({ contact: 'daily', calls: 'many-status' });
    const data = seenInData({ ...aYear, contacts: 14, otherCalls: 12, referrals: 2 });
    if ('refused' in answers || data === null) throw new Error('nothing to weigh');
    const together = weigh([...answers, ...data]);
    expect(weigh(answers).type).toBe('micromanager');
    expect(together.probabilities.savvy).toBeGreaterThan(weigh(answers).probabilities.savvy);
  });
});

test('every signal’s column adds up to one', () => {
  for (const levels of Object.values(SIGNAL_TABLE)) {
    for (const type of TYPES) {
      const sum = Object.values(levels).reduce((total, likelihoods) => total + likelihoods[type], 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  }
});

test('probabilities add up to one whatever is seen', () => {
  const answers = fc.record(
    Object.fromEntries(QUESTIONS.map(({ key, options }) => [key, fc.constantFrom(...options)])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, (given) => {
      const seen = seenInAnswers(given as Record<string, string>);
      if ('refused' in seen) throw new Error(seen.answer);
      const { probabilities } = weigh(seen);
      const sum = TYPES.reduce((total, type) => total + probabilities[type], 0);
      expect(sum).toBeCloseTo(1, 9);
    }),
  );
});
