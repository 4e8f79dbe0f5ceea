import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { addPagedClient, type PagedClient } from '../../test/client-page.ts';
import { askOnPage, fieldsOf, sendForm } from '../../test/page-forms.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

const hourly = { kind: 'hourly', title: 'Repairs', hourlyRateMinor: 9_000 };
const text = 'Why is it slow?';
const ask = (client: Pick<PagedClient, 'path'>) => askOnPage(world, client, { text });
const count = async (client: PagedClient) =>
  (await world.call(asks.list, { query: { clientId: client.id } })).body.items.length;

test('a script in a question is text on every page it stands on', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const script = `</textarea><script>alert("1")</script>`;
  const shown = await sendForm(world, client, '/ask', { text: `${script} why?` });
  const changed = await sendForm(world, client, '/ask', { text: script, change: 'yes' });
  const sent = await sendForm(world, client, '/ask/send', fieldsOf(shown));
  const pages = [shown, changed, await client.read(sent.location ?? ''), await client.read()];
  for (const { html } of pages) {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  }
  const [stored] = (await world.call(asks.list, { query: { clientId: client.id } })).body.items;
  expect(stored?.text).toBe(`${script} why?`);
});

test('ten questions an hour and thirty a day come by a link; the text that is too much is not lost', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const day = Temporal.Instant.from('2025-04-01T08:00:00Z');
  for (const hour of [0, 1, 2]) {
    world.setNow(day.add({ hours: hour }).toString());
    for (let sent = 0; sent < 10; sent += 1) expect((await ask(client)).status).toBe(303);
    const refused = await ask(client);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('10 questions in an hour, and 30 in a day');
    expect(refused.text).toContain(text);
  }
  world.setNow(day.add({ hours: 5 }).toString());
  expect((await ask(client)).status).toBe(429);
  // Another reader at the same client has a link and a limit of their own.
  const { body: link } = await world.call(clients.openLink, { params: { id: client.id } });
  expect((await ask({ path: new URL(link.url).pathname })).status).toBe(303);
  world.setNow(day.add({ hours: 24, minutes: 1 }).toString());
  expect((await ask(client)).status).toBe(303);
  expect(await count(client)).toBe(32);
  world.setNow('2025-03-03T09:00:00Z');
});

test('a page sent again past the limit still answers the ask it made', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const fields = fieldsOf(await sendForm(world, client, '/ask', { text }));
  const first = await sendForm(world, client, '/ask/send', fields);
  for (let sent = 1; sent < 10; sent += 1) await ask(client);
  expect((await ask(client)).status).toBe(429);
  expect((await sendForm(world, client, '/ask/send', fields)).location).toBe(first.location);
});

test('of many sent at once no more than the limit are taken', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const forms: Record<string, string>[] = [];
  for (let made = 0; made < 14; made += 1)
    forms.push(fieldsOf(await sendForm(world, client, '/ask', { text })));
  await Promise.all(forms.map((fields) => sendForm(world, client, '/ask/send', fields)));
  expect(await count(client)).toBe(10);
});

test('a page that is used sixty times within ten minutes rests until they are over', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const look = async () => (await sendForm(world, client, '/ask', { text })).status;
  for (let looked = 0; looked < 60; looked += 1) expect(await look()).toBe(200);
  expect(await look()).toBe(429);
  expect((await client.read('/ask')).status).toBe(200);
  world.setNow('2025-03-03T09:10:01Z');
  expect(await look()).toBe(200);
  world.setNow('2025-03-03T09:00:00Z');
});

test('what is larger than 16 kB is not read, whatever it says of its length', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const large = await sendForm(world, client, '/ask', { text: 'a'.repeat(17_000) });
  expect([large.status, large.text.includes('too long to be sent')]).toEqual([413, true]);
  const body = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 20; part += 1) controller.enqueue(new TextEncoder().encode('a'.repeat(1000)));
      controller.close();
    },
  });
  const request = new Request(`http://holdfast.test${client.path}/ask`, {
    method: 'POST',
    body,
    duplex: 'half',
  });
  expect((await world.fetch(request)).status).toBe(413);
});

test('a form that another site sends is not taken', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const from = (headers: Record<string, string>) => sendForm(world, client, '/ask', { text }, headers);
  expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  const plain = (origin: string) =>
    world.fetch(
      new Request(`http://holdfast.test${client.path}/ask`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ text }),
      }),
    );
  expect((await plain('https://evil.example')).status).toBe(403);
  expect((await plain('http://holdfast.test')).status).toBe(200);
  // What a browser says of a page without a referrer, where it has no Sec-Fetch-Site to say it with.
  expect((await plain('null')).status).toBe(200);
});

