import { describe, expect, test } from 'vitest';
import { formatIn } from '../../../locales/format.ts';
import { sayIn } from '../../../locales/say.ts';
import { type AgreedChanges, agreedLines, latestPlan, pauseOn, planAtOpening } from './agreed-changes.ts';

const english = { say: sayIn('en'), format: formatIn('en') };
const engagementId = 'e1';
const change = (id: string, effectiveOn: string, feeMinor: number) => ({
  id,
  engagementId,
  effectiveOn,
  feeMinor,
  effective: 'now' as const,
  allowance: { unit: 'minutes' as const, amount: 1800 },
});
const pause = { id: 'p', engagementId, from: '2025-04-11', until: '2025-04-21' };
const topUp = { id: 't', engagementId, boughtOn: '2025-03-20', amount: 600, priceMinor: 140_000 };
const changes: AgreedChanges = {
  termsChanges: [change('a', '2025-03-17', 450_000), change('b', '2025-05-01', 500_000)],
  pauses: [{ ...pause, mode: 'extend', anchor: 'moved' }],
  topUps: [{ ...topUp, absorbs: true }],
};
const signed = { feeMinor: 300_000, allowance: { unit: 'minutes' as const, amount: 1200 } };

describe('what was agreed since the signing', () => {
  test('is said line by line in the order of its days', () => {
    const lines = agreedLines(english, changes, { unit: 'minutes', currency: 'EUR' });
    expect(lines.map(({ words }) => words.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      'From 17 Mar 2025: 30 h for €4,500.00',
      'Top-up of 20 Mar 2025: 10 h for €1,400.00',
      'Paused 11 Apr 2025 to 20 Apr 2025: everything moves by these days',
      'From 1 May 2025: 30 h for €5,000.00',
    ]);
  });

  test('tells whether a day is paused: from its first day up to the one before its last', () => {
    expect(pauseOn(changes, '2025-04-11')).not.toBeNull();
    expect(pauseOn(changes, '2025-04-20')).not.toBeNull();
    expect(pauseOn(changes, '2025-04-21')).toBeNull();
  });

  test('gives the plan a period opened under, and the one a further change starts from', () => {
    expect(planAtOpening(signed, changes, '2025-03-01').feeMinor).toBe(300_000);
    expect(planAtOpening(signed, changes, '2025-04-01').feeMinor).toBe(450_000);
    expect(latestPlan(signed, changes).feeMinor).toBe(500_000);
    expect(latestPlan(signed, { ...changes, termsChanges: [] })).toBe(signed);
  });
});
