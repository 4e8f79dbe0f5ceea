import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { languages } from '../../locales/languages.ts';
import { addPagedClient, readPage, retainerOf } from '../../test/client-page.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const sentences = {
  en: '12 of 20 hours used, 8 remain, renews 1 February',
  es: '12 de 20 horas usadas, quedan 8, se renueva el 1 de febrero',
  fr: '12 heures utilisées sur 20, il en reste 8, renouvellement le 1er février',
  it: '12 ore usate su 20, ne restano 8, si rinnova il 1º febbraio',
} as const;

test.each(languages)('a client reads in %s how the retainer stands', async (language) => {
  const client = await addPagedClient(world, { language });
  const id = await client.engage(retainerOf());
  await client.work(id, '2025-01-10T09:00', { minutes: 720, note: 'Sprint 1' });
  const page = await client.read();
  expect(page.status).toBe(200);
  expect(page.html).toContain(`<html lang="${language}">`);
  expect(page.text).toContain(sentences[language]);
  expect(page.text).toContain('Sprint 1');
  // Every word is there in that language: a key without a text would be shown as itself.
  expect(page.text).not.toMatch(/\b(page|reasons|charges):|\b[a-z]+\.[a-z]+-[a-z-]+\b/);
});

test("without a language of its own a client reads the practice's", async () => {
  const practice = await world.addPractice({ locale: 'fr' });
  const client = await addPagedClient(world, { practice });
  await client.engage(retainerOf());
  expect((await client.read()).text).toContain('il en reste 20');
});

test('every entry says its date, what was done, worked and billed time, and why', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const billing = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' };
  const id = await client.engage({ ...retainerOf(), billing });
  await client.work(id, '2025-01-08T09:00', {
    minutes: 6,
    activity: 'consultation',
    channel: 'email',
    note: 'How do I read this?',
  });
  await client.work(id, '2025-01-09T09:00', { minutes: 90, activity: 'status-call', urgent: true });
  const { text } = await client.read();
  expect(text).toContain(
    '8 Jan How do I read this? Consultation · by email · 6 min, rounded up to 15 min steps → 15 min billed 6 min 15 min',
  );
  expect(text).toContain('9 Jan Status call urgent billed as worked 1 h 30 1 h 30');
  expect(text).toContain('Each entry is rounded up to steps of 15 min.');
});

test('a script in a title, a name or a note is text', async () => {
  const script = `<script>alert("1")</script>`;
  const client = await addPagedClient(world, { language: 'en', name: `Faro ${script}` });
  const id = await client.engage({ ...retainerOf(), title: `Advice ${script}` });
  await client.work(id, '2025-01-10T09:00', { minutes: 15, note: `Note ${script}` });
  const { html } = await client.read();
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;/g)?.length).toBeGreaterThanOrEqual(
    3,
  );
});

test('a page is private: not indexed, not cached, told to nobody, and it runs and loads nothing', async () => {
  const client = await addPagedClient(world);
  const { headers, html } = await client.read();
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
  expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
  expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son[a-z]+=|https?:/);
});

test('without entries a page stays under 20 kB', async () => {
  const client = await addPagedClient(world, { language: 'fr' });
  await client.engage(
    retainerOf({ carry: { capAmount: 600 }, perks: [{ label: 'Consultation', amount: 30 }] }),
  );
  await client.engage({ kind: 'hourly', title: 'Repairs', hourlyRateMinor: 9_500 });
  expect(Buffer.byteLength((await client.read()).html)).toBeLessThan(20_000);
});

test('a revoked link is gone at once, politely and in the language of the client', async () => {
  const client = await addPagedClient(world, { language: 'it' });
  expect((await client.read()).status).toBe(200);
  await world.call(clients.revokeLink, { params: { id: client.id, linkId: client.linkId } });
  const page = await client.read();
  expect(page.status).toBe(410);
  expect(page.text).toContain('Estudio Vega ha chiuso questo indirizzo');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect((await client.read('/earlier')).status).toBe(410);
});

