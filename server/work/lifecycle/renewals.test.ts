import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practices } from '../../../contract/practice/practices.ts';
import { overview } from '../../../contract/today/overview.ts';
import { agreements } from '../../../contract/work/agreements.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { defaultRetainer, engage } from '../../../test/engage.ts';
import { openWorld, type Practiced, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const trial = { periods: 3, trial: true, renewal: 'offer', noticeDays: 14 };

/** A retainer of a practice of its own, whose clock the test moves. */
async function onTrial(more: Readonly<Record<string, unknown>> = {}) {
  const practice = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
  const retainer = { ...defaultRetainer, term: trial, ...more };
  const { id } = await engage(world, { kind: 'retainer', retainer }, practice.apiKey);
  return { practice, key: practice.apiKey, params: { id }, id };
}

const moveTo = (practice: Practiced, date: string) =>
  world.call(practices.setClock, { key: practice.apiKey, body: { now: `${date}T08:00:00Z` } });

async function chargesOf(key: string, id: string) {
  const { body } = await world.call(retainers.charges, { key, params: { id }, query: { limit: 100 } });
  return body.items.map(({ kind, dueOn, amountMinor }) => [kind, dueOn, amountMinor]);
}

describe('A retainer on trial', () => {
  test('renewed to six months before its end goes on period by period, and ends when nothing follows', async () => {
    const { practice, key, params, id } = await onTrial();
    await moveTo(practice, '2025-03-20');
    const renewed = await world.call(renewals.renew, { key, params, body: { periods: 6 } });
    expect(renewed.status).toBe(201);
    expect(renewed.body.renewals).toMatchObject([{ periods: 6, trial: false, keepCarried: true }]);
    expect(renewed.body.term).toMatchObject({ number: 1, trial: true, endsOn: '2025-03-31' });
    await moveTo(practice, '2025-04-02');
    const { term } = (await world.call(renewals.renewalPath, { key, params })).body;
    expect(term).toEqual({
      number: 2,
      trial: false,
      firstPeriod: 4,
      lastPeriod: 9,
      renewal: 'offer',
      startsOn: '2025-04-01',
      endsOn: '2025-09-30',
      noticeOn: '2025-09-16',
    });
    await moveTo(practice, '2025-10-02');
    const ended = (await world.call(engagements.get, { key, params })).body;
    expect([ended.state, ended.endsOn]).toEqual(['ended', '2025-09-30']);
    expect((await chargesOf(key, id)).map(([, dueOn]) => dueOn)).toEqual([
      ...['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01', '2025-05-01'],
      ...['2025-06-01', '2025-07-01', '2025-08-01', '2025-09-01'],
    ]);
  });

  test('without a renewal opens nothing after its term, and is not renewed any more', async () => {
    const { practice, key, params, id } = await onTrial();
    await moveTo(practice, '2025-06-01');
    expect((await world.call(engagements.get, { key, params })).body.state).toBe('ended');
    expect(await chargesOf(key, id)).toHaveLength(3);
    const late = await world.call(renewals.renew, { key, params, body: { periods: 6 } });
    expect([late.status, late.body.code]).toEqual([409, 'engagement-ended']);
    expect(late.body.detail).toContain('31 March 2025');
  });

  test('is renewed for the longest term at most, and one term ahead', async () => {
    const { key, params } = await onTrial();
    const renew = (periods: number) => world.call(renewals.renew, { key, params, body: { periods } });
    expect((await renew(121)).body.code).toBe('invalid-input');
    expect((await renew(120)).status).toBe(201);
    const again = await renew(1);
    expect([again.status, again.body.code]).toEqual([409, 'renewed-already']);
  });

  test('takes a new fee and allowance from the first period of the new term on, not a day earlier', async () => {
    const { practice, key, params, id } = await onTrial();
    await moveTo(practice, '2025-02-10');
    const body = { periods: 6, feeMinor: 360_000, allowance: { unit: 'minutes', amount: 1500 } };
    expect((await world.call(renewals.renew, { key, params, body })).status).toBe(201);
    await moveTo(practice, '2025-05-02');
    expect(await chargesOf(key, id)).toEqual([
      ['fee', '2025-01-01', 300_000],
      ['fee', '2025-02-01', 300_000],
      ['fee', '2025-03-01', 300_000],
      ['fee', '2025-04-01', 360_000],
      ['fee', '2025-05-01', 360_000],
    ]);
    expect((await world.call(retainers.balance, { key, params })).body.opening.granted).toBe(1500);
  });

  test('keeps the unit it was signed with', async () => {
    const { key, params } = await onTrial();
    const body = { periods: 6, allowance: { unit: 'deliverables', amount: 4 } };
    const renewed = await world.call(renewals.renew, { key, params, body });
    expect([renewed.status, renewed.body.code]).toEqual([422, 'wrong-unit']);
    expect((await world.call(renewals.renewalPath, { key, params })).body.renewals).toEqual([]);
  });
});

describe('Carried lots at a renewal', () => {
  const carry = { lifePeriods: 12 };
  const openingAfter = async (more: Readonly<Record<string, unknown>>, body: object) => {
    const { practice, key, params } = await onTrial(more);
    await moveTo(practice, '2025-03-20');
    expect((await world.call(renewals.renew, { key, params, body: { periods: 6, ...body } })).status).toBe(
      201,
    );
    await moveTo(practice, '2025-04-02');
    return (await world.call(retainers.balance, { key, params })).body.opening.carried;
  };

  test('go along unless the terms say they do not', async () => {
    expect(await openingAfter({ carry }, {})).toBe(3600);
    expect(await openingAfter({ carry, term: { ...trial, keepCarried: false } }, {})).toBe(0);
  });

  test('follow what is agreed on with the renewal, whatever the signed terms said', async () => {
    expect(await openingAfter({ carry }, { keepCarried: false })).toBe(0);
    expect(await openingAfter({ carry, term: { ...trial, keepCarried: false } }, { keepCarried: true })).toBe(
      3600,
    );
  });

  test('left behind are forfeited in the statement of the last period of the old term', async () => {
    const { practice, key, params } = await onTrial({ carry });
    await world.call(renewals.renew, { key, params, body: { periods: 6, keepCarried: false } });
    await moveTo(practice, '2025-04-02');
    const { items } = (await world.call(retainers.statements, { key, params, query: {} })).body;
    expect(items.map(({ forfeited, carriedOut }) => [forfeited, carriedOut])).toEqual([
      [0, 1200],
      [0, 2400],
      [3600, 0],
    ]);
  });
});

describe('A term that renews by itself', () => {
  test('is followed by a term agreed on by hand after the repetition that runs, not after the first', async () => {
    const term = { periods: 2, renewal: 'auto', noticeDays: 0 };
    const { practice, key, params } = await onTrial({ term });
    await moveTo(practice, '2025-05-10');
    const before = (await world.call(renewals.renewalPath, { key, params })).body;
    expect(before.term).toMatchObject({ number: 3, firstPeriod: 5, lastPeriod: 6 });
    const renewed = await world.call(renewals.renew, { key, params, body: { periods: 12 } });
    expect(renewed.body.term).toEqual(before.term);
    expect(renewed.body.renewals.map(({ periods }) => periods)).toEqual([2, 2, 12]);
    await moveTo(practice, '2025-07-10');
    expect((await world.call(renewals.renewalPath, { key, params })).body.term).toMatchObject({
      number: 4,
      firstPeriod: 7,
      lastPeriod: 18,
    });
  });
});

describe('The renewal path', () => {
  test('says the results so far, the steps above, and in words how the retainer stands', async () => {
    const { practice, key, params, id } = await onTrial();
    const work = (startedAt: string, minutes: number) =>
      world.call(timeEntries.record, { key, body: { engagementId: id, startedAt, minutes } });
    await work('2025-01-10T08:00', 900);
    await moveTo(practice, '2025-02-10');
    await work('2025-02-09T08:00', 1320);
    await moveTo(practice, '2025-03-10');
    const renewalPath = (await world.call(renewals.renewalPath, { key, params })).body;
    expect(renewalPath.next).toEqual([
      { periods: 6, trial: false, label: '6 months' },
      { periods: 12, trial: false, label: 'a year' },
    ]);
    expect(renewalPath.results).toEqual({
      periods: 2,
      grantedAmount: 2400,
      usedAmount: 2220,
      overageAmount: 120,
      lostAmount: 300,
      paidMinor: 0,
      openMinor: 936_000,
      paidOnTimePercent: 0,
    });
    expect(renewalPath.because.replaceAll('\u00a0', ' ')).toBe(
      'The trial runs until 31 March 2025. 2 periods: 37 h of 40 h used, 2 h past the allowance, 5 h lost unused, €9,360.00 open, 0 % of the charges paid on time.',
    );
  });

  test('is where Today leads before a term ends, with the results in its reason; once renewed, Today is silent', async () => {
    const { practice, key, params, id } = await onTrial();
    await moveTo(practice, '2025-03-10');
    const today = async () =>
      (await world.call(overview.today, { key, query: { all: true } })).body.items.find(
        ({ kind }) => kind === 'term-ending',
      );
    expect(await today()).toMatchObject({
      because: expect.stringContaining('2 periods: 0'),
      action: { path: `/engagements/${id}#renewal-path` },
    });
    await world.call(renewals.renew, { key, params, body: { periods: 6 } });
    expect(await today()).toBeUndefined();
  });

  test('has no step where no term was agreed', async () => {
    const { key, params } = await onTrial({ term: null });
    const renewalPath = (await world.call(renewals.renewalPath, { key, params })).body;
    expect([renewalPath.term, renewalPath.next]).toEqual([null, []]);
    const renewed = await world.call(renewals.renew, { key, params, body: { periods: 6 } });
    expect([renewed.status, renewed.body.code]).toEqual([409, 'no-term']);
  });
});

test('A renewal makes a new version of the agreement, which says from when and for how long', async () => {
  const { key, params } = await onTrial();
  await world.call(renewals.renew, { key, params, body: { periods: 6 } });
  const { items } = (await world.call(agreements.versions, { key, params })).body;
  expect(items.map(({ because }) => because).sort()).toEqual([
    'Agreed',
    'Renewed for 6 periods from 1 April',
  ]);
  const { clauses } = (await world.call(agreements.get, { key, params, query: {} })).body;
  const ending = clauses.find((clause) => clause.key === 'ending')?.sentences;
  expect(ending).toContain('It was renewed from 1 April 2025 for 6 periods.');
});

test('An end agreed before the new term stands in the way of a renewal', async () => {
  const { key, params } = await onTrial();
  await world.call(engagements.end, { key, params, body: { on: '2025-03-31' } });
  const renewed = await world.call(renewals.renew, { key, params, body: { periods: 6 } });
  expect([renewed.status, renewed.body.code]).toEqual([409, 'after-end']);
});
