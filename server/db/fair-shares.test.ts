import { expect, test } from 'vitest';
import { fairShares } from './fair-shares.ts';
import { whyUnavailable } from './unavailable.ts';

const PATIENCE_MS = 50;

test('one holder has at most its share, and the rest stays free for others', async () => {
  const shares = fairShares(4, 2, PATIENCE_MS);
  await shares.take('a');
  await shares.take('a');
  const third = shares.take('a').catch(whyUnavailable);
  await shares.take('b');
  await shares.take('c');
  expect(await third).toBe('database-busy');
});

test('those who wait take turns by holder, however many each of them is', async () => {
  const shares = fairShares(1, 1, 10_000);
  const giveBack = await shares.take('a');
  const served: string[] = [];
  const serve = async (holder: string) => {
    const leave = await shares.take(holder);
    served.push(holder);
    leave();
  };
  const all = ['a', 'a', 'a', 'b', 'b', 'c'].map(serve);
  giveBack();
  await Promise.all(all);
  expect(served).toEqual(['a', 'b', 'c', 'a', 'b', 'a']);
});

test('a place that is given back goes to whoever waits, and one who gave up takes none', async () => {
  const shares = fairShares(1, 1, PATIENCE_MS);
  const giveBack = await shares.take('a');
  await expect(shares.take('b')).rejects.toThrow('no connection was free within 50 ms');
  const next = shares.take('c');
  giveBack();
  (await next)();
  (await shares.take('b'))();
});
