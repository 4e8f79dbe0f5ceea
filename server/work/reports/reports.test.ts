import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { practices } from '../../../contract/practice/practices.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import { addPagedClient, retainerOf } from '../../../test/client-page.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const scope = { problem: 'Few orders', included: ['Texts'], successCriteria: ['Ten orders a week', 'Found'] };
const written = {
  results: [
    { goal: 'Ten orders a week', text: 'Twelve in the last one.\nThe new page did it.', met: 'yes' },
    { goal: 'Found', text: 'Not measured <yet>.', met: 'partly' },
  ],
  next: 'A second page.',
};

async function withReports(
  more: Readonly<Record<string, unknown>> = {},
  language: 'en' | 'es' = 'en',
  agreed: typeof scope = scope,
) {
  const practice = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
  const client = await addPagedClient(world, { language, practice });
  const id = await client.engage({ ...retainerOf(more), scope: agreed });
  await client.work(id, '2025-01-01T07:00', { minutes: 60, note: 'Numbers' });
  const key = practice.apiKey;
  const params = (periodIndex: number) => ({ id, periodIndex: String(periodIndex) });
  return {
    client,
    id,
    key,
    moveTo: (date: string) => world.call(practices.setClock, { key, body: { now: `${date}T08:00:00Z` } }),
    read: (index: number) => world.call(renewals.report, { key, params: params(index) }),
    write: (index: number, body: object) =>
      world.call(renewals.writeReport, { key, params: params(index), body }),
  };
}

describe('The report of a period', () => {
  test('begins with the agreed signs of success as goals that nobody has spoken of', async () => {
    const { read } = await withReports();
    expect((await read(1)).body).toMatchObject({
      periodIndex: 1,
      startsOn: '2025-01-01',
      endsBefore: '2025-02-01',
      next: '',
      results: [
        { goal: 'Ten orders a week', text: '', met: 'open' },
        { goal: 'Found', text: '', met: 'open' },
      ],
      publishedAt: null,
      url: null,
    });
    const unknown = await read(2);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-period']);
  });

  test('has a result for every sign of success that was agreed', async () => {
    const successCriteria = Array.from({ length: 100 }, (_none, at) => `Goal ${at}`);
    const { read, write } = await withReports({}, 'en', { ...scope, successCriteria });
    const { results } = (await read(1)).body;
    expect(results.map(({ goal }) => goal)).toEqual(successCriteria);
    expect((await write(1, { results, next: '' })).status).toBe(200);
  });

  test('is prepared while its period is open and shown only once it has closed', async () => {
    const { write, read, moveTo } = await withReports();
    const early = await write(1, { ...written, published: true });
    expect([early.status, early.body.code]).toEqual([409, 'period-open']);
    expect((await write(1, written)).status).toBe(200);
    expect((await read(1)).body.results).toEqual(written.results);
    await moveTo('2025-02-02');
    expect((await write(1, { ...written, published: true })).body.publishedAt).toBe('2025-02-02T08:00:00Z');
  });

  test('is read by its client under its address: hours with proof, results, what comes next', async () => {
    const { client, id, write, moveTo } = await withReports();
    await moveTo('2025-02-02');
    await write(1, written);
    expect((await client.read(`/reports/${id}/1`)).status).toBe(404);
    const { body } = await write(1, { ...written, published: true });
    expect(body.url).toBe(`http://holdfast.test${client.path}/reports/${id}/1`);
    const page = await client.read(`/reports/${id}/1`);
    expect(page.status).toBe(200);
    const text = page.text.replaceAll('\u00a0', ' ');
    expect(text).toContain('Report: January 2025');
    expect(text).toContain('1 h of 20 h used');
    expect(text).toContain('Ten orders a week reached Twelve in the last one. The new page did it.');
    expect(text).toContain('Found partly reached Not measured <yet>.');
    expect(text).toContain('What comes next A second page.');
    expect(text).toContain('Numbers');
    expect(page.html).toContain(`${client.path}/statements/${id}/1"`);
    expect((await client.read()).html).toContain(`${client.path}/reports/${id}/1"`);
  });

  test('is taken out of sight again, and belongs to its own client alone', async () => {
    const { client, id, write, moveTo, key } = await withReports();
    await moveTo('2025-02-02');
    await write(1, { ...written, published: true });
    const stranger = (await world.call(clients.add, { key, body: { name: 'Stranger' } })).body.id;
    const link = (await world.call(clients.openLink, { key, params: { id: stranger } })).body.url;
    const theirs = await world.fetch(new Request(`${link}/reports/${id}/1`));
    expect(theirs.status).toBe(404);
    expect((await write(1, { ...written, published: false })).body.url).toBeNull();
    expect((await client.read(`/reports/${id}/1`)).status).toBe(404);
  });

  test('shows itself when its period closes, where the terms promise one each month', async () => {
    const { client, id, write, read, moveTo } = await withReports({ monthlyReport: true }, 'es');
    await write(1, written);
    await moveTo('2025-03-02');
    const [january, february] = [await read(1), await read(2)];
    expect(january.body.publishedAt).toBe('2025-01-31T23:00:00Z');
    expect(january.body.results).toEqual(written.results);
    expect(february.body.results.map(({ met }) => met)).toEqual(['open', 'open']);
    const { text } = await client.read(`/reports/${id}/2`);
    expect(text).toContain('Informe: febrero de 2025');
    expect(text).toContain('Ten orders a week pendiente');
  });
});
