import { afterEach, beforeEach, expect, test } from 'vitest';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { draftFree, engageFree, freeTerms } from '../../test/free-work.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterEach(() => world.close());

const review = (id: string, body: unknown) => world.call(proBono.review, { params: { id }, body });
const get = async (id: string) => (await world.call(engagements.get, { params: { id } })).body;

/** An active free engagement that was worked on in January and February, seen on a day. */
async function worked(today = '2025-06-11', more: Readonly<Record<string, unknown>> = {}) {
  const engagement = await engageFree(world, more);
  await record(world, engagement.id, '2025-01-10T09:00', 60, { channel: 'email', urgent: true });
  await record(world, engagement.id, '2025-02-10T09:00', 90);
  world.setNow(`${today}T08:00:00Z`);
  return engagement;
}

test('the sheet shows what was given, asked and received until today', async () => {
  const { id } = await worked();
  const { body: document } = await world.call(proBono.reviewDocument, { params: { id } });
  expect(document).toMatchObject({
    since: '2025-01-01',
    dueOn: '2025-06-01',
    overdueDays: 10,
    minutes: 150,
    valueMinor: 25_000,
    currency: 'EUR',
    asks: 1,
    urgentShare: 1,
    criteria: ['Ten new members'],
    earlier: [],
    engagement: { id, title: 'Association' },
    benefits: [{ kind: 'testimonial', state: 'overdue' }],
    pressure: { rising: false },
    proposal: { kind: 'hourly', hourlyRateMinor: 10_000, feeMinor: null },
  });
  expect(document.months.map(({ month, minutes, valueMinor }) => [month, minutes, valueMinor])).toEqual([
    ...[
      ['2025-01', 60, 10_000],
      ['2025-02', 90, 15_000],
    ],
    ...[
      ['2025-03', 0, 0],
      ['2025-04', 0, 0],
      ['2025-05', 0, 0],
    ],
  ]);
});

test('an extension sets the next review, at most six months ahead, and keeps a record of its figures', async () => {
  const { id } = await worked();
  const results = [{ criterion: 'Ten new members', met: 'partly', note: 'Six so far' }];
  const far = await review(id, { outcome: 'extend', reviewOn: '2025-12-12' });
  expect(far).toMatchObject({ status: 422, body: { code: 'review-too-far', until: '2025-12-11' } });
  expect((await review(id, { outcome: 'extend', reviewOn: '2025-06-11' })).body.code).toBe(
    'review-too-early',
  );
  expect((await review(id, { outcome: 'extend' })).status).toBe(422);
  const extended = await review(id, { outcome: 'extend', reviewOn: '2025-12-11', note: 'Go on', results });
  expect(extended.status).toBe(201);
  expect(extended.body).toMatchObject({
    engagementId: id,
    on: '2025-06-11',
    outcome: 'extend',
    note: 'Go on',
    results,
    reviewOn: '2025-12-11',
    convertedTo: null,
    facts: { minutes: 150, valueMinor: 25_000, asks: 1, benefitsReceived: 0, benefitsPromised: 1 },
  });
  expect(await get(id)).toMatchObject({ state: 'active', reviewOn: '2025-12-11' });
  const { body: document } = await world.call(proBono.reviewDocument, { params: { id } });
  expect(document).toMatchObject({ overdueDays: 0, earlier: [{ id: extended.body.id }] });
});

test('an extension past the agreed end lifts that end', async () => {
  const { id } = await worked('2025-05-20', { endsOn: '2025-06-01', reviewOn: undefined });
  expect((await review(id, { outcome: 'extend', reviewOn: '2025-09-01' })).status).toBe(201);
  world.setNow('2025-06-10T08:00:00Z');
  expect(await get(id)).toMatchObject({ state: 'active', endsOn: null, reviewOn: '2025-09-01' });
});

test('another scope makes a new version of the agreement', async () => {
  const { id } = await worked();
  const scope = { ...freeTerms.scope, included: ['A page', 'Its texts'] };
  const rescoped = await review(id, { outcome: 'rescope', reviewOn: '2025-10-01', scope });
  expect(rescoped.body).toMatchObject({ outcome: 'rescope', reviewOn: '2025-10-01' });
  expect((await get(id)).scope?.included).toEqual(['A page', 'Its texts']);
  const { body: versions } = await world.call(agreements.versions, { params: { id } });
  expect(versions.items).toHaveLength(2);
});

test('an end is carried out, and its overdue review is asked for no more', async () => {
  const { id } = await worked();
  const ended = await review(id, { outcome: 'end', endsOn: '2025-06-30', note: 'Thank you' });
  expect(ended.body).toMatchObject({ outcome: 'end', reviewOn: null });
  expect(await get(id)).toMatchObject({ state: 'active', endsOn: '2025-06-30', reviewOn: null });
  world.setNow('2025-07-01T08:00:00Z');
  expect(await get(id)).toMatchObject({ state: 'ended', endsOn: '2025-06-30' });
  expect((await review(id, { outcome: 'end', endsOn: '2025-07-30' })).body.code).toBe('engagement-ended');
});

