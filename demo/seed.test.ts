import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asks } from '../contract/asks/asks.ts';
import { clients } from '../contract/clients/clients.ts';
import { type EventName, events } from '../contract/events.ts';
import { payments } from '../contract/money/payments.ts';
import { practices } from '../contract/practice/practices.ts';
import { proBono } from '../contract/pro-bono/pro-bono.ts';
import { overview } from '../contract/today/overview.ts';
import { changeOrders } from '../contract/work/change-orders.ts';
import { engagements } from '../contract/work/engagements.ts';
import { retainers } from '../contract/work/retainers.ts';
import { timeEntries } from '../contract/work/time-entries.ts';
import { isSet } from '../server/db/columns.ts';
import { startWorker } from '../server/jobs/worker.ts';
import { openWorld, type World } from '../test/world.ts';
import { seedDemo } from './seed.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld('2025-06-18T08:00:00Z', { locale: 'es' });
  const { app, practiceId, memberId } = world;
  let isTold = false;
  const told = seedDemo(app, practiceId, memberId, app.clock(), 'es').finally(() => {
    isTold = true;
  });
  // A worker runs beside every server. To it the whole year is past, and it must leave the year alone while it is told.
  while (!isTold) {
    const worker = startWorker(app);
    await setTimeout(300);
    await worker.stop();
  }
  await told;
}, 120_000);
afterAll(() => world.close());

async function engagementOf(title: string): Promise<string> {
  const listed = await world.call(engagements.list);
  const found = listed.body.items.find((engagement) => engagement.title === title);
  if (!found) throw new Error(`The demo has no engagement ${title}.`);
  return found.id;
}

describe('the demo', () => {
  test('is the practice of a consultant with nine clients, two of whom read another language', async () => {
    const practice = await world.call(practices.get);
    expect(practice.body).toMatchObject({ name: 'Lucía Serra Consultoría', hourlyRateMinor: 9_500 });
    const listed = await world.call(clients.list);
    expect(listed.body.items).toHaveLength(9);
    expect(listed.body.items.map(({ language }) => language).sort()).toEqual([
      'en',
      'es',
      'es',
      'es',
      'es',
      'es',
      'es',
      'es',
      'fr',
    ]);
    const referred = listed.body.items.filter((client) => client.referredByClientId !== null);
    expect(referred.map(({ name }) => name)).toEqual(['Lintel & Loft Architects']);
  });

  test('has every kind of engagement, and one draft', async () => {
    const listed = await world.call(engagements.list);
    const kinds = listed.body.items.map(({ kind, state }) => `${kind} ${state}`).sort();
    expect(kinds).toEqual([
      'hourly active',
      'hourly active',
      'hourly active',
      'pro-bono active',
      'pro-bono ended',
      'pro-bono ended',
      'project ended',
      'retainer active',
      'retainer active',
      'retainer active',
      'retainer draft',
    ]);
  });

  test('has a year of time up to yesterday, no two entries at once', async () => {
    const rows = await world.database
      .read(world.practiceId)
      .selectFrom('timeEntries')
      .select(['workedOn', 'startedAt', 'endsAt', 'note', 'late', 'voidedAt'])
      .orderBy('startedAt')
      .execute();
    expect(rows.length).toBeGreaterThan(500);
    expect([rows[0]?.workedOn.slice(0, 7), rows.at(-1)?.workedOn]).toEqual(['2024-06', '2025-06-17']);
    const overlaps = rows.filter((row, at) => row.startedAt < (rows[at - 1]?.endsAt ?? 0));
    expect(overlaps).toEqual([]);
    expect(rows.filter((row) => row.note === null || row.note.includes('demo:'))).toEqual([]);
    expect(rows.filter((row) => isSet(row.late))).toHaveLength(1);
    expect(rows.filter((row) => row.voidedAt !== null)).toHaveLength(1);
  });

  test('has retainers whose closed periods are stated, with an overage, a top-up and a credit', async () => {
    const bikes = await engagementOf('Ventas y taller, cada mes');
    const statements = await world.call(retainers.statements, { params: { id: bikes } });
    expect(statements.body.items).toHaveLength(11);
    expect(statements.body.items.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    const charges = await world.call(retainers.charges, { params: { id: bikes } });
    const kinds = Map.groupBy(charges.body.items, ({ kind }) => kind);
    expect([kinds.get('fee')?.length, kinds.get('top-up')?.length]).toEqual([12, 1]);
    expect(kinds.get('overage')?.length).toBeGreaterThan(0);

    const advice = await engagementOf('Conseil à la demande');
    const credits = await world.call(retainers.charges, { params: { id: advice } });
    expect(credits.body.items.filter(({ amountMinor }) => amountMinor < 0)).toHaveLength(1);

    const articles = await engagementOf('Artículos para dueños de mascotas');
    const balance = await world.call(retainers.balance, { params: { id: articles } });
    expect(balance.body).toMatchObject({ unit: 'deliverables', opening: { granted: 4 } });
  });

  test('has its charges paid but for one that is overdue', async () => {
    const listed = async (state: string) =>
      (await world.call(payments.charges, { query: { state, limit: 100 } })).body.items;
    expect((await listed('paid')).length).toBeGreaterThan(25);
    const overdue = await listed('overdue');
    expect(overdue.map(({ engagementTitle, kind }) => [engagementTitle, kind])).toEqual([
      ['Portfolio and tenders', 'consultation'],
    ]);
  });

  test('has something for Today from every side, what clients wait for first', async () => {
    const today = await world.call(overview.today);
    expect(today.body.items.map(({ kind }) => kind)).toEqual([
      'review',
      'charge-overdue',
      'ask',
      'ask',
      'benefit',
    ]);
    expect(today.body.sentence).toContain('€');
    const { items } = (await world.call(overview.today, { query: { all: true } })).body;
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    const kinds = new Set(items.map(({ kind }) => kind));
    for (const kind of ['draft', 'retainer-candidate', 'benefit', 'pressure', 'term-ending', 'gift-habit'])
      expect([kind, kinds.has(kind)]).toEqual([kind, true]);
  });

  test('has free work that gives back, brings a client, becomes paid, and asks for ever more', async () => {
    const { items } = (await world.call(proBono.benefits, { query: { limit: 10 } })).body;
    expect(items.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['introduction', 'received'],
      ['publicity', 'received'],
      ['referral', 'promised'],
      ['testimonial', 'overdue'],
    ]);
    const choir = items.find(({ kind }) => kind === 'introduction');
    const returns = (await world.call(proBono.returns, { params: { id: choir?.clientId ?? '' } })).body;
    expect(returns.referred.map(({ name }) => name)).toEqual(['Lintel & Loft Architects']);
    expect(returns.referredMinor).toBeGreaterThan(3 * returns.givenMinor);

    const listed = (await world.call(engagements.list)).body.items;
    const paid = listed.find(({ convertedFromId }) => convertedFromId !== null);
    const free = listed.find(({ id }) => id === paid?.convertedFromId);
    expect([paid?.kind, free?.state, paid?.clientId]).toEqual(['hourly', 'ended', free?.clientId]);
    expect(free?.override?.because).not.toContain('demo:');

    const shelter = await engagementOf('Adopciones y donativos');
    const trend = (await world.call(proBono.pressure, { params: { id: shelter } })).body;
    expect(trend).toMatchObject({ rising: true, risen: expect.arrayContaining(['minutes']) });
    const document = (await world.call(proBono.reviewDocument, { params: { id: shelter } })).body;
    expect([document.overdueDays, document.earlier.map(({ outcome }) => outcome)]).toEqual([4, ['extend']]);
  });

  test('has asks decided in every way, three that wait, and one quote that nobody has answered', async () => {
    const { items } = (await world.call(asks.list, { query: { limit: 100 } })).body;
    expect(items.length).toBeGreaterThanOrEqual(40);
    expect(items.filter(({ text }) => text.includes('asks.'))).toEqual([]);
    const decided = Map.groupBy(items, ({ decision }) => decision ?? 'open');
    const counts = [...decided].map(([decision, all]) => [decision, all.length]).sort();
    expect(Object.fromEntries(counts)).toMatchObject({ open: 3, quoted: 3 });
    expect([...decided.keys()].sort()).toEqual([
      'billed',
      'declined',
      'gifted',
      'included',
      'open',
      'quoted',
    ]);
    const orders = (await world.call(changeOrders.list)).body.items;
    expect(orders.map(({ state }) => state).sort()).toEqual(['approved', 'declined', 'proposed']);
    const cited = items.filter(({ suggestion }) => suggestion.clause !== null);
    expect(cited.length).toBeGreaterThan(15);
    const leakage = (await world.call(asks.practiceLeakage)).body;
    expect(leakage.clients).toHaveLength(9);
    expect(leakage.total.unclaimed.minor).toBeGreaterThan(0);
  });

  test('leaves the clock to the machine when it is told', async () => {
    expect((await world.call(practices.get)).body).toMatchObject({ isRehearsal: false });
    const bikes = await engagementOf('Ventas y taller, cada mes');
    const body = { engagementId: bikes, startedAt: '2025-06-18T07:00', minutes: 30 };
    const recorded = await world.call(timeEntries.record, { body });
    expect(recorded.body).toMatchObject({ late: false, periodIndex: 12 });
  });
});

