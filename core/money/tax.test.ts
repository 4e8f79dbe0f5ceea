import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taxFacts, taxOn } from './tax.ts';

test('case 21: in Spain the advance is taxed when paid, what lapses or is carried never, overage when charged', () => {
  const taxed = taxFacts(
    [
      { kind: 'advance', on: '2025-01-10', amountMinor: 300_000 },
      { kind: 'drawn', on: '2025-01-20', amountMinor: 180_000 },
      { kind: 'forfeited', on: '2025-02-01', amountMinor: 60_000 },
      { kind: 'carried', on: '2025-02-01', amountMinor: 60_000 },
      { kind: 'expired', on: '2025-03-01', amountMinor: 60_000 },
      { kind: 'overage', on: '2025-03-01', amountMinor: 117_000 },
    ],
    2_100,
  );
  expect(taxed.map(({ on, taxMinor }) => [on, taxMinor])).toEqual([
    ['2025-01-10', 63_000],
    ['2025-01-20', 0],
    ['2025-02-01', 0],
    ['2025-02-01', 0],
    ['2025-03-01', 0],
    ['2025-03-01', 24_570],
  ]);
});

test('a credit gives back the tax that its charge bore, to the cent', () => {
  const taxed = taxFacts(
    [
      { kind: 'overage', on: '2025-03-01', amountMinor: 1_050 },
      { kind: 'credit', on: '2025-03-08', amountMinor: -1_050 },
    ],
    1_000,
  );
  expect(taxed.map(({ taxMinor }) => taxMinor)).toEqual([105, -105]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 3_000 }), (net, rate) => {
      expect(taxOn(net, rate) + taxOn(-net, rate)).toBe(0);
    }),
  );
});

test('tax is rounded half up', () => {
  expect(taxOn(50, 2_100)).toBe(11);
  expect(taxOn(49, 2_100)).toBe(10);
  expect(taxOn(-50, 2_100)).toBe(-11);
});
