import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { languages } from '../../locales/languages.ts';
import { ask } from '../../test/asks.ts';
import { engage } from '../../test/engage.ts';
import { freeExport, importFreeYear } from '../../test/free-export.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

const AFTER_THE_YEAR = '2026-01-05T08:00:00Z';
let whole: World;
let world: World;
beforeAll(async () => {
  whole = await openWorld(AFTER_THE_YEAR);
});
beforeEach(async () => {
  whole.setNow(AFTER_THE_YEAR);
  world = await freshPractice(whole);
});
afterAll(() => whole.close());

async function demandTrendOf(id: string, language = 'en') {
  const headers = { 'accept-language': language };
  const answered = await world.call(proBono.pressure, { params: { id }, headers });
  expect(answered.status).toBe(200);
  // Numbers are tied to their units with spaces that do not break; the expectations are written with plain ones.
  return JSON.parse(JSON.stringify(answered.body).replaceAll(/[\u00a0\u202f]/g, ' ')) as typeof answered.body;
}

/** The months in whose first days it was said to rise, with the clock moved month by month. */
async function foundIn(id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let month = 2; month <= 13; month += 1) {
    const first = Temporal.PlainDate.from('2024-12-01').add({ months: month });
    whole.setNow(`${first}T08:00:00Z`);
    if ((await demandTrendOf(id)).rising) found.push(first.toString().slice(0, 7));
  }
  return found;
}

test('an imported client whose demand grows is found in the middle of the year, and not before', async () => {
  const { growing, quiet } = await importFreeYear(world);
  const expected = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];
  expect(await foundIn(growing.id)).toEqual(expected);
  expect(await foundIn(quiet.id)).toEqual([]);
});

test('the evidence is said in words: the first and the last month, what rose and what was counted', async () => {
  const { growing } = await importFreeYear(world);
  whole.setNow('2025-07-01T08:00:00Z');
  const summer = await demandTrendOf(growing.id);
  expect(summer).toMatchObject({
    risen: ['asks'],
    pValue: 1 / 720,
    test: 'Mann–Kendall test for a rising trend, one-sided: level 1%, shared between 3 series (0.33% each), over the last 6 to 12 full months.',
    because:
      'The demand rises, and not by chance: asks. January 2025: 1 h 15, 2 asks. June 2025: 4 h 55, 7 asks (2 urgent). No asks were kept from the beginning; entries that name a channel (mail, phone, meeting, chat) count as asks.',
  });
  expect(summer.months).toHaveLength(6);
  expect(summer.months[1]).toEqual({ month: '2025-02', minutes: 110, asks: 3, urgentShare: 1 / 3 });
  whole.setNow(AFTER_THE_YEAR);
  const year = await demandTrendOf(growing.id);
  expect(year.risen).toEqual(['asks', 'minutes', 'urgentShare']);
  expect(year.because).toMatch(
    /^The demand rises, and not by chance: asks, hours and the share of urgent ones\./,
  );
});

test('without channels every entry counts, and in every language it has its words', async () => {
  const { growing, quiet } = await importFreeYear(world, freeExport('without-channel'));
  expect((await demandTrendOf(growing.id)).because).toContain('every entry counts as an ask');
  for (const language of languages) {
    for (const { id } of [growing, quiet]) {
      const { test: named, because } = await demandTrendOf(id, language);
      expect(`${named} ${because}`).not.toMatch(/demand-trend\.|[{}]/);
      expect(because).toContain('2025');
    }
  }
});

test('a month without work counts as zero, and the running month does not count', async () => {
  const { quiet } = await importFreeYear(world);
  whole.setNow('2025-06-30T20:00:00Z');
  const { months, because, pValue } = await demandTrendOf(quiet.id);
  expect(months.map(({ month, minutes, asks }) => [month, minutes, asks])).toEqual([
    ['2025-03', 120, 2],
    ['2025-04', 120, 2],
    ['2025-05', 0, 0],
  ]);
  expect([because, pValue]).toEqual(['3 full months so far; a trend is looked for from 6 on.', null]);
});

test('asks are what is counted once they are kept from the beginning; withdrawn ones are not', async () => {
  const { growing } = await importFreeYear(world);
  const { id, clientId } = growing;
  const asked = (month: string, more = {}) =>
    ask(world, clientId, { engagementId: id, receivedAt: `2025-${month}-10T09:00:00Z`, ...more });
  await asked('09');
  expect((await demandTrendOf(id)).because).toContain('entries that name a channel');
  await asked('02', { urgent: true });
  const { because, months } = await demandTrendOf(id);
  expect(because).toContain('Counted are the asks on record.');
  const told = months.filter(({ asks }) => asks > 0).map(({ month, urgentShare }) => [month, urgentShare]);
  expect(told).toEqual([
    ['2025-02', 1],
    ['2025-09', 0],
  ]);
});

test('paid work and the work of another practice have no demand trend; a draft has no months', async () => {
  const paid = await engage(world, {}, world.apiKey);
  expect((await world.call(proBono.pressure, { params: { id: paid.id } })).body).toMatchObject({
    code: 'not-pro-bono',
  });
  const { growing } = await importFreeYear(world);
  const other = await freshPractice(whole);
  expect((await other.call(proBono.pressure, { params: { id: growing.id } })).body.code).toBe(
    'unknown-engagement',
  );
  const client = await world.call(clients.add, { body: { name: 'Coral' } });
  const body = { clientId: client.body.id, kind: 'pro-bono', title: 'Songs', startsOn: '2025-01-01' };
  const draft = await world.call(engagements.draft, { body });
  expect(await demandTrendOf(draft.body.id)).toMatchObject({ rising: false, months: [], pValue: null });
});

test('a voided entry is neither worked nor asked', async () => {
  const { quiet } = await importFreeYear(world);
  const { items } = (await world.call(timeEntries.list, { query: { engagementId: quiet.id } })).body;
  const [last] = items;
  await world.call(timeEntries.void, { params: { id: last?.id ?? '' } });
  whole.setNow('2025-05-02T08:00:00Z');
  expect((await demandTrendOf(quiet.id)).months.at(-1)).toMatchObject({
    month: '2025-04',
    minutes: 60,
    asks: 1,
  });
});
