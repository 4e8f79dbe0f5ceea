import { afterAll, beforeAll, expect, test } from 'vitest';
import { playbooks } from '../../../contract/care/playbooks.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { engage } from '../../../test/engage.ts';
import { commitImport, startImport } from '../../../test/import-files.ts';
import { typesExport } from '../../../test/type-export.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await openWorld('2025-03-03T08:00:00Z');
  const { body } = await startImport(world, typesExport('2025-03-03'));
  await commitImport(world, body.id);
  const { items } = (await world.call(clients.list)).body;
  for (const { id, name } of items) ids.set(name, id);
});
afterAll(() => world.close());

const proposalFor = async (name: string) =>
  (await world.call(playbooks.proposal, { params: { id: ids.get(name) ?? '' } })).body;

test.each([
  ['Teatro Lumen', 'micromanager', /status calls/],
  ['Clinique Saint-Roch', 'hands-off', /2 contacts in 52 weeks: rarely/],
  ['Kestrel Coffee', 'in-the-dark', /questions about the basics/],
  ['Atelier Brun', 'savvy', /2 referrals/],
] as const)('a year of %s reads as %s', async (name, type, because) => {
  const proposal = await proposalFor(name);
  expect(proposal).toMatchObject({ playbook: type, isNews: true, weeksObserved: 52 });
  expect(proposal.because).toMatch(because);
  expect(proposal.probabilities[type]).toBeGreaterThan(0.6);
  expect(proposal.evidence.length).toBeGreaterThanOrEqual(3);
});

test('answers are weighed together with the data, and both are named', async () => {
  const params = { id: ids.get('Atelier Brun') ?? '' };
  const { body } = await world.call(playbooks.assess, {
    params,
    body: { answers: { referrals: 'has-sent-some', calls: 'short-and-rare' } },
  });
  expect(body.playbook).toBe('savvy');
  const texts = body.evidence.map(({ text }) => text);
  expect(texts).toContain('2 referrals');
  expect(texts).toContain('Does the client recommend you? Has sent somebody already.');
});

test('a proposal that was taken is no news, nor one that was declined until its evidence changes', async () => {
  const decide = (name: string, body: unknown) =>
    world.call(playbooks.decide, { params: { id: ids.get(name) ?? '' }, body });
  await decide('Teatro Lumen', { playbook: 'micromanager' });
  expect((await proposalFor('Teatro Lumen')).isNews).toBe(false);
  await decide('Kestrel Coffee', { playbook: null, declines: 'in-the-dark' });
  expect((await proposalFor('Kestrel Coffee')).isNews).toBe(false);
  // Giving another playbook decides against what the data says.
  await decide('Clinique Saint-Roch', { playbook: 'savvy' });
  expect(await proposalFor('Clinique Saint-Roch')).toMatchObject({ playbook: 'hands-off', isNews: false });
  const { items } = (
    await world.call(timeEntries.list, { query: { clientId: ids.get('Kestrel Coffee') ?? '', limit: 1 } })
  ).body;
  // Urgent mails of a whole winter are another level of a signal: then it is said again.
  for (let day = 0; day < 80; day += 1) {
    await world.call(timeEntries.record, {
      body: {
        engagementId: items[0]?.engagementId,
        startedAt: `${Temporal.PlainDate.from('2024-12-01').add({ days: day })}T18:00`,
        minutes: 5,
        channel: 'email',
        urgent: true,
        note: 'Why is this so?',
      },
    });
  }
  expect((await proposalFor('Kestrel Coffee')).isNews).toBe(true);
});

test('says what is missing instead of guessing', async () => {
  const { id, clientId } = await engage(world);
  const propose = async () => (await world.call(playbooks.proposal, { params: { id: clientId } })).body;
  expect(await propose()).toMatchObject({ playbook: null, isNews: false, weeksObserved: 0 });
  const record = (day: string, more = {}) =>
    world.call(timeEntries.record, {
      body: { engagementId: id, startedAt: `${day}T09:00`, minutes: 30, ...more },
    });
  await record('2025-03-10', { channel: 'email' });
  expect(await propose()).toMatchObject({ weeksObserved: 0, playbook: null });
  await record('2025-02-24');
  expect((await propose()).because).toBe(
    'Known for 1 week only: after eight weeks the books can say something.',
  );
  await record('2025-01-01');
  await record('2025-02-01');
  expect((await propose()).because).toContain('No contact stands on record');
  const stranger = await world.addPractice();
  const theirs = await world.call(playbooks.proposal, { params: { id: clientId }, key: stranger.apiKey });
  expect(theirs.body.code).toBe('unknown-client');
});
