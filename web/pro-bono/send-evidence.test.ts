import { expect, test } from 'vitest';
import { sizeOf } from './send-evidence.ts';

test('the size of a file is said in the unit people would use', () => {
  const plain = (value: number) => String(value);
  expect([12, 1_400, 999_000, 1_234_567].map((bytes) => sizeOf(bytes, plain))).toEqual([
    ...['12 B', '1 kB', '999 kB', '1.2 MB'],
  ]);
});
