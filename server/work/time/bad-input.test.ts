import { afterAll, beforeAll, expect, test } from 'vitest';
import { engagements } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { defaultRetainer, engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-04-15T08:00:00Z');
});
afterAll(() => world.close());

async function countEntries(engagementId: string): Promise<number> {
  return (await world.call(timeEntries.list, { query: { engagementId } })).body.items.length;
}

test('an unknown engagement is answered as such, and nothing is stored', async () => {
  const answered = await record(world, 'nothing', '2025-04-01T09:00:00Z', 30);
  expect([answered.status, answered.body.code]).toEqual([404, 'unknown-engagement']);
});

test('an entry before the start or after the end says which day would do', async () => {
  const { id } = await engage(world, { startsOn: '2025-04-01', endsOn: '2025-04-10' });
  const before = await record(world, id, '2025-03-31T12:00:00Z', 30);
  expect(before.body).toMatchObject({ status: 409, code: 'before-start', startsOn: '2025-04-01' });
  const after = await record(world, id, '2025-04-11T12:00:00Z', 30);
  expect(after.body).toMatchObject({ status: 409, code: 'after-end', endsOn: '2025-04-10' });
  expect(await countEntries(id)).toBe(0);
});

test.each([0, -5, 1441, 1.5])('%s minutes are refused with their place', async (minutes) => {
  const { id } = await engage(world);
  const answered = await record(world, id, '2025-04-01T09:00:00Z', minutes);
  expect(answered.status).toBe(422);
  expect(answered.body.errors[0]?.path).toBe('minutes');
  expect(await countEntries(id)).toBe(0);
});

test('a rate in another currency than the practice bills in is refused', async () => {
  const { clientId } = await engage(world);
  const body = {
    clientId,
    kind: 'hourly',
    title: 'Abroad',
    startsOn: '2025-04-01',
    hourlyRateMinor: 9_000,
    currency: 'USD',
  };
  const answered = await world.call(engagements.draft, { body });
  expect(answered.body).toMatchObject({
    status: 422,
    code: 'currency-differs',
    expected: 'EUR',
    given: 'USD',
  });
});

test('a time zone that does not exist is refused', async () => {
  const { clientId } = await engage(world);
  const body = { clientId, kind: 'hourly', title: 'Moon', startsOn: '2025-04-01', timeZone: 'Moon/Crater' };
  const answered = await world.call(engagements.draft, { body });
  expect(answered.status).toBe(422);
  expect(answered.body.errors[0]?.path).toBe('timeZone');
});

test('a local time that the clock change skips or repeats is refused', async () => {
  const { id } = await engage(world);
  const skipped = await record(world, id, '2025-03-30T02:30:00', 30);
  expect([skipped.status, skipped.body.code]).toEqual([422, 'time-does-not-exist']);
  const { id: lastYear } = await engage(world, { startsOn: '2024-01-01' });
  const repeated = await record(world, lastYear, '2024-10-27T02:30:00', 30);
  expect([repeated.status, repeated.body.code]).toEqual([422, 'time-is-ambiguous']);
  const plain = await record(world, id, '2025-03-30T03:30', 30);
  expect(plain.body).toMatchObject({ startedAt: '2025-03-30T01:30:00Z', workedOn: '2025-03-30' });
});

test('overlapping entries of one person are accepted with a warning', async () => {
  const { id } = await engage(world);
  const first = await record(world, id, '2025-04-02T09:00:00Z', 60);
  expect(first.body.warnings).toEqual([]);
  const second = await record(world, id, '2025-04-02T09:30:00Z', 60);
  expect(second.status).toBe(201);
  expect(second.body.warnings.map((warning) => warning.code)).toEqual(['overlaps']);
});

test('an entry into a closed period is accepted as late, and said so', async () => {
  const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer, startsOn: '2025-03-01' });
  const late = await record(world, id, '2025-03-10T09:00:00Z', 60);
  expect(late.body).toMatchObject({ late: true, periodIndex: 1 });
  expect(late.body.warnings.map((warning) => warning.code)).toContain('late');
});

test("another practice's engagement answers like a missing one", async () => {
  const { id } = await engage(world);
  const other = await world.addPractice();
  const body = { engagementId: id, startedAt: '2025-04-01T09:00:00Z', minutes: 30 };
  const answered = await world.call(timeEntries.record, { body, key: other.apiKey });
  expect([answered.status, answered.body.code]).toEqual([404, 'unknown-engagement']);
});

test('an entry under a draft, and pieces under an hourly engagement, are refused', async () => {
  const { id, clientId } = await engage(world);
  const draft = await world.call(engagements.draft, {
    body: { clientId, kind: 'hourly', title: 'Later', startsOn: '2025-01-01' },
  });
  const early = await record(world, draft.body.id, '2025-04-01T09:00:00Z', 30);
  expect([early.status, early.body.code]).toEqual([409, 'engagement-not-active']);
  const pieces = await world.call(timeEntries.record, {
    body: { engagementId: id, startedAt: '2025-04-01T09:00:00Z', units: 2 },
  });
  expect([pieces.status, pieces.body.code]).toEqual([422, 'wrong-unit']);
});

test('under the rule stop an entry past the allowance is refused whole', async () => {
  const terms = { ...defaultRetainer, allowance: { unit: 'minutes', amount: 60 }, overage: { rule: 'stop' } };
  const { id } = await engage(world, { kind: 'retainer', retainer: terms, startsOn: '2025-04-01' });
  await record(world, id, '2025-04-02T09:00:00Z', 45);
  const answered = await record(world, id, '2025-04-03T09:00:00Z', 30);
  expect(answered.body).toMatchObject({ status: 409, code: 'allowance-exhausted', remaining: 15, asked: 30 });
  expect((await world.call(retainers.balance, { params: { id } })).body.used).toBe(45);
});

test('work on a paused day is refused with the pause', async () => {
  const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer, startsOn: '2025-04-01' });
  await world.call(retainers.pause, {
    params: { id },
    body: { from: '2025-04-11', until: '2025-04-21', mode: 'extend' },
  });
  const answered = await record(world, id, '2025-04-12T09:00:00Z', 30);
  expect(answered.body).toMatchObject({
    status: 409,
    code: 'retainer-paused',
    since: '2025-04-11',
    until: '2025-04-21',
  });
});

test('a body that is no JSON is answered clearly', async () => {
  const headers = { authorization: `Bearer ${world.apiKey}`, 'content-type': 'application/json' };
  const request = new Request('http://holdfast.test/api/v1/time-entries', {
    method: 'POST',
    headers,
    body: '{"minutes":',
  });
  const response = await world.fetch(request);
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

test('a member of another practice, or nobody, is no one to record for', async () => {
  const { id } = await engage(world);
  const stranger = await world.addPractice();
  for (const memberId of [stranger.memberId, 'nobody']) {
    const answered = await record(world, id, '2025-04-01T09:00:00Z', 30, { memberId });
    expect([answered.status, answered.body.code]).toEqual([404, 'unknown-member']);
  }
  expect(await countEntries(id)).toBe(0);
  const colleague = await world.addMember();
  const answered = await record(world, id, '2025-04-01T09:00:00Z', 30, { memberId: colleague.memberId });
  expect(answered.body.memberId).toBe(colleague.memberId);
});
