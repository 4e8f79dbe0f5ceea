import { expect, test } from 'vitest';
import { loseConnections, terminateAll } from './lose-connections.ts';

// Two losses here; `npm run trial -- connections` has twenty of five sorts, with PostgreSQL itself restarted and killed.

test('a server outlives the loss of all its connections under load, and nothing is lost or done twice', {
  timeout: 300_000,
}, async () => {
  // Only PostgreSQL has connections to lose.
  if (process.env.HOLDFAST_TEST_DATABASE !== 'postgres') return;
  const url = process.env.HOLDFAST_TEST_POSTGRES_URL ?? '';
  const survived = await loseConnections(url, [terminateAll, terminateAll]);
  expect(survived.faults).toEqual([]);
  expect(survived.acknowledged).toBeGreaterThan(0);
  expect(survived.entries).toBe(survived.acknowledged);
  expect(survived.stoppedAfterMs).toBeLessThan(10_000);
});
