import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Offsettable, offsetCredits } from './offset-credits.ts';

const row = (id: string, amountMinor: number, more: Partial<Offsettable> = {}): Offsettable => ({
  id,
  key: id,
  dueOn: '2025-01-01',
  amountMinor,
  paidMinor: 0,
  creditedMinor: 0,
  ...more,
});

describe('A credit', () => {
  test('undoes the charge it is about before any other, however much earlier another one is due', () => {
    const rows = [
      row('fee', 300_000),
      row('answer', 5_000, { key: 'ask:1', dueOn: '2025-02-01' }),
      row('taken-back', -5_000, { key: 'ask:1', dueOn: '2025-02-01' }),
    ];
    expect(offsetCredits(rows)).toEqual([
      { id: 'answer', creditedMinor: 5_000 },
      { id: 'taken-back', creditedMinor: -5_000 },
    ]);
  });

  test('of case 18 lowers the fee of the pausing period, and what is left of it waits for the next charge', () => {
    const fee = row('fee:1', 300_000, { paidMinor: 250_000 });
    const credit = row('credit:1', -100_000);
    expect(offsetCredits([fee, credit])).toEqual([
      { id: 'credit:1', creditedMinor: -50_000 },
      { id: 'fee:1', creditedMinor: 50_000 },
    ]);
    const next = row('fee:2', 300_000, { dueOn: '2025-02-01' });
    expect(
      offsetCredits([{ ...fee, creditedMinor: 50_000 }, { ...credit, creditedMinor: -50_000 }, next]),
    ).toEqual([
      { id: 'credit:1', creditedMinor: -100_000 },
      { id: 'fee:2', creditedMinor: 50_000 },
    ]);
  });

  test('finds nothing to take from charges that are paid', () => {
    expect(offsetCredits([row('fee', 300_000, { paidMinor: 300_000 }), row('credit', -1)])).toEqual([]);
  });
});

test('Whatever the charges and credits, offsetting moves no money, credits nothing past what is open, and settles once', () => {
  const any = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    dueOn: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'),
    amountMinor: fc.integer({ min: -500, max: 500 }),
    share: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (drawn) => {
      const rows = drawn.map(({ share, ...rest }, index) =>
        row(String(index), rest.amountMinor, {
          ...rest,
          paidMinor: rest.amountMinor > 0 ? Math.floor((rest.amountMinor * share) / 100) : 0,
        }),
      );
      const offsets = new Map(offsetCredits(rows).map(({ id, creditedMinor }) => [id, creditedMinor]));
      const after = rows.map((each) => ({ ...each, creditedMinor: offsets.get(each.id) ?? 0 }));
      expect(after.reduce((sum, each) => sum + each.creditedMinor, 0)).toBe(0);
      const open = after.map((each) => each.amountMinor - each.paidMinor - each.creditedMinor);
      for (const [index, each] of after.entries()) {
        if (each.amountMinor >= 0) expect(open[index]).toBeGreaterThanOrEqual(0);
        else expect(open[index]).toBeLessThanOrEqual(0);
      }
      expect(open.some((minor) => minor > 0) && open.some((minor) => minor < 0)).toBe(false);
      expect(offsetCredits(after)).toEqual([]);
    }),
  );
});
