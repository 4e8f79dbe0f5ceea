import { afterEach, beforeEach, expect, test } from 'vitest';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { engage, record } from '../../test/engage.ts';
import { activate, draftFree, engageFree } from '../../test/free-work.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterEach(() => world.close());

test('the first free engagement takes the one place there is, and the second is refused with the numbers', async () => {
  const first = await engageFree(world);
  const second = await draftFree(world);
  const refused = await activate(world, second.id);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({
    code: 'pro-bono-limit-reached',
    active: 1,
    limit: 1,
    payingClients: 0,
    payingClientsNeeded: 8,
    makesRoom: [{ engagementId: first.id, title: 'Association', on: '2025-06-01', by: 'review' }],
  });
  expect(refused.body.detail).toBe(
    '1 free engagement runs already, and without paying clients there is 1 place. 8 more paying clients make room. “Association” is reviewed on 1 June 2025. The owner may go past the limit with a written reason.',
  );
});

test('eight paying clients make a second place, and one client with two engagements counts once', async () => {
  await engageFree(world);
  const second = await draftFree(world);
  const paying = [];
  for (let count = 0; count < 7; count += 1) paying.push(await engage(world));
  const again = {
    clientId: paying[0]?.clientId,
    kind: 'hourly',
    title: 'More',
    startsOn: '2025-01-01',
  };
  const { body: drafted } = await world.call(engagements.draft, { body: again });
  await activate(world, drafted.id);
  expect((await activate(world, second.id)).body).toMatchObject({ payingClients: 7, payingClientsNeeded: 1 });
  await engage(world);
  expect((await activate(world, second.id)).body).toMatchObject({ state: 'active', override: null });
});

test('past the share of the month it is refused in hours', async () => {
  const free = await draftFree(world, { proBono: { ...terms(1_200), benefits } });
  const refused = await activate(world, free.id);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({
    code: 'pro-bono-share-reached',
    minutes: 1_200,
    ofMinutes: 10_400,
    percent: 12,
    limitPercent: 10,
  });
  expect(refused.body.detail).toMatch(
    /^Free work would take 20\sh of 173\sh\s20 a month, 12 %; the limit is 10 %\./,
  );
});

test('the owner goes past a limit with a reason, which stays on the engagement and in the gauge', async () => {
  await engageFree(world);
  const second = await draftFree(world);
  const override = { because: 'My old school' };
  const member = await world.addMember();
  expect((await activate(world, second.id, { override }, member.apiKey)).body.code).toBe('not-allowed');
  const activated = await activate(world, second.id, { override });
  expect(activated.body.override).toEqual({ because: 'My old school', at: '2025-01-01T08:00:00Z' });
  const { body: read } = await world.call(engagements.get, { params: { id: second.id } });
  expect(read.override?.because).toBe('My old school');
  const { body: gauge } = await world.call(proBono.gauge);
  expect(gauge).toMatchObject({
    active: 2,
    places: 1,
    overridden: 1,
    promisedMinutes: 240,
    promisedPercent: 3,
  });
  expect(gauge.engagements.map(({ override: why }) => why?.because)).toEqual([undefined, 'My old school']);
  const audit = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .select('facts')
    .where('subjectId', '=', second.id)
    .where('action', '=', 'activated')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(audit.facts)).toMatchObject({
    override: { because: 'My old school', refused: { refused: 'pro-bono-limit-reached', active: 1 } },
  });
});

test('a reason where no limit is in the way is not kept', async () => {
  const { id } = await draftFree(world);
  const activated = await activate(world, id, { override: { because: 'To be safe' } });
  expect(activated.body).toMatchObject({ state: 'active', override: null });
});

test.each([
  ['a review more than six months ahead', { reviewOn: '2025-07-02' }, ['endsOnOrReviewOn']],
  ['neither an end nor a review', { reviewOn: undefined }, ['endsOnOrReviewOn']],
  ['no benefit', { proBono: { benefits: [] } }, ['benefits']],
  ['no words at all', { scope: undefined }, ['problem', 'included', 'excluded', 'successCriteria']],
])('with %s it is not complete', async (_, more, missing) => {
  const { id } = await draftFree(world, more);
  const refused = await activate(world, id, { override: { because: 'All the same' } });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ code: 'pro-bono-incomplete', missing, until: '2025-07-01' });
});

test('a review six months after a later start is near enough, and so is an end', async () => {
  const { id } = await draftFree(world, { startsOn: '2025-03-01', reviewOn: '2025-09-01' });
  expect((await activate(world, id)).status).toBe(200);
  await world.call(engagements.end, { params: { id }, body: { on: '2025-03-01' } });
  world.setNow('2025-03-02T08:00:00Z');
  const ending = { startsOn: '2025-03-02', endsOn: '2025-09-02', reviewOn: '2026-09-01' };
  const { id: next } = await draftFree(world, ending);
  expect((await activate(world, next)).status).toBe(200);
});

test('without a cap an engagement takes what its last full months took', async () => {
  const { id } = await engageFree(world, { proBono: { benefits } });
  await record(world, id, '2025-01-10T09:00', 100);
  await record(world, id, '2025-02-10T09:00', 201);
  world.setNow('2025-03-10T08:00:00Z');
  await record(world, id, '2025-03-05T09:00', 30);
  const { body: gauge } = await world.call(proBono.gauge);
  expect(gauge).toMatchObject({ promisedMinutes: 150, workedMinutes: 30, monthMinutes: 10_400 });
});

test('only the owner sets the limits, and they hold for the next activation', async () => {
  const body = { payingClientsPerPlace: 3, placesAtLeast: 0, sharePercent: 5 };
  const { apiKey } = await world.addMember();
  expect((await world.call(proBono.setLimits, { key: apiKey, body })).body.code).toBe('not-allowed');
  const set = await world.call(proBono.setLimits, { body });
  expect(set.body).toMatchObject({ limits: body, places: 0, active: 0 });
  const { id } = await draftFree(world);
  expect((await activate(world, id)).body).toMatchObject({ limit: 0, payingClientsNeeded: 3, makesRoom: [] });
});

test('until the first paid engagement is active, the answer of the first run counts', async () => {
  await world.database.writeShared((db) =>
    db.updateTable('practices').set({ payingClients: 8 }).where('id', '=', world.practiceId).execute(),
  );
  expect((await world.call(proBono.gauge)).body).toMatchObject({ payingClients: 8, places: 2 });
  await engage(world);
  expect((await world.call(proBono.gauge)).body).toMatchObject({ payingClients: 1, places: 1 });
});

const benefits = [{ kind: 'publicity', expected: 'Our name on the poster', dueOn: '2025-05-01' }] as const;

function terms(capMinutesPerMonth: number) {
  return { capMinutesPerMonth };
}
