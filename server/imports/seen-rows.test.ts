import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenRows } from './seen-rows.ts';

const fingerprintOf = (text: string) => hash('sha256', text, 'base64url').slice(0, 22);

test('a row is counted as often as it stood in the file, and knows where first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 2000 }), (file) => {
      const seen = seenRows();
      const known = new Map<number, { times: number; firstRow: number }>();
      for (const [index, content] of file.entries()) {
        const before = known.get(content);
        const expected = { times: (before?.times ?? 0) + 1, firstRow: before?.firstRow ?? index + 2 };
        known.set(content, expected);
        expect(seen.note(fingerprintOf(String(content)), index + 2)).toEqual(expected);
      }
    }),
    { numRuns: 20 },
  );
});

test('a hundred thousand different rows are each new, and each known again', () => {
  const seen = seenRows();
  const fingerprints = Array.from({ length: 100_000 }, (_, row) => fingerprintOf(`row ${row}`));
  const first = fingerprints.filter((fingerprint, row) => seen.note(fingerprint, row + 2).times === 1);
  const second = fingerprints.filter((fingerprint, row) => seen.note(fingerprint, 0).firstRow === row + 2);
  expect([first.length, second.length]).toEqual([100_000, 100_000]);
});