test('free work becomes a retainer: it ends the day before, and both name each other', async () => {
  const { id, clientId } = await worked();
  const convert = { kind: 'retainer', startsOn: '2025-06-15', retainer: defaultRetainer };
  const converted = await review(id, { outcome: 'convert', convert });
  const paidId = converted.body.convertedTo ?? '';
  expect(await get(paidId)).toMatchObject({
    clientId,
    kind: 'retainer',
    title: 'Association',
    state: 'active',
    startsOn: '2025-06-15',
    convertedFromId: id,
    scope: freeTerms.scope,
    openPeriodIndex: 1,
    proBono: null,
  });
  expect(await get(id)).toMatchObject({ state: 'active', endsOn: '2025-06-14', reviewOn: null });
  const { body: became } = await world.call(engagements.list, { query: { convertedFromId: id } });
  expect(became.items.map((one) => one.id)).toEqual([paidId]);
  const { body: charges } = await world.call(retainers.charges, { params: { id: paidId } });
  expect(charges.items).toMatchObject([{ kind: 'fee', dueOn: '2025-06-15' }]);
  world.setNow('2025-06-15T08:00:00Z');
  expect(await get(id)).toMatchObject({ state: 'ended' });
  expect((await world.call(proBono.gauge)).body).toMatchObject({ active: 0, payingClients: 1 });
});

test('what goes on as paid work from a later day is neither converted nor reviewed again', async () => {
  const { id } = await worked();
  const convert = { kind: 'hourly', startsOn: '2025-07-01' };
  const { body: first } = await review(id, { outcome: 'convert', convert });
  const again = await world.call(engagements.convert, { params: { id }, body: convert });
  expect(again.body).toMatchObject({ code: 'converted-already', engagementId: first.convertedTo });
  const extended = await review(id, { outcome: 'extend', reviewOn: '2025-09-01' });
  expect(extended.body.code).toBe('converted-already');
});

test('the review of running free work is moved within six months and never done without', async () => {
  const { id } = await worked();
  const move = (reviewOn: string | null, more = {}) =>
    world.call(engagements.change, { params: { id }, body: { reviewOn, ...more } });
  expect((await move('2026-01-01')).body).toMatchObject({ code: 'review-too-far', until: '2025-12-11' });
  expect((await move(null)).body).toMatchObject({
    code: 'pro-bono-incomplete',
    missing: ['endsOnOrReviewOn'],
  });
  // A form that sends the date it showed changes nothing about it, overdue or not.
  expect((await move('2025-06-01', { title: 'Choir' })).body).toMatchObject({ title: 'Choir' });
  expect((await move('2025-12-11')).body).toMatchObject({ reviewOn: '2025-12-11' });
});

test('nothing is kept of a review whose outcome is refused', async () => {
  const { id } = await worked();
  await record(world, id, '2025-06-10T09:00', 30);
  const convert = { kind: 'hourly', startsOn: '2025-06-10', hourlyRateMinor: 12_000 };
  const refused = await review(id, { outcome: 'convert', convert });
  expect(refused).toMatchObject({ status: 409, body: { code: 'ends-too-early', earliest: '2025-06-10' } });
  const { body: document } = await world.call(proBono.reviewDocument, { params: { id } });
  expect(document).toMatchObject({ earlier: [], dueOn: '2025-06-01', minutes: 180 });
  expect((await world.call(engagements.list, { query: { convertedFromId: id } })).body.items).toEqual([]);
});

test('only active free work is reviewed', async () => {
  const body = { outcome: 'end', endsOn: '2025-03-01' };
  expect((await review((await draftFree(world)).id, body)).body.code).toBe('engagement-not-active');
  const { id } = await engage(world);
  expect((await review(id, body)).body.code).toBe('not-pro-bono');
  expect((await world.call(proBono.reviewDocument, { params: { id } })).body.code).toBe('not-pro-bono');
});

test('hourly work becomes a retainer outside any review, and a retainer is not converted', async () => {
  const { id } = await engage(world, { scope: freeTerms.scope });
  world.setNow('2025-03-31T08:00:00Z');
  const body = { kind: 'retainer', startsOn: '2025-04-01', retainer: defaultRetainer, title: 'Every month' };
  const convert = (engagementId: string, wanted: unknown) =>
    world.call(engagements.convert, { params: { id: engagementId }, body: wanted });
  expect((await convert(id, { ...body, retainer: undefined })).status).toBe(422);
  const converted = await convert(id, body);
  expect(converted.status).toBe(201);
  expect(converted.body).toMatchObject({
    kind: 'retainer',
    title: 'Every month',
    state: 'active',
    convertedFromId: id,
    hourlyRateMinor: 10_000,
    scope: freeTerms.scope,
  });
  expect(await get(id)).toMatchObject({ state: 'active', endsOn: '2025-03-31' });
  const again = await convert(converted.body.id, { kind: 'hourly', startsOn: '2025-06-01' });
  expect(again.body.code).toBe('not-convertible');
  world.setNow('2025-04-02T08:00:00Z');
  expect((await convert(id, body)).body.code).toBe('engagement-ended');
});

test('work by the hour needs a rate from somewhere', async () => {
  await world.database.writeShared((db) =>
    db.updateTable('practices').set({ hourlyRateMinor: null }).where('id', '=', world.practiceId).execute(),
  );
  const { id } = await worked();
  const body = { kind: 'hourly', startsOn: '2025-07-01' };
  const convert = (wanted: unknown) => world.call(engagements.convert, { params: { id }, body: wanted });
  expect((await convert(body)).body.code).toBe('rate-needed');
  const converted = await convert({ ...body, hourlyRateMinor: 8_000 });
  expect(converted.body).toMatchObject({ kind: 'hourly', hourlyRateMinor: 8_000, convertedFromId: id });
});
