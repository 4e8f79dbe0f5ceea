import { afterAll, beforeAll, expect, test } from 'vitest';
import { retainers } from '../../../contract/work/retainers.ts';
import { defaultRetainer, engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-10T08:00:00Z');
});
afterAll(() => world.close());

test('what was agreed since the signing is listed in order beside the signed terms', async () => {
  const { id } = await engage(world, { kind: 'retainer', startsOn: '2025-03-01', retainer: defaultRetainer });
  const params = { id };
  const allowance = { unit: 'minutes', amount: 1800 } as const;
  await world.call(retainers.changeTerms, {
    params,
    body: { effective: 'next-period', feeMinor: 500_000, allowance },
  });
  await world.call(retainers.changeTerms, {
    params,
    body: { effective: 'now', effectiveOn: '2025-03-17', feeMinor: 450_000, allowance },
  });
  await world.call(retainers.topUp, { params, body: { amount: 600, priceMinor: 140_000 } });
  await world.call(retainers.pause, {
    params,
    body: { from: '2025-03-24', until: '2025-03-28', mode: 'extend' },
  });

  const { status, body } = await world.call(retainers.changes, { params });
  expect(status).toBe(200);
  expect(body.termsChanges).toMatchObject([
    { effective: 'now', effectiveOn: '2025-03-17', feeMinor: 450_000, allowance },
    { effective: 'next-period', feeMinor: 500_000 },
  ]);
  expect(body.pauses).toMatchObject([
    { from: '2025-03-24', until: '2025-03-28', mode: 'extend', anchor: 'moved' },
  ]);
  expect(body.topUps).toMatchObject([
    { boughtOn: '2025-03-10', amount: 600, priceMinor: 140_000, absorbs: true },
  ]);
});

test('an engagement that is no retainer has none, and says so', async () => {
  const { id } = await engage(world);
  const { body } = await world.call(retainers.changes, { params: { id } });
  expect(body).toMatchObject({ code: 'not-a-retainer' });
});