test('the demo is the same wherever it is told on the same day', { timeout: 60_000 }, async () => {
  const figures = await Promise.all([tell(world), tellAgain()]);
  expect(figures[1]).toEqual(figures[0]);
});

async function tellAgain() {
  const other = await openWorld('2025-06-18T08:00:00Z', { locale: 'es' });
  await seedDemo(other.app, other.practiceId, other.memberId, other.app.clock(), 'es');
  const told = await tell(other);
  await other.close();
  return told;
}

/** What the year comes to in figures, without the ids, which no two practices share. */
async function tell({ database, practiceId }: World) {
  const read = database.read(practiceId);
  const charges = await read
    .selectFrom('charges')
    .select(['kind', 'dueOn', 'amountMinor'])
    .orderBy('dueOn')
    .orderBy('amountMinor')
    .execute();
  const entries = await read
    .selectFrom('timeEntries')
    .select(['startedAt', 'actualMinutes', 'billedMinutes', 'note'])
    .where('workedOn', '<', '2025-06-18')
    .orderBy('startedAt')
    .execute();
  return { charges, entries };
}

test('everything that happened in the year has the name and the shape that the contract says', async () => {
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .select(['subject', 'action', 'facts'])
    .execute();
  const wrong = rows.flatMap(({ subject, action, facts }) => {
    const event = events[`${subject}.${action}` as EventName] as (typeof events)[EventName] | undefined;
    if (!event) return [`${subject}.${action} is no event`];
    const { error } = event.facts.safeParse(JSON.parse(facts));
    return error ? [`${subject}.${action}: ${error.message}`] : [];
  });
  expect([...new Set(wrong)]).toEqual([]);
  expect(new Set(rows.map(({ subject, action }) => `${subject}.${action}`)).size).toBeGreaterThan(20);
});
