import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPagedClient } from '../../test/client-page.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-20T08:00:00Z');
});
afterAll(() => world.close());

test('hourly work shows the hours of this month and the last, and the rule they are billed by', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const billing = { incrementMinutes: 15, minimumMinutes: 30, roundPer: 'entry' };
  const id = await client.engage({ kind: 'hourly', title: 'Repairs', hourlyRateMinor: 9_500, billing });
  await client.work(id, '2025-02-10T09:00', { minutes: 120 });
  await client.work(id, '2025-03-10T09:00', { minutes: 50 });
  const { text } = await client.read();
  expect(text).toContain('50 min worked in March, 1 h billed');
  expect(text).toContain('2 h worked in February');
  expect(text).toContain('The rate is €95.00 an hour.');
  expect(text).toContain('Each entry is rounded up to steps of 15 min and counts 30 min at least.');
  expect((await client.read(`/entries/${id}`)).text).toContain('10 Feb');
});

test('free work is shown at its full value against what was agreed', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const id = await client.engage({
    kind: 'pro-bono',
    title: 'Scholarships',
    reviewOn: '2025-06-30',
    scope: { problem: 'x', included: ['a'], excluded: ['b'], successCriteria: ['c'] },
    proBono: {
      capMinutesPerMonth: 300,
      benefits: [{ kind: 'testimonial', expected: 'A testimonial', dueOn: '2025-09-01' }],
    },
  });
  await client.work(id, '2025-01-10T09:00', { minutes: 60 });
  await client.work(id, '2025-03-10T09:00', { minutes: 270 });
  const { text } = await client.read();
  expect(text).toContain('4 h 30 of 5 h given in March, worth €450.00 at the normal rate');
  expect(text).toContain(
    'In 2025: 5 h 30 given, worth €550.00 at the normal rate. Nothing is charged for it.',
  );
  expect(text).toContain('To be looked at again together on 30 June.');
  expect(text).not.toContain('Billed');
  await client.work(id, '2025-03-11T09:00', { minutes: 60 });
  expect((await client.read()).text).toContain('5 h 30 given in March, 30 min past the agreed 5 h');
});
