import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFacts } from './any-facts.properties.ts';
import { replay } from './replay.ts';
import { accountOfPeriod, factsOf, HOUR, packOf, termsOf, worked } from './sample-facts.properties.ts';
import { statementOf } from './statement.ts';
import { verifyStatement } from './verify-statement.ts';

const given = { about: { engagement: 'e-1' }, lateCharges: [] };

function sampleStatement() {
  const facts = factsOf({
    billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'day' },
    terms: termsOf({ carry: { capAmount: 600, lifePeriods: 1 }, overage: { courtesyAmount: HOUR } }),
    topUps: [packOf('2025-01-20', 1, 14_000)],
    usage: [worked('2025-01-10', 23.1), worked('2025-01-12', 1)],
  });
  return statementOf(accountOfPeriod(facts, 1), { ...given, billing: facts.billing });
}

describe('statements', () => {
  test('state per entry the actual and billed minutes and the lots they drew', () => {
    const { results, schema } = sampleStatement();
    expect(schema).toBe('holdfast/statement/1');
    expect(results).toMatchObject({ used: 1455, overage: 195, waived: 60, carriedIn: 0, adjusted: 0 });
    expect(results.entries[0]).toMatchObject({
      actualMinutes: 1386,
      billedMinutes: 1395,
      draws: [
        { lot: 'fresh:1', amount: 1200 },
        { lot: 'top-up:pack-2025-01-20', amount: 60 },
      ],
    });
  });

  test('come back the same from JSON and verify there', () => {
    const read = JSON.parse(JSON.stringify(sampleStatement()));
    expect(read).toEqual(sampleStatement());
    expect(verifyStatement(read)).toEqual({ verified: true });
  });

  test('list every figure that does not follow from their inputs', () => {
    const statement = sampleStatement();
    const forged = {
      ...statement,
      results: { ...statement.results, overage: 255, entries: statement.results.entries.slice(1) },
    };
    const check = verifyStatement(forged);
    if (!('verified' in check) || check.verified) throw new Error('the forgery passed');
    expect(check.differences).toContainEqual({ path: 'results.overage', stated: '255', recomputed: '195' });
    expect(check.differences.some(({ path }) => path.startsWith('results.entries'))).toBe(true);
  });

  test('of rules that are not known here are refused, not guessed at', () => {
    expect(verifyStatement({ ...sampleStatement(), policy: 'holdfast/retainer-policy/2' })).toMatchObject({
      refused: 'unknown-statement',
    });
  });

  test('of deliverables count pieces', () => {
    const facts = factsOf({
      terms: {
        ...termsOf({ overage: { rateMinor: 25_000 } }),
        allowance: { unit: 'deliverables', amount: 4 },
      },
      usage: [{ ...worked('2025-01-10', 1), actual: 6 }],
    });
    const { results } = statementOf(accountOfPeriod(facts, 1), { ...given, billing: facts.billing });
    expect(results.entries[0]).toMatchObject({ actualUnits: 6, billedUnits: 6, overage: 2 });
    expect(results.charges.at(-1)?.amountMinor).toBe(50_000);
  });

  test('always verify, and hold nothing but text, whole numbers, booleans and null', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        for (const account of replay(facts, { through: 3 })) {
          const statement = statementOf(account, { ...given, billing: facts.billing });
          expect(verifyStatement(JSON.parse(JSON.stringify(statement)))).toEqual({ verified: true });
          expectPlain(statement);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function expectPlain(value: unknown): void {
  if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectPlain);
  else expect(['string', 'boolean', 'object']).toContain(typeof value);
}
