import { describe, expect, test } from 'vitest';
import { formatIn } from '../../../locales/format.ts';
import { sayIn } from '../../../locales/say.ts';
import { startEngagement } from '../terms/engagement-draft.ts';
import { firstPeriodSentence } from './first-period.ts';

const english = { say: sayIn('en'), format: formatIn('en') };
const said = (startsOn: string, anchorOn: string) => {
  const values = {
    ...startEngagement({ kind: 'retainer', amount: 1200, feeMinor: 300_000 }, startsOn, 9000),
    anchorOn,
  };
  return firstPeriodSentence(english, values, 'EUR')?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;
};

describe('a first period', () => {
  test('that is partial is said by its days, its allowance and its fee', () => {
    expect(said('2025-04-16', '2025-04-01')).toBe(
      'The first period is partial, 15 of 30 days (16 Apr to 30 Apr): 10 h for €1,500.00.',
    );
    expect(said('2025-02-10', '2025-01-01')).toBe(
      'The first period is partial, 19 of 28 days (10 Feb to 28 Feb): 13 h 34 for €2,035.71.',
    );
  });

  test('that is whole needs no words', () => {
    expect(said('2025-04-16', '')).toBeNull();
    expect(said('2025-04-16', '2025-04-16')).toBeNull();
    expect(said('2025-04-01', '2025-01-01')).toBeNull();
  });
});