test('a revoked link takes nothing any more, and one that leads nowhere never did', async () => {
  const client = await addPagedClient(world, { language: 'it' });
  await client.engage(hourly);
  const fields = fieldsOf(await sendForm(world, client, '/ask', { text }));
  await world.call(clients.revokeLink, { params: { id: client.id, linkId: client.linkId } });
  for (const below of ['/ask', '/ask/send', '/asks/x/withdraw', '/changes/x/approve']) {
    const sent = await sendForm(world, client, below, fields);
    expect([below, sent.status]).toEqual([below, 410]);
    expect(sent.text).toContain('Estudio Vega ha chiuso questo indirizzo');
  }
  expect(await count(client)).toBe(0);
  expect((await sendForm(world, { path: `/p/${'A'.repeat(43)}` }, '/ask', { text })).status).toBe(404);
});

test('an open question is withdrawn, a decided one is not, and nobody withdraws what is not theirs', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const other = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const idOf = (sent: { location: string | null }) => String(sent.location).split('/')[2] ?? '';
  const [open, decided] = [idOf(await ask(client)), idOf(await ask(client))];
  await world.call(asks.decide, { params: { id: decided }, body: { decision: 'declined' } });
  const withdraw = (by: PagedClient, id: string) => sendForm(world, by, `/asks/${id}/withdraw`, {});
  expect((await withdraw(other, open)).status).toBe(404);
  expect((await withdraw(client, 'nonsense')).status).toBe(404);
  expect((await withdraw(client, open)).status).toBe(303);
  expect((await withdraw(client, open)).status).toBe(303);
  const late = await withdraw(client, decided);
  expect([late.status, late.text.includes('It has been decided meanwhile')]).toEqual([409, true]);
  const { text: page } = await client.read();
  expect(page).toContain('You withdrew it.');
  expect(page).toContain('Estudio Vega could not take it on.');
  expect((await other.read(`/asks/${open}/sent`)).status).toBe(404);
});

test('in a rehearsal a question is received when its own clock says', async () => {
  const practice = await world.addPractice({ rehearsalNow: '2025-06-16T08:00:00Z', locale: 'en' });
  const client = await addPagedClient(world, { practice });
  await client.engage(hourly);
  await ask(client);
  const { body } = await world.call(asks.list, { key: practice.apiKey });
  expect(body.items).toMatchObject([{ receivedOn: '2025-06-16', receivedAt: '2025-06-16T08:00:00Z' }]);
});

test('what a member wrote down stands in the member’s words and is not listed', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const body = {
    clientId: client.id,
    channel: 'phone',
    receivedAt: '2025-03-03T08:00:00Z',
    text: 'Keeps asking about invoices',
  };
  const captured = await world.call(asks.capture, { body });
  expect((await client.read()).text).not.toContain('Keeps asking');
  expect((await sendForm(world, client, `/asks/${captured.body.id}/withdraw`, {})).status).toBe(404);
});

test('the last twenty are on the overview and the others a page further', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  for (let sent = 0; sent < 22; sent += 1) {
    world.setNow(
      Temporal.Instant.from('2025-05-01T08:00:00Z')
        .add({ hours: 4 * sent })
        .toString(),
    );
    await askOnPage(world, client, { text: `Question number ${sent}, why?` });
  }
  const overview = await client.read();
  expect(overview.text).toContain('Question number 2,');
  expect(overview.text).not.toContain('Question number 1,');
  expect(overview.text).toContain('All your questions');
  expect((await client.read('/asks')).text).toContain('Question number 0,');
  world.setNow('2025-03-03T09:00:00Z');
});

test('whatever a form holds, the page answers and nothing is a fault', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(hourly);
  const odd = [
    '\0',
    '\u202e\ufeff?',
    '%',
    'a'.repeat(1999),
    '🦅'.repeat(999),
    "' or 1=1 --",
    '{count, plural,',
  ];
  for (const value of odd) {
    const fields = { text: `${value}?`, engagement: value, once: value, urgent: value, shown: value };
    for (const below of ['/ask', '/ask/send', '/asks/x/withdraw', '/changes/x/decline', '/nothing']) {
      const { status } = await sendForm(world, client, below, fields);
      expect([200, 404, 409, 413, 422]).toContain(status);
    }
    const cursor = encodeURIComponent(value);
    for (const below of ['/asks', '/changes'])
      expect((await client.read(`${below}?cursor=${cursor}`)).status).toBe(200);
  }
  const raw = new Uint8Array([0x74, 0x65, 0x78, 0x74, 0x3d, 0xff, 0xfe, 0x25, 0x46, 0x46, 0x3f]);
  const request = new Request(`http://holdfast.test${client.path}/ask`, { method: 'POST', body: raw });
  expect((await world.fetch(request)).status).toBe(200);
});
