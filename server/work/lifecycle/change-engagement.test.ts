import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-10T08:00:00Z');
});
afterAll(() => world.close());

const proBono = {
  benefits: [{ kind: 'testimonial', expected: 'Two sentences with a name', dueOn: '2025-09-01' }],
} as const;
const scope = {
  problem: 'Nobody finds the association',
  included: ['A page'],
  excluded: ['A shop'],
  successCriteria: ['Ten new members'],
};

test('a pro bono draft is given what it lacks, and can then be activated', async () => {
  const { body: client } = await world.call(clients.add, { body: { name: 'Ribera Viva' } });
  const { body: drafted } = await world.call(engagements.draft, {
    body: { clientId: client.id, kind: 'pro-bono', title: 'Association', startsOn: '2025-03-10' },
  });
  const params = { id: drafted.id };
  const early = await world.call(engagements.activate, { params });
  expect(early.body).toMatchObject({ code: 'pro-bono-incomplete' });

  const body = { scope, proBono, reviewOn: '2025-08-01' };
  const changed = await world.call(engagements.change, { params, body });
  expect(changed.body.proBono?.benefits).toHaveLength(1);
  const activated = await world.call(engagements.activate, { params });
  expect(activated.body).toMatchObject({ state: 'active' });

  const late = await world.call(engagements.change, { params, body: { proBono } });
  expect(late.body).toMatchObject({ code: 'engagement-not-draft', state: 'active' });
});

test('paid work is given no bounds of free work', async () => {
  const { id } = await engage(world);
  const { body } = await world.call(engagements.change, { params: { id }, body: { proBono } });
  expect(body).toMatchObject({ code: 'not-pro-bono', kind: 'hourly' });
});

test('the words of an engagement change, and nothing that was not sent', async () => {
  const { id } = await engage(world, { hourlyRateMinor: 9000 });
  const { body } = await world.call(engagements.change, { params: { id }, body: { title: 'Advice' } });
  expect(body).toMatchObject({ title: 'Advice', hourlyRateMinor: 9000, scope: null });
});
