import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { overview } from '../../contract/today/overview.ts';
import { languages } from '../../locales/languages.ts';
import { growingClient, importFreeYear } from '../../test/free-export.ts';
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

async function itemsOf(kind: string, language = 'en') {
  const headers = { 'accept-language': language };
  const { items } = (await world.call(overview.today, { query: { all: true }, headers })).body;
  // Numbers are tied to their units with spaces that do not break; the expectations are written with plain ones.
  const plain = JSON.parse(JSON.stringify(items).replaceAll(/[\u00a0\u202f]/g, ' ')) as typeof items;
  return plain.filter((item) => item.kind === kind);
}

/** What a client promised for an engagement, however that came about. */
async function promised(engagementId: string, dueOn: string): Promise<string> {
  const body = { kind: 'testimonial', expected: 'A quote', dueOn };
  const { status, body: benefit } = await world.call(proBono.promise, { params: { id: engagementId }, body });
  expect(status).toBe(201);
  return benefit.id;
}

test('a growing demand is said with its evidence, and leads to the review with a proposal', async () => {
  const { growing } = await importFreeYear(world);
  whole.setNow('2025-06-30T08:00:00Z');
  expect(await itemsOf('pressure')).toEqual([]);
  whole.setNow('2025-07-01T08:00:00Z');
  expect(await itemsOf('pressure')).toMatchObject([
    {
      kind: 'pressure',
      clientId: growing.clientId,
      engagementId: growing.id,
      dueOn: null,
      title: `${growingClient} asks for more and more: propose paid terms`,
      because:
        '“Carteles y redes”, January 2025: 1 h 15, 2 asks; June 2025: 4 h 55, 7 asks (2 urgent). The months rise too steadily to be chance. A proposal to go on as paid work is ready.',
      action: { label: 'Prepare the proposal', path: `/engagements/${growing.id}/review` },
    },
  ]);
  const shown = (await world.call(overview.today)).body.items;
  expect(shown.map(({ kind }) => kind)).toContain('pressure');
});

test('a promised benefit is asked for from two weeks before its day until it is received or waived', async () => {
  const { quiet } = await importFreeYear(world);
  await promised(quiet.id, '2026-01-20');
  expect(await itemsOf('benefit')).toEqual([]);
  whole.setNow('2026-01-06T08:00:00Z');
  const [ahead] = await itemsOf('benefit');
  expect(ahead).toMatchObject({
    clientId: quiet.clientId,
    engagementId: quiet.id,
    dueOn: '2026-01-20',
    title: 'Ask Fundación Brújula for what was promised: A quote',
    because: 'Promised for 20 January in return for “Memoria anual”. Ask for it while the work is fresh.',
    action: { label: 'Ask for it', path: `/engagements/${quiet.id}#benefits` },
  });
  whole.setNow('2026-01-23T08:00:00Z');
  const [overdue] = await itemsOf('benefit');
  expect(overdue?.because).toBe(
    'It was promised for 20 January in return for “Memoria anual” and is 3 days late. Ask for it, or agree on another date.',
  );
  const [received, waived] = [await promised(quiet.id, '2026-01-05'), await promised(quiet.id, '2026-01-05')];
  expect(await itemsOf('benefit')).toHaveLength(3);
  const receipt = { on: '2026-01-23', evidence: 'On their page' };
  await world.call(proBono.receive, { params: { id: received }, body: receipt });
  await world.call(proBono.changeBenefit, { params: { id: waived }, body: { waived: true } });
  expect(await itemsOf('benefit')).toHaveLength(1);
});

test('in every language both have their words', async () => {
  const { quiet } = await importFreeYear(world);
  await promised(quiet.id, '2026-01-01');
  await promised(quiet.id, '2026-01-10');
  for (const language of languages) {
    const items = [...(await itemsOf('pressure', language)), ...(await itemsOf('benefit', language))];
    expect(items).toHaveLength(3);
    const words = items.flatMap(({ title, because, action }) => [title, because, action.label]);
    expect(
      words.filter((text) => text === '' || /today-items|pro-bono:|pressure\.|\{|\}/.test(text)),
    ).toEqual([]);
  }
});
