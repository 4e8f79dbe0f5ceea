import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { payments } from '../../contract/money/payments.ts';
import { overview, type Today } from '../../contract/today/overview.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries, timers } from '../../contract/work/time-entries.ts';
import { sayIn } from '../../locales/say.ts';
import { openWorld, type World } from '../../test/world.ts';
import { system } from '../deps.ts';
import { house } from '../house.ts';
import { findPracticeSettings } from '../practice/settings.ts';
import { findOrCreateEngagement } from '../work/engagements/find-or-create-engagement.ts';

let world: World;
let clientId: string;

beforeAll(async () => {
  world = await openWorld('2025-06-01T07:00:00Z');
  clientId = (await world.call(clients.add, { body: { name: 'Kestrel Coffee' } })).body.id;
});
afterAll(() => world.close());

async function agree(body: Readonly<Record<string, unknown>>): Promise<string> {
  const draft = await world.call(engagements.draft, { body: { clientId, startsOn: '2025-06-01', ...body } });
  expect(draft.status).toBe(201);
  const active = await world.call(engagements.activate, { params: { id: draft.body.id }, body: {} });
  expect(active.status).toBe(200);
  return draft.body.id;
}

async function work(engagementId: string, day: string, minutes: number): Promise<void> {
  const body = { engagementId, startedAt: `2025-06-${day}T08:00`, minutes };
  expect((await world.call(timeEntries.record, { body })).status).toBe(201);
}

async function everything(language = 'en') {
  const answered = await world.call(overview.today, {
    query: { all: true },
    headers: { 'accept-language': language },
  });
  // Numbers are tied to their units with spaces that do not break; the expectations are written with plain ones.
  return JSON.parse(JSON.stringify(answered.body).replaceAll(/[\u00a0\u202f]/g, ' ')) as Today;
}

async function itemOf(kind: string) {
  return (await everything()).items.find((item) => item.kind === kind);
}

const retainer = { feeMinor: 100_000, allowance: { unit: 'minutes', amount: 600 } };
const hour = 60;

