import { afterAll, beforeAll, expect, test } from 'vitest';
import { playbooks } from '../../../contract/care/playbooks.ts';
import { engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T08:00:00Z');
});
afterAll(() => world.close());

test('a cadence has one interval a channel, whether it is a playbook’s or a client’s own', async () => {
  const twice = [
    { channel: 'phone', everyDays: 7 },
    { channel: 'phone', everyDays: 21 },
  ];
  const { clientId } = await engage(world);
  const added = await world.call(playbooks.add, { body: { name: 'Committee', cadence: twice } });
  expect(added).toMatchObject({ status: 422, body: { errors: [{ message: 'Each channel once.' }] } });
  const params = { id: clientId };
  const decided = await world.call(playbooks.decide, {
    params,
    body: { playbook: 'hands-off', cadence: twice },
  });
  expect(decided.status).toBe(422);
  const [once] = twice;
  const own = await world.call(playbooks.decide, {
    params,
    body: { playbook: 'hands-off', cadence: [once] },
  });
  expect(own).toMatchObject({ status: 200, body: { cadence: [once] } });
});