test('an address that leads nowhere answers 404, whatever it looks like', async () => {
  for (const token of ['A'.repeat(43), 'short', '%00', "'%20or%20'1'='1", 'A'.repeat(3000)]) {
    const page = await readPage(world, `/p/${token}`, { 'accept-language': 'es-ES,es;q=0.9' });
    expect([token.slice(0, 9), page.status]).toEqual([token.slice(0, 9), 404]);
    expect(page.text).toContain('En esta dirección no hay ninguna página');
  }
});

test('nothing of another client shows, also for an engagement whose id was guessed', async () => {
  const own = await addPagedClient(world, { language: 'en', name: 'Own' });
  const other = await addPagedClient(world, { language: 'en', name: 'Other' });
  const stranger = await addPagedClient(world, { practice: await world.addPractice(), name: 'Stranger' });
  await own.engage({ ...retainerOf(), title: 'Ours' });
  const ids = [
    await other.engage({ ...retainerOf(), title: 'Theirs' }),
    await stranger.engage({ ...retainerOf(), title: 'Elsewhere' }),
    'not-an-id',
    '%00',
  ];
  expect((await own.read()).text).not.toMatch(/Theirs|Elsewhere|Other|Stranger/);
  for (const id of ids) {
    for (const below of [
      `/entries/${id}`,
      `/statements/${id}`,
      `/statements/${id}/1`,
      `/statements/${id}/1.json`,
    ])
      expect([below, (await own.read(below)).status]).toEqual([below, 404]);
  }
});

test('a draft is no agreement yet and is not shown', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const body = { clientId: client.id, startsOn: '2025-01-01', ...retainerOf() };
  const drafted = await world.call(engagements.draft, { body: { ...body, title: 'Not agreed' } });
  expect((await client.read()).text).not.toContain('Not agreed');
  expect((await client.read(`/entries/${drafted.body.id}`)).status).toBe(404);
});

test('when a page was last opened is noted, once an hour', async () => {
  const client = await addPagedClient(world);
  const opened = async () => {
    const links = await world.call(clients.links, { params: { id: client.id } });
    return links.body.items[0]?.lastOpenedAt ?? null;
  };
  await client.read();
  await expect.poll(opened).toBe('2025-01-01T08:00:00Z');
  world.setNow('2025-01-01T08:59:00Z');
  await client.read();
  world.setNow('2025-01-01T09:01:00Z');
  await client.read();
  await expect.poll(opened).toBe('2025-01-01T09:01:00Z');
  world.setNow('2025-01-01T08:00:00Z');
});

test('the first opening of a page is an event, and no later one, also of two at once', async () => {
  const client = await addPagedClient(world);
  const openings = () =>
    world.database
      .read(world.practiceId)
      .selectFrom('audit')
      .select(['actor', 'facts'])
      .where('action', '=', 'link-first-opened')
      .where('subjectId', '=', client.id)
      .execute();
  const first = [{ actor: `client:${client.id}`, facts: JSON.stringify({ linkId: client.linkId }) }];
  await Promise.all([client.read(), client.read(), client.read()]);
  await expect.poll(openings).toEqual(first);
  world.setNow('2025-01-03T08:00:00Z');
  await client.read();
  const opened = async () =>
    (await world.call(clients.links, { params: { id: client.id } })).body.items[0]?.lastOpenedAt;
  await expect.poll(opened).toBe('2025-01-03T08:00:00Z');
  expect(await openings()).toEqual(first);
  world.setNow('2025-01-01T08:00:00Z');
});

test('what is due has run before a page is read', async () => {
  const late = await openWorld('2025-01-01T08:00:00Z');
  const client = await addPagedClient(late, { language: 'en' });
  const id = await client.engage(retainerOf());
  await client.work(id, '2025-01-10T09:00', { minutes: 720 });
  late.setNow('2025-03-02T08:00:00Z');
  const { text } = await client.read();
  expect(text).toContain('0 of 20 hours used, 20 remain, renews 1 April');
  expect(text).toContain('February 2025 granted 20 h used 0 h lapsed 20 h charged €3,000.00');
  await late.close();
});

test('a rehearsal is read by its own clock', async () => {
  const practice = await world.addPractice({ rehearsalNow: '2025-04-16T08:00:00Z', locale: 'en' });
  const client = await addPagedClient(world, { practice });
  await client.engage({ ...retainerOf(), startsOn: '2025-04-01' });
  expect((await client.read()).text).toContain('renews 1 May');
});
