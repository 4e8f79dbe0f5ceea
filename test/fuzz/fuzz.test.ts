import { expect, test } from 'vitest';
import { fuzz, sayFault } from './fuzz.ts';

// 1,500 requests here; `npm run trial -- fuzz --seed 7` draws 20,000 on each database.

test('1,500 drawn requests, valid to hostile, are answered as the contract says and never with 5xx', async () => {
  const { faults, byStatus, unreached } = await fuzz(1_500, 20);
  expect(faults.map(sayFault)).toEqual([]);
  // It reached something: most routes answered well, and most of what is wrong was said to be.
  expect(byStatus[200]).toBeGreaterThan(200);
  expect(byStatus[422]).toBeGreaterThan(200);
  expect(unreached.length).toBeLessThan(60);
});
