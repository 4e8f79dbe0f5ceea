import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import type { Leakage } from '../../contract/asks/leakage.ts';
import { clients } from '../../contract/clients/clients.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { ask, decide, quarterHours, scope } from '../../test/asks.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { commitImport, freshPractice, startImport } from '../../test/import-files.ts';
import { togglExport, yearOfQuestions } from '../../test/question-export.ts';
import { openWorld, type World } from '../../test/world.ts';

let whole: World;
let world: World;
beforeAll(async () => {
  whole = await openWorld('2025-12-31T08:00:00Z');
});
beforeEach(async () => {
  world = await freshPractice(whole);
});
afterAll(() => whole.close());

const engaged = (more: Readonly<Record<string, unknown>>) => engage(world, more, world.apiKey);
const question = { channel: 'email', activity: 'consultation' };

async function leakageOf(id: string, query: Readonly<Record<string, string | number>> = {}) {
  const answered = await world.call(asks.leakage, { params: { id }, query });
  expect(answered.status).toBe(200);
  return answered.body;
}

const parts = ['billed', 'quoted', 'gifted', 'declined', 'unanswered', 'unclaimed'] as const;

/** Asked is included and outside, outside is the sum of its parts, and the months add up to the total. */
function expectIdentities({ total, months }: Pick<Leakage, 'total' | 'months'>): void {
  for (const figures of [total, ...months]) {
    for (const unit of ['count', 'minutes', 'minor'] as const) {
      expect(figures.asked[unit]).toBe(figures.included[unit] + figures.outside[unit]);
      expect(figures.outside[unit]).toBe(parts.reduce((sum, part) => sum + figures[part][unit], 0));
    }
  }
  for (const unit of ['count', 'minutes', 'minor'] as const) {
    expect(months.reduce((sum, month) => sum + month.asked[unit], 0)).toBe(total.asked[unit]);
  }
}

describe('an imported year of short questions by mail', () => {
  const year = yearOfQuestions('2025-01-06', 4);
  const minutes = year.reduce((sum, each) => sum + each.minutes, 0);
  const billed = year.filter(({ isBillable }) => isBillable);
  const billedMinutes = billed.reduce((sum, each) => sum + each.minutes, 0);

  async function importYear(export_: string): Promise<string> {
    const started = await startImport(world, export_);
    expect(started.status).toBe(201);
    expect((await commitImport(world, started.body.id)).status).toBe(200);
    const { items } = (await world.call(clients.list)).body;
    return items.find(({ name }) => name === 'Kestrel Coffee')?.id ?? '';
  }

  test('shows what it costs in quarters of an hour, and what was given away unseen', async () => {
    const id = await importYear(togglExport('Kestrel Coffee', year, 9_000));
    const leakage = await leakageOf(id);
    expect(leakage).toMatchObject({
      from: '2025-01-01',
      to: '2025-12-31',
      currency: 'EUR',
      rule: { incrementMinutes: 15, minimumMinutes: 15 },
    });
    // 48 questions of at most a quarter each, at 22.50; twelve of them were billed by the minute at 1.50.
    const worth = 48 * 2_250;
    expect(leakage.total.asked).toEqual({ count: 48, minutes, minor: worth });
    expect(leakage.total.included.count).toBe(0);
    expect(leakage.total.billed.minor).toBe(billedMinutes * 150);
    expect(leakage.total.unclaimed.minor).toBe(worth - billedMinutes * 150);
    expect(leakage.months).toHaveLength(12);
    expectIdentities(leakage);
  });

  test('can be measured by another rule', async () => {
    const id = await importYear(togglExport('Kestrel Coffee', year, 9_000));
    const leakage = await leakageOf(id, { incrementMinutes: 6, minimumMinutes: 0 });
    const worth = year.reduce((sum, each) => sum + Math.ceil(each.minutes / 6) * 900, 0);
    expect(leakage.rule).toEqual({ incrementMinutes: 6, minimumMinutes: 0 });
    expect(leakage.total.asked.minor).toBe(worth);
    expectIdentities(leakage);
  });

  test('is measured by the rule that was agreed since, also for the months before it', async () => {
    const id = await importYear(togglExport('Kestrel Coffee', year, 9_000));
    const { items } = (await world.call(engagements.list, { query: { clientId: id } })).body;
    const billing = { incrementMinutes: 30, minimumMinutes: 30, roundPer: 'entry' } as const;
    const params = { id: items[0]?.id ?? '' };
    expect((await world.call(engagements.change, { params, body: { billing } })).status).toBe(200);
    const leakage = await leakageOf(id);
    expect(leakage.rule).toBeNull();
    expect(leakage.total.asked).toEqual({ count: 48, minutes, minor: 48 * 4_500 });
    expectIdentities(leakage);
  });

  test('where nothing was billed at all, is given away whole at the practice’s rate', async () => {
    const unbilled = yearOfQuestions('2025-01-06', 0);
    const lines = togglExport('Kestrel Coffee', unbilled, 9_000).split('\n');
    const id = await importYear(lines.filter((line) => !line.includes(',Yes,')).join('\n'));
    const { total } = await leakageOf(id);
    expect(total.unclaimed).toEqual({ count: 48, minutes, minor: 48 * 2_500 });
    expect(total.outside).toEqual(total.unclaimed);
  });
});

