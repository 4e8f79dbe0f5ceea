import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { calendar } from '../../../contract/doors/calendar.ts';
import { workingDays } from '../../../contract/practice/working-days.ts';
import { defaultRetainer, engage } from '../../../test/engage.ts';
import { freshPractice } from '../../../test/import-files.ts';
import { openWorld, type World } from '../../../test/world.ts';

let shared: World;
beforeAll(async () => {
  // Already the fourth of March in Madrid.
  shared = await openWorld('2025-03-03T23:30:00Z');
});
afterAll(() => shared.close());

const open = async (world: World) => (await world.call(calendar.open)).body.url;
const fetchFeed = (url: string) => shared.fetch(new Request(url));

/** The entries of a feed as another program reads them. */
async function daysOf(url: string) {
  const response = await fetchFeed(url);
  expect(response.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    return {
      on: event.startDate.toString(),
      title: event.summary,
      uid: event.uid,
      because: event.description,
    };
  });
}

test('another program reads check-ins, reviews, terms and periods of the next twelve months', async () => {
  const world = await freshPractice(shared);
  const brun = await world.call(clients.add, { body: { name: 'Atelier; Brun, «é»', playbook: 'savvy' } });
  const project = { kind: 'project', title: 'Shop', reviewOn: '2025-05-05', endsOn: '2025-06-30' };
  await engage(world, { ...project, clientId: brun.body.id });
  const term = { periods: 3, trial: true, renewal: 'offer', noticeDays: 10 };
  await engage(world, {
    kind: 'retainer',
    title: 'Advice',
    startsOn: '2025-03-01',
    hourlyRateMinor: undefined,
    retainer: { ...defaultRetainer, term },
  });
  const days = await daysOf(await open(world));
  expect(days.map(({ on, title }) => [on, title.replace(/^Client \d+/, 'Client')])).toEqual([
    ['2025-03-31', 'Client: period of “Advice” ends'],
    ['2025-04-01', 'Check in with Atelier; Brun, «é» by phone'],
    ['2025-04-30', 'Client: period of “Advice” ends'],
    ['2025-05-05', 'Atelier; Brun, «é»: review “Shop”'],
    ['2025-05-21', 'Client: last day of notice for “Advice”'],
    ['2025-05-31', 'Client: the term of “Advice” ends'],
    ['2025-05-31', 'Client: period of “Advice” ends'],
    ['2025-06-30', 'Atelier; Brun, «é»: “Shop” ends'],
  ]);
  expect(new Set(days.map(({ uid }) => uid)).size).toBe(days.length);
  const [checkIn] = days.filter(({ uid }) => uid.startsWith('check-in-'));
  expect(checkIn?.because).toBe('By phone every 28 days, none so far.');
});

test('a check-in that moves is the same entry on another day', async () => {
  const world = await freshPractice(shared);
  await world.call(clients.add, { body: { name: 'Teatro Lumen', playbook: 'micromanager' } });
  const url = await open(world);
  const [before] = await daysOf(url);
  const holidays = [{ from: '2025-03-10', until: '2025-03-14' }];
  await world.call(workingDays.set, { body: { weekdays: [1, 2, 3, 4, 5], holidays, checkInsPerDay: 3 } });
  const [after] = await daysOf(url);
  expect([before?.on, after?.on]).toEqual(['2025-03-11', '2025-03-17']);
  expect(after?.uid).toBe(before?.uid);
});

test('the address is secret: not indexed, not cached, and gone once it is closed or opened anew', async () => {
  const world = await freshPractice(shared);
  expect((await world.call(calendar.get)).body.url).toBe(null);
  const first = await open(world);
  expect(first).toMatch(/^http:\/\/holdfast\.test\/calendar\/[\w-]{43}\.ics$/);
  const { headers } = await fetchFeed(first);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('cache-control')).toBe('private, no-store');
  const second = await open(world);
  expect((await world.call(calendar.get)).body.url).toBe(second);
  expect((await fetchFeed(first)).status).toBe(404);
  expect((await fetchFeed(second)).status).toBe(200);
  expect((await world.call(calendar.close)).body.url).toBe(null);
  expect((await fetchFeed(second)).status).toBe(404);
  expect((await fetchFeed('http://holdfast.test/calendar/guess.ics')).status).toBe(404);
  expect((await fetchFeed(`http://holdfast.test/calendar/${'a'.repeat(43)}.ics`)).status).toBe(404);
});
