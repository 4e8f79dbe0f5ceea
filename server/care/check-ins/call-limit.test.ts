import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIns } from '../../../contract/care/check-ins.ts';
import { playbooks } from '../../../contract/care/playbooks.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-07T18:00:00Z');
});
afterAll(() => world.close());

async function theatre(more = {}) {
  const engagement = await engage(world, more);
  await world.call(clients.change, {
    params: { id: engagement.clientId },
    body: { playbook: 'micromanager' },
  });
  return engagement;
}
const call = (id: string, day: string, minutes: number) =>
  record(world, id, `${day}T09:00`, minutes, { activity: 'status-call', channel: 'phone' });
const limitOf = async (clientId: string, on?: string) =>
  (await world.call(checkIns.callLimit, { params: { id: clientId }, query: on ? { on } : {} })).body.limit;

test('the second status call of a week is said at once, with what a further one costs', async () => {
  const billing = { incrementMinutes: 30, minimumMinutes: 30, roundPer: 'entry' };
  const { id, clientId } = await theatre({ billing });
  expect((await call(id, '2025-03-03', 45)).body.warnings).toEqual([]);
  expect(await limitOf(clientId)).toMatchObject({
    weekStartsOn: '2025-03-03',
    calls: 1,
    minutes: 45,
    limitCalls: 1,
    limitMinutes: 60,
    isPast: false,
    priceMinor: 10_000,
    because: '1 status call of 1 this week, 45\u00a0min of 1\u00a0h.',
  });
  const second = await call(id, '2025-03-05', 20);
  expect(second.body.warnings).toEqual([
    {
      code: 'status-call-limit',
      message:
        '2 status calls this week, 1\u00a0h\u00a005; agreed: 1 call of at most 1\u00a0h. A further one costs €100.00. Let it pass this once, or offer it as paid work.',
    },
  ]);
  expect(await limitOf(clientId)).toMatchObject({ calls: 2, isPast: true });
  expect((await call(id, '2025-03-10', 20)).body.warnings.map(({ code }) => code)).not.toContain(
    'status-call-limit',
  );
  expect(await limitOf(clientId, '2025-03-16')).toMatchObject({ weekStartsOn: '2025-03-10', calls: 1 });
});

test('one call that takes longer than agreed is past the limit too', async () => {
  const { id, clientId } = await theatre();
  const { warnings } = (await call(id, '2025-03-06', 75)).body;
  expect(warnings.map(({ code }) => code)).toEqual(['status-call-limit']);
  expect(await limitOf(clientId)).toMatchObject({ calls: 1, isPast: true });
});

test('without a limit in the playbook calls are only worked', async () => {
  const { id, clientId } = await engage(world);
  await call(id, '2025-03-04', 30);
  expect((await call(id, '2025-03-04', 30)).body.warnings.map(({ code }) => code)).toEqual(['overlaps']);
  expect(await limitOf(clientId)).toBe(null);
  await world.call(playbooks.decide, { params: { id: clientId }, body: { playbook: 'micromanager' } });
  expect(await limitOf(clientId)).toMatchObject({ calls: 2, isPast: true });
  const { status, body } = await world.call(checkIns.callLimit, { params: { id: 'nobody' } });
  expect([status, body.code]).toEqual([404, 'unknown-client']);
});
