import { expect, test } from 'vitest';
import { runKillRounds } from '../../bench/kill-rounds.ts';

// Two rounds here; bench/kill.ts runs twenty, with PostgreSQL itself killed as well, and writes them into docs/benchmarks.md.

test('what was acknowledged survives kill -9: there, once, and the balances equal a replay', {
  timeout: 300_000,
}, async () => {
  const isPostgres = process.env.HOLDFAST_TEST_DATABASE === 'postgres';
  const url = process.env.HOLDFAST_TEST_POSTGRES_URL ?? '';
  const outcome = await runKillRounds(isPostgres ? 'postgres' : 'sqlite', 2, isPostgres ? { url } : null);
  expect(outcome.faults).toEqual([]);
  expect(outcome.acknowledged).toBeGreaterThan(0);
  expect(outcome.entries).toBe(outcome.acknowledged);
  expect(outcome.balances).toBe(4);
});
