import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endings } from '../../../contract/care/endings.ts';
import { payments } from '../../../contract/money/payments.ts';
import { practices } from '../../../contract/practice/practices.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { addPagedClient, type PagedClient, retainerOf } from '../../../test/client-page.ts';
import { openWorld, type Practiced, type World } from '../../../test/world.ts';

let world: World;
let practice: Practiced;
let key: string;
let client: PagedClient;
let retainer: string;
let hourly: string;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
beforeEach(async () => {
  practice = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
  key = practice.apiKey;
  client = await addPagedClient(world, { language: 'it', name: 'Teatro Lumen', practice });
  retainer = await client.engage(retainerOf());
  hourly = await client.engage({ kind: 'hourly', title: 'Advice by the hour', hourlyRateMinor: 10_000 });
  for (const day of ['02', '03']) await client.work(retainer, `2025-01-${day}T08:00:00Z`, { minutes: 750 });
});
afterAll(() => world.close());

const moveTo = (date: string) => world.call(practices.setClock, { key, body: { now: `${date}T08:00:00Z` } });
const params = () => ({ id: client.id });
const planned = async (query = {}) => (await world.call(endings.plan, { key, params: params(), query })).body;
const end = (body: unknown) => world.call(endings.end, { key, params: params(), body });
const undo = () => world.call(endings.undo, { key, params: params() });
const engagement = async (id: string) => (await world.call(engagements.get, { key, params: { id } })).body;
const post = (below: string, fields: Readonly<Record<string, string>> = {}) =>
  world.fetch(
    new Request(`http://holdfast.test${client.path}${below}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://holdfast.test' },
      body: new URLSearchParams(fields).toString(),
    }),
  );

describe('The plan of an ending', () => {
  test('says when each engagement can end by its agreement, what it costs, and what is left to do', async () => {
    await moveTo('2025-01-10');
    const plan = await planned();
    expect(plan.earliestEndOn).toBe('2025-02-09');
    expect(
      plan.engagements.map(({ title, noticeDays, earliestEndOn }) => [title, noticeDays, earliestEndOn]),
    ).toEqual([
      ['Advice by the hour', 30, '2025-02-09'],
      ['Advice', 30, '2025-02-09'],
    ]);
    expect(plan.engagements[0]?.because).toContain('30 days of notice');
    expect(plan.income).toMatchObject({ monthlyMinor: 300_000, currency: 'EUR', replaceBy: '2025-02-10' });
    expect(plan.income.sharePerMille).toBe(1_000);
    expect(plan.openCharges).toEqual({ count: 1, minor: 300_000 });
    expect(plan.evidence.length).toBeGreaterThan(0);
    expect(plan.handover.every(({ done }) => !done)).toBe(true);
    expect(plan.ending).toBeNull();
  });

  test('has a farewell in the client’s language for the day that is looked at', async () => {
    const { letter } = await planned({ endsOn: '2025-03-31' });
    expect(letter.language).toBe('it');
    expect(letter.text).toContain('Teatro Lumen');
    expect(letter.text).toContain('31 marzo 2025');
    // A day before the notice is over is moved to the first that it allows.
    expect((await planned({ endsOn: '2025-01-05' })).letter.text).toContain('31 gennaio 2025');
  });

  test('holds to the term: its last day, and past the notice of one that renews by itself the next one’s', async () => {
    const other = await addPagedClient(world, { practice });
    await other.engage(retainerOf({ term: { periods: 3, renewal: 'auto', noticeDays: 30 } }));
    const ends = async () =>
      (await world.call(endings.plan, { key, params: { id: other.id } })).body.earliestEndOn;
    expect(await ends()).toBe('2025-03-31');
    await moveTo('2025-03-05');
    expect(await ends()).toBe('2025-06-30');
  });

  test('is not of another practice’s client', async () => {
    const answers = [
      await world.call(endings.plan, { params: params() }),
      await world.call(endings.end, { params: params(), body: { endsOn: '2025-05-01' } }),
      await world.call(endings.undo, { params: params() }),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([404, 'unknown-client']);
  });
});

describe('An ending', () => {
  test('ends every engagement with its final statement and charges, then leaves a page to read, then none', async () => {
    const body = { endsOn: '2025-02-14', pageUntil: '2025-03-31', handover: [{ key: 'access', done: true }] };
    const ended = await end(body);
    expect(ended.status).toBe(200);
    expect(ended.body.ending).toEqual({
      startedOn: '2025-01-01',
      endsOn: '2025-02-14',
      pageUntil: '2025-03-31',
      mayUndo: true,
    });
    expect(ended.body.handover.filter(({ done }) => done).map(({ key }) => key)).toEqual(['access']);
    expect(await engagement(retainer)).toMatchObject({ state: 'active', endsOn: '2025-02-14' });

    await moveTo('2025-02-10');
    const ahead = await client.read();
    expect(ahead.text).toContain('finisce il giorno 14 febbraio');
    expect(ahead.html).toContain(`${client.path}/ask`);

    await moveTo('2025-02-16');
    for (const id of [retainer, hourly]) expect((await engagement(id)).state).toBe('ended');
    const statements = await world.call(retainers.statements, { key, params: { id: retainer } });
    expect(statements.body.items.map(({ period }) => period.endsBefore)).toEqual([
      '2025-02-01',
      '2025-02-15',
    ]);
    const charges = await world.call(payments.charges, { key, query: { engagementId: retainer } });
    expect(charges.body.items.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['fee', 300_000],
      ['overage', 90_000],
      ['fee', 300_000],
    ]);

    const over = await client.read();
    expect(over.status).toBe(200);
    expect(over.text).toContain('è finito il giorno 14 febbraio');
    expect(over.html).not.toContain('<form');
    expect(over.html).not.toContain(`${client.path}/ask"`);
    expect((await client.read(`/statements/${retainer}/2`)).status).toBe(200);
    expect((await client.read('/ask')).status).toBe(410);
    expect((await post('/ask/send', { text: 'One more thing' })).status).toBe(410);

    await moveTo('2025-03-31');
    expect((await client.read()).status).toBe(200);
    await moveTo('2025-04-01');
    const closed = await client.read();
    expect(closed.status).toBe(410);
    expect(closed.text).toContain('Questa pagina è stata chiusa');
  });

  test('is refused before the notice is over, and where there is nothing to end', async () => {
    const early = await end({ endsOn: '2025-01-30' });
    expect([early.status, early.body.code]).toEqual([409, 'ends-too-early']);
    expect(early.body).toMatchObject({ earliest: '2025-01-31' });
    expect((await engagement(retainer)).endsOn).toBeNull();
    client = await addPagedClient(world, { practice });
    const nothing = await end({ endsOn: '2025-03-01' });
    expect([nothing.status, nothing.body.code]).toEqual([409, 'nothing-to-end']);
  });

  test('is undone without a trace while nothing has ended', async () => {
    const before = (await world.call(retainers.balance, { key, params: { id: retainer } })).body;
    await end({ endsOn: '2025-01-31' });
    const { body: cut } = await world.call(retainers.balance, { key, params: { id: retainer } });
    expect(cut.period.endsBefore).toBe('2025-02-01');
    const back = await undo();
    expect([back.status, back.body.ending]).toEqual([200, null]);
    expect((await world.call(retainers.balance, { key, params: { id: retainer } })).body).toEqual(before);
    expect(await engagement(hourly)).toMatchObject({ state: 'active', endsOn: null });
    await moveTo('2025-02-02');
    expect((await engagement(retainer)).state).toBe('active');
    const again = await undo();
    expect([again.status, again.body.code]).toEqual([409, 'nothing-to-end']);
  });

  test('is final once an engagement has ended; its hand-over can still be ticked off', async () => {
    await end({ endsOn: '2025-01-31' });
    await moveTo('2025-02-02');
    const back = await undo();
    expect([back.status, back.body.code]).toEqual([409, 'ending-final']);
    const moved = await end({ endsOn: '2025-03-31' });
    expect([moved.status, moved.body.code]).toEqual([409, 'ending-final']);
    const ticked = await end({ endsOn: '2025-01-31', handover: [{ key: 'thanks', done: true }] });
    expect(ticked.status).toBe(200);
    expect(ticked.body.handover.find(({ key }) => key === 'thanks')).toMatchObject({ done: true });
    expect(ticked.body.ending).toMatchObject({ pageUntil: '2025-05-01', mayUndo: false });
  });

  test('moves to another day while nothing is final, by the notice given at first', async () => {
    await end({ endsOn: '2025-03-31' });
    await moveTo('2025-01-20');
    expect((await planned()).earliestEndOn).toBe('2025-01-31');
    const moved = await end({ endsOn: '2025-01-31' });
    expect([moved.status, moved.body.ending?.endsOn]).toEqual([200, '2025-01-31']);
    await undo();
    expect((await engagement(hourly)).endsOn).toBeNull();
  });

  test('says nothing any more once the client is back', async () => {
    await end({ endsOn: '2025-01-31', pageUntil: '2025-02-28' });
    await moveTo('2025-04-01');
    expect((await client.read()).status).toBe(410);
    await client.engage({ kind: 'hourly', title: 'Again', startsOn: '2025-04-01', hourlyRateMinor: 9_000 });
    const page = await client.read();
    expect([page.status, page.html.includes(`${client.path}/ask"`)]).toEqual([200, true]);
    const anew = await end({ endsOn: '2025-05-31' });
    expect(anew.body.ending).toMatchObject({ startedOn: '2025-04-01', endsOn: '2025-05-31' });
  });

  test('takes dates alone, and a page that stays no shorter than the work', async () => {
    const bad = [
      {},
      { endsOn: 'soon' },
      { endsOn: '2025-02-30' },
      { endsOn: '2025-03-31', pageUntil: '2025-03-30' },
    ];
    for (const body of bad) expect((await end(body)).status).toBe(422);
    const query = await world.call(endings.plan, { key, params: params(), query: { endsOn: 'x' } });
    expect(query.status).toBe(422);
  });
});