describe('Today', () => {
  test('of a new practice says that nothing is secured and asks for nothing', async () => {
    expect((await world.call(overview.today)).body).toEqual({
      sentence: 'Nothing is secured for June yet: no charge falls due and no paid time is recorded.',
      items: [],
      more: 0,
      snoozed: 0,
      money: { securedMinor: 0, unbilledMinor: 0, atRiskMinor: 0, currency: 'EUR' },
      capacity: {
        month: '2025-06',
        capacityMinutes: 10_400,
        freeMinutes: 10_400,
        retainerMinutes: 0,
        projectMinutes: 0,
        proBonoMinutes: 0,
        giftMinutes: 0,
      },
    });
  });

  test('asks for the money of a period on the day it falls due', async () => {
    const engagementId = await agree({ kind: 'retainer', title: 'Ten hours', retainer });
    expect(await itemOf('charge-due')).toEqual({
      kind: 'charge-due',
      clientId,
      engagementId,
      dueOn: '2025-06-01',
      title: 'Kestrel Coffee: €1,000.00 falls due today',
      because: 'One charge under “Ten hours”, not on an invoice yet.',
      action: { label: 'See the charges', path: `/engagements/${engagementId}` },
      key: `charge-due:${engagementId}`,
      snoozed: null,
    });
    const [charge] = (await world.call(payments.charges)).body.items;
    const params = { id: charge?.id ?? '' };
    await world.call(payments.record, { params, body: { on: '2025-06-01', amountMinor: 40_000 } });
    expect((await itemOf('charge-due'))?.title).toBe('Kestrel Coffee: €600.00 falls due today');
    world.setNow('2025-06-02T07:00:00Z');
    expect(await itemOf('charge-due')).toBeUndefined();
    await world.call(payments.record, { params, body: { on: '2025-06-02' } });
  });

  test('counts what is secured: charges of the month, and work at its rate', async () => {
    const hourly = await agree({ kind: 'hourly', title: 'Advice', hourlyRateMinor: 9_000 });
    await work(hourly, '02', 50);
    const usual = await agree({ kind: 'project', title: 'Shop' });
    await work(usual, '02', 30);
    const { sentence } = await everything();
    expect(sentence).toBe(
      '€1,125.00 is secured for June: €1,000.00 falls due, and €125.00 is worked and not yet invoiced.',
    );
    expect((await everything('es')).sentence).toMatch(/^1125,00 € asegurados para junio: 1000,00 € vencen/);
  });

  test('says early that a retainer will finish over, and then that it has', async () => {
    const engagementId = await retainerId();
    await work(engagementId, '03', 8 * hour);
    world.setNow('2025-06-10T07:00:00Z');
    expect(await itemOf('retainer-pace')).toMatchObject({
      engagementId,
      dueOn: '2025-06-12',
      title: 'Kestrel Coffee will need more than agreed',
      because:
        '“Ten hours”: at this pace 24 h of 10 h by 30 June; the allowance is gone around 12 June. Say so now.',
    });
    await work(engagementId, '10', 3 * hour);
    expect(await itemOf('retainer-pace')).toBeUndefined();
    expect(await itemOf('retainer-over')).toMatchObject({ dueOn: '2025-06-10', engagementId });
  });

  test('puts an overdue pro bono review before everything, and one that is near behind paying work', async () => {
    const scope = { problem: 'Seen', included: ['Texts'], excluded: ['Print'], successCriteria: ['Found'] };
    const proBono = { benefits: [{ kind: 'testimonial', expected: 'A quote', dueOn: '2025-09-01' }] };
    await agree({ kind: 'pro-bono', title: 'Choir', scope, proBono, reviewOn: '2025-06-12' });
    expect((await everything()).items.map(({ kind }) => kind)).toEqual(['retainer-over', 'review']);
    world.setNow('2025-06-14T07:00:00Z');
    const { items } = await everything();
    expect(items.map(({ kind }) => kind)).toEqual(['review', 'retainer-over']);
    expect(items[0]?.because).toBe(
      'The review agreed for 12 June is 2 days late. Extend the work, change its scope, make it paid, or end it.',
    );
  });

  test('speaks of a draft, of the end of a term and of a forgotten timer', async () => {
    const term = { periods: 1, trial: true, noticeDays: 10 };
    const trial = await agree({ kind: 'retainer', title: 'Trial', retainer: { ...retainer, term } });
    await world.call(engagements.draft, {
      body: { clientId, kind: 'hourly', title: 'Next', startsOn: '2025-06-10' },
    });
    await world.call(timers.start, { body: { engagementId: trial } });
    expect(await itemOf('timer')).toBeUndefined();
    world.setNow('2025-06-14T18:30:00Z');
    expect(await itemOf('term-ending')).toMatchObject({
      dueOn: '2025-06-20',
      title: 'The trial with Kestrel Coffee ends on 30 June',
    });
    expect(await itemOf('draft')).toMatchObject({
      dueOn: '2025-06-10',
      because: 'It was to start on 10 June and is still a draft: no time can be recorded under it.',
    });
    expect(await itemOf('timer')).toMatchObject({
      because: 'It has been running on “Trial” for Kestrel Coffee since Saturday 09:00: 11 h 30.',
      action: { label: 'Look at the timer', path: '/time' },
    });
  });

  test('says what is left at the end of a period, and that it lapses', async () => {
    world.setNow('2025-06-27T07:00:00Z');
    expect(await itemOf('retainer-unused')).toMatchObject({
      dueOn: '2025-06-30',
      title: 'Kestrel Coffee has 10 h left',
      because: expect.stringContaining('10 h of 10 h are lost with it'),
    });
  });

  test('shows five and counts the rest', async () => {
    const all = await everything();
    const shown = (await world.call(overview.today)).body;
    expect(shown.items.map(({ kind }) => kind)).toEqual(all.items.slice(0, 5).map(({ kind }) => kind));
    expect([shown.items.length, shown.more, all.more]).toEqual([5, all.items.length - 5, 0]);
  });

  test('asks for the terms that an imported engagement lacks, until they are written down', async () => {
    const id = await importEngagement('Imported');
    const asked = (await everything()).items.find((item) => item.engagementId === id);
    expect(asked).toMatchObject({
      kind: 'terms-missing',
      dueOn: null,
      because: 'Imported for Kestrel Coffee and active, but it lacks its scope and an hourly rate.',
    });
    await world.call(engagements.change, {
      params: { id },
      body: { hourlyRateMinor: 9_000, scope: { problem: 'Pricing' } },
    });
    expect((await everything()).items.find((item) => item.engagementId === id)).toBeUndefined();
  });

  test('says nothing of another practice', async () => {
    const other = await world.addPractice();
    expect((await world.call(overview.today, { key: other.apiKey })).body.items).toEqual([]);
  });
});

async function retainerId(): Promise<string> {
  const listed = await world.call(engagements.list, { query: { kind: 'retainer' } });
  return listed.body.items[0]?.id ?? '';
}

/** What an import leaves behind: an active engagement of which only the title is known. */
async function importEngagement(title: string): Promise<string> {
  const practice = await findPracticeSettings(world.database.read(world.practiceId));
  if (!practice) throw new Error('The world has no practice.');
  return world.database.write(world.practiceId, async (db) => {
    const deps = { db, practice, now: world.app.clock(), say: sayIn('en'), baseUrl: '', house };
    const wanted = {
      clientId,
      title,
      kind: 'hourly',
      startsOn: '2025-05-01',
      hourlyRateMinor: null,
    } as const;
    const { engagement } = await findOrCreateEngagement(deps, system, {
      ...wanted,
      timeZone: practice.timeZone,
    });
    return engagement.id;
  });
}
