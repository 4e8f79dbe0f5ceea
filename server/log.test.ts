import { expect, test } from 'vitest';
import { calmly } from './log.ts';

test('while the database is away one line in ten seconds says so, and how many calls met it', () => {
  const lines: [string, unknown][] = [];
  let clock = 0;
  const log = calmly(
    (event, facts) => lines.push([event, facts]),
    () => clock,
  );
  for (let call = 0; call < 100; call += 1) log('database-unavailable', { because: 'ECONNREFUSED' });
  log('fault', { reference: 'a' });
  log('fault', { reference: 'b' });
  clock = 10_000;
  log('database-unavailable', { because: 'ECONNREFUSED' });
  expect(lines).toEqual([
    ['database-unavailable', { because: 'ECONNREFUSED' }],
    ['fault', { reference: 'a' }],
    ['fault', { reference: 'b' }],
    ['database-unavailable', { because: 'ECONNREFUSED', moreBefore: 99 }],
  ]);
});
