import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { languages } from '../../locales/languages.ts';
import { ask, decide, quarterHours, scope } from '../../test/asks.ts';
import { engage } from '../../test/engage.ts';
import { importFreeYear } from '../../test/free-export.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

const AFTER_THE_YEAR = '2026-01-05T08:00:00Z';
let whole: World;
let world: World;
let free: Awaited<ReturnType<typeof importFreeYear>>;
beforeAll(async () => {
  whole = await openWorld(AFTER_THE_YEAR);
});
beforeEach(async () => {
  whole.setNow(AFTER_THE_YEAR);
  world = await freshPractice(whole);
  free = await importFreeYear(world);
});
afterAll(() => whole.close());

/** A testimonial that came on a day, with what it was worth. */
async function received(
  { id }: { readonly id: string },
  on: string,
  worthMinor: number | null = null,
): Promise<void> {
  const terms = { kind: 'testimonial', expected: 'A <b>quote</b>', dueOn: on };
  const promised = await world.call(proBono.promise, { params: { id }, body: terms });
  const receipt = { on, evidence: 'On our page', ...(worthMinor === null ? {} : { worthMinor }) };
  const params = { id: promised.body.id };
  expect((await world.call(proBono.receive, { params, body: receipt })).status).toBe(201);
}

async function given(minutes: number): Promise<{ id: string; clientId: string }> {
  const paid = await engage(world, { billing: quarterHours, hourlyRateMinor: 9_000, scope }, world.apiKey);
  const asked = await ask(world, paid.clientId, { minutes, engagementId: paid.id });
  expect((await decide(world, asked.body.id, 'gifted')).status).toBe(200);
  return paid;
}

async function statementOf(id: string, year = '2025') {
  return world.call(proBono.clientStatement, { params: { id, year } });
}

async function pageOf(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const headers = { authorization: `Bearer ${world.apiKey}` };
  const response = await world.fetch(new Request(`http://holdfast.test/api/v1${path}`, { headers }));
  const text = (await response.text()).replaceAll(/[\u00a0\u202f]/g, ' ');
  return { status: response.status, text, headers: response.headers };
}

describe('the gift statement', () => {
  test('of a client is a year of free minutes at the normal rate, credited to zero', async () => {
    const { id, clientId } = free.growing;
    await received(free.growing, '2025-09-01', 25_000);
    await received(free.growing, '2026-01-02');
    const { body } = await statementOf(clientId);
    expect(body).toEqual({
      year: 2025,
      clientId,
      currency: 'EUR',
      minutes: 3_400,
      listMinor: 566_667,
      creditedMinor: -566_667,
      dueMinor: 0,
      rows: [
        {
          clientId,
          clientName: 'Ribera Cultural',
          engagementId: id,
          title: 'Carteles y redes',
          kind: 'pro-bono',
          minutes: 3_400,
          rateMinorPerHour: 10_000,
          valueMinor: 566_667,
        },
      ],
      benefits: [
        {
          kind: 'testimonial',
          expected: 'A <b>quote</b>',
          receivedOn: '2025-09-01',
          evidence: 'On our page',
          worthMinor: 25_000,
        },
      ],
    });
    expect((await statementOf(clientId, '2024')).body).toMatchObject({
      rows: [],
      listMinor: 0,
      creditedMinor: 0,
    });
  });

  test('takes the rate of the engagement where it has one', async () => {
    const { id, clientId } = free.quiet;
    await world.call(engagements.change, { params: { id }, body: { hourlyRateMinor: 6_000 } });
    expect((await statementOf(clientId)).body).toMatchObject({ minutes: 240, listMinor: 24_000 });
  });

  test('counts gifts at the value they were given at, and a gift under free work only once', async () => {
    const paid = await given(6);
    expect((await statementOf(paid.clientId)).body).toMatchObject({
      rows: [{ kind: 'gift', minutes: 6, rateMinorPerHour: null, valueMinor: 2_250 }],
      listMinor: 2_250,
      creditedMinor: -2_250,
    });
    const { id, clientId } = free.quiet;
    const asked = await ask(world, clientId, { minutes: 12, engagementId: id });
    await decide(world, asked.body.id, 'gifted');
    const { body } = await statementOf(clientId);
    expect(body.rows).toMatchObject([{ kind: 'pro-bono', minutes: 252 }]);
  });

  test('of the practice has every client, and nothing of another practice', async () => {
    await given(6);
    const { body } = await world.call(proBono.practiceStatement, { params: { year: '2025' } });
    expect(body.rows.map(({ clientName, minutes }) => [clientName.replace(/\d+/, ''), minutes])).toEqual([
      ['Client ', 6],
      ['Fundación Brújula', 240],
      ['Ribera Cultural', 3_400],
    ]);
    expect([body.clientId, body.minutes, body.dueMinor]).toEqual([null, 3_646, 0]);
    const other = await freshPractice(whole);
    const params = { id: free.quiet.clientId, year: '2025' };
    expect((await other.call(proBono.clientStatement, { params })).status).toBe(404);
    const theirs = await other.call(proBono.practiceStatement, { params: { year: '2025' } });
    expect(theirs.body).toMatchObject({ rows: [], minutes: 0 });
  });

  test('is refused for a year that is none', async () => {
    for (const path of ['/gift-statements/soon', '/gift-statements/99.html', '/gift-statements/2025.pdf'])
      expect((await pageOf(path)).status).toBe(422);
    expect((await pageOf('/clients/nobody/gift-statements/2025.html')).status).toBe(404);
  });
});

describe('the page of a gift statement', () => {
  test('is in the client’s language and shows list price, credit and net together', async () => {
    const { clientId } = free.growing;
    await received(free.growing, '2025-09-01', 25_000);
    await world.call(clients.change, { params: { id: clientId }, body: { language: 'it' } });
    const { status, text, headers } = await pageOf(`/clients/${clientId}/gift-statements/2025.html`);
    expect([status, headers.get('content-language')]).toEqual([200, 'it']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('<h1>Lavoro offerto nel 2025</h1>');
    expect(text).toContain('Pro bono: 56 h 40 a 100,00 € l’ora');
    for (const price of ['5666,67 €', '-5666,67 €', '0,00 €']) expect(text).toContain(`>${price}</td>`);
    expect(text).toContain('A &lt;b&gt;quote&lt;/b&gt;');
    expect(text).toContain('Ricevuto il 1º settembre 2025.');
    expect(text).not.toContain('250,00 €');
  });

  test('of the practice names the clients and what benefits were worth; a running year says until when', async () => {
    await received(free.growing, '2025-09-01', 25_000);
    const { text, headers } = await pageOf('/gift-statements/2025.html');
    expect(headers.get('content-language')).toBe('en');
    expect(text).toContain('Ribera Cultural: Carteles y redes');
    expect(text).toContain('Worth €250.00 by your own estimate.');
    expect(text).not.toContain('Until');
    expect((await pageOf('/gift-statements/2026.html')).text).toMatch(
      /Until 5 January 2026<[\s\S]*No work was given without charge in 2026\./,
    );
  });

  test('has all its words in every language', async () => {
    const paid = await given(6);
    await received(free.growing, '2025-09-01', 25_000);
    for (const language of languages) {
      for (const clientId of [paid.clientId, free.growing.clientId]) {
        await world.call(clients.change, { params: { id: clientId }, body: { language } });
        const { text } = await pageOf(`/clients/${clientId}/gift-statements/2025.html`);
        expect(text.slice(text.indexOf('<body>'))).not.toMatch(/statement\.|benefit\.|[{}]/);
      }
    }
  });
});
