import { describe, expect, test } from 'vitest';
import { profileOf, type Traits } from './profile.ts';

const some = (count: number, isBest: boolean, traits: Readonly<Record<string, string>>): readonly Traits[] =>
  Array.from({ length: count }, () => ({ isBest, traits }));

describe('The profile of the best clients', () => {
  test('names what is found among them more often than among all', () => {
    const clients = [
      ...some(3, true, { source: 'referral', kind: 'retainer' }),
      ...some(1, true, { kind: 'hourly' }),
      ...some(6, false, { kind: 'hourly' }),
      ...some(2, false, { source: 'referral', kind: 'hourly' }),
    ];
    expect(profileOf(clients)).toEqual([
      { trait: 'kind', value: 'retainer', best: 3, ofBest: 4, all: 3, ofAll: 12, liftPercent: 300 },
      { trait: 'source', value: 'referral', best: 3, ofBest: 4, all: 5, ofAll: 12, liftPercent: 180 },
    ]);
  });

  test('leaves out what all have and what only two of them share', () => {
    const clients = [
      ...some(2, true, { language: 'it', kind: 'hourly' }),
      ...some(2, true, { kind: 'hourly' }),
      ...some(8, false, { kind: 'hourly' }),
    ];
    expect(profileOf(clients)).toEqual([]);
  });

  test('is silent below four of the best and eight in all', () => {
    const best = { kind: 'retainer' };
    expect(profileOf([...some(3, true, best), ...some(9, false, { kind: 'hourly' })])).toEqual([]);
    expect(profileOf([...some(4, true, best), ...some(3, false, { kind: 'hourly' })])).toEqual([]);
    expect(profileOf([...some(4, true, best), ...some(4, false, { kind: 'hourly' })])).toHaveLength(1);
  });
});