describe('leakage', () => {
  test('counts each ask by what became of it, once, and not its entry as well', async () => {
    const { clientId } = await engaged({ billing: quarterHours, scope, hourlyRateMinor: 9_000 });
    const decisions = ['included', 'billed', 'quoted', 'gifted', 'declined'] as const;
    for (const decision of decisions) {
      const { id } = (await ask(world, clientId, { minutes: 6 })).body;
      expect((await decide(world, id, decision)).status).toBe(200);
    }
    await ask(world, clientId, { minutes: 20 });
    const taken = await ask(world, clientId, { minutes: 50 });
    await world.call(asks.withdraw, { params: { id: taken.body.id } });
    const leakage = await leakageOf(clientId);
    const six = { count: 1, minutes: 6, minor: 2_250 };
    expect(leakage.total).toEqual({
      asked: { count: 6, minutes: 50, minor: 15_750 },
      included: six,
      outside: { count: 5, minutes: 44, minor: 13_500 },
      billed: six,
      quoted: six,
      gifted: six,
      declined: six,
      unanswered: { count: 1, minutes: 20, minor: 4_500 },
      unclaimed: { count: 0, minutes: 0, minor: 0 },
    });
    expect(leakage.rule).toBeNull();
    expectIdentities(leakage);
  });

  test('takes plain questions of the books at their rule, and those of a retainer as included', async () => {
    const hourly = await engaged({ billing: quarterHours, hourlyRateMinor: 9_000 });
    await record(world, hourly.id, '2025-04-10T09:00:00Z', 6, question);
    await record(world, hourly.id, '2025-04-11T09:00:00Z', 31, question);
    await record(world, hourly.id, '2025-04-12T09:00:00Z', 10, { channel: 'phone', activity: 'status-call' });
    await record(world, hourly.id, '2025-04-13T09:00:00Z', 10);
    const byHour = await leakageOf(hourly.clientId);
    expect(byHour.total.asked).toEqual({ count: 1, minutes: 6, minor: 2_250 });
    expect(byHour.total.billed).toEqual(byHour.total.asked);
    const monthly = await engaged({
      kind: 'retainer',
      hourlyRateMinor: undefined,
      billing: quarterHours,
      retainer: defaultRetainer,
    });
    await record(world, monthly.id, '2025-12-10T09:00:00Z', 6, question);
    const byMonth = await leakageOf(monthly.clientId);
    expect(byMonth.total.included).toEqual({ count: 1, minutes: 6, minor: 4_500 });
    expect(byMonth.total.outside.count).toBe(0);
    expectIdentities(byHour);
    expectIdentities(byMonth);
  });

  test('counts by the day an ask was received on, between two days', async () => {
    const { clientId } = await engaged({ billing: quarterHours });
    for (const receivedAt of ['2025-03-31T21:30:00Z', '2025-03-31T22:30:00Z', '2025-05-01T09:00:00Z'])
      await ask(world, clientId, { minutes: 6, receivedAt });
    const april = await leakageOf(clientId, { from: '2025-04-01', to: '2025-04-30' });
    expect(april.months.map(({ month, asked }) => [month, asked.count])).toEqual([['2025-04', 1]]);
    expect((await leakageOf(clientId)).total.asked.count).toBe(3);
    const backwards = await leakageOf(clientId, { from: '2025-05-01', to: '2025-04-01' });
    expect(backwards.total.asked.count).toBe(0);
    expect((await leakageOf(clientId, { from: '1970-01-01' })).from).toBe('2016-01-01');
    expect((await leakageOf(clientId, { to: '1970-05-05' })).total.asked.count).toBe(0);
  });

  test('says how often each line stopped an ask', async () => {
    const { clientId } = await engaged({ billing: quarterHours, scope });
    const photos = { minutes: 6, text: 'Could you do the photography of the mugs?' };
    for (const more of [photos, photos, { minutes: 6, text: 'Post it on our social media' }])
      await ask(world, clientId, more);
    expect((await leakageOf(clientId)).clauses).toEqual([
      { clause: 'Photography of the products', asks: 2 },
      { clause: 'Social media', asks: 1 },
    ]);
  });

  test('of the practice is the sum of its clients, those first who lose it most', async () => {
    const one = await engaged({ billing: quarterHours });
    const other = await engaged({ billing: quarterHours });
    await ask(world, one.clientId, { minutes: 6 });
    await ask(world, other.clientId, { minutes: 40 });
    await record(world, other.id, '2025-04-10T09:00:00Z', 6, question);
    const { body } = await world.call(asks.practiceLeakage);
    expect(body.clients.map(({ clientId }) => clientId)).toEqual([other.clientId, one.clientId]);
    expect(body.total.asked.count).toBe(3);
    for (const part of ['asked', ...parts] as const)
      expect(body.clients.reduce((sum, { total }) => sum + total[part].minor, 0)).toBe(
        body.total[part].minor,
      );
    expectIdentities(body);
  });

  test('goes out as a file whose cells no spreadsheet computes', async () => {
    const client = await world.call(clients.add, { body: { name: '=1+1 "Cups", Ltd' } });
    await ask(world, client.body.id, { minutes: 6 });
    const fetched = await world.fetch(
      new Request('http://holdfast.test/api/v1/leakage/export?from=2025-04-01&to=2025-04-30', {
        headers: { authorization: `Bearer ${world.apiKey}` },
      }),
    );
    expect(fetched.status).toBe(200);
    expect(fetched.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(fetched.headers.get('content-disposition')).toContain('leakage-2025-04-01-2025-04-30.csv');
    const [head, line, rest] = (await fetched.text()).split('\r\n');
    expect(head).toMatch(/^month,client,clientId,currency,asked,askedMinutes,askedMinor,included/);
    expect(line).toContain(`2025-04,"'=1+1 ""Cups"", Ltd",${client.body.id},EUR,1,6,2500,0,0,0,1,6,2500`);
    expect(rest).toBe('');
    const wrong = await world.fetch(
      new Request('http://holdfast.test/api/v1/leakage/export?from=soon', {
        headers: { authorization: `Bearer ${world.apiKey}` },
      }),
    );
    expect(wrong.status).toBe(422);
  });
});
