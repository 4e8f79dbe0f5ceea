import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { languages } from '../../locales/languages.ts';
import { addPagedClient, type PagedClient, retainerOf } from '../../test/client-page.ts';
import { askOnPage, fieldsOf, sendForm } from '../../test/page-forms.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

const quarters = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' };
const scope = {
  included: ['Monthly newsletter'],
  excluded: ['Questions about the accounting software'],
};
const project = { kind: 'project', title: 'Web shop', hourlyRateMinor: 12_000, billing: quarters, scope };

const stored = async (client: PagedClient) =>
  (await world.call(asks.list, { query: { clientId: client.id } })).body.items;

const preview = (client: PagedClient, text: string, more: Readonly<Record<string, string>> = {}) =>
  sendForm(world, client, '/ask', { text, ...more });

test('before sending, a client reads the least a question costs, each further step and the clause', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(project);
  const { status, text } = await preview(client, 'Why do the questions about the accounting software fail?');
  expect(status).toBe(200);
  expect(text).toContain('From €30.00');
  expect(text).toContain('leaves it out: “Questions about the accounting software”');
  expect(text).toContain('15 min are charged at least, then €30.00 for every further 15 min.');
  expect(text).toContain('The rate is €120.00 an hour.');
  expect(text).toContain('Nothing has been sent yet. By sending it you agree to this price.');
  expect(await stored(client)).toEqual([]);
});

test('what is included says so with its clause, and costs nothing on top', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(project);
  const { text } = await preview(client, 'When does the monthly newsletter go out?');
  expect(text).toContain('Included: nothing to pay on top');
  expect(text).toContain('covers it: “Monthly newsletter”');
  expect(text).not.toContain('€');
});

test('a request for work gets a price first, and is agreed to at none', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(project);
  const shown = await preview(client, 'Please build us a shop for gift vouchers.');
  expect(shown.text).toContain('First a price, then you decide');
  expect(shown.text).not.toContain('you agree to this price');
  await sendForm(world, client, '/ask/send', fieldsOf(shown));
  expect(await stored(client)).toMatchObject([{ agreedPriceMinor: null }]);
});

test('an urgent question costs the surcharge that was agreed', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const id = await client.engage(project);
  const terms = await world.call(agreements.terms, { params: { id } });
  await world.call(agreements.setTerms, {
    params: { id },
    body: { ...terms.body, urgentSurchargePercent: 50 },
  });
  const { text } = await preview(client, 'What went wrong with the server?', { urgent: 'yes' });
  expect(text).toContain('From €45.00');
  expect(text).toContain('50% are added; the prices here say it already');
});

test('under a retainer a question is drawn from its time, and past it the page says what that costs', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const id = await client.engage({ ...retainerOf(), billing: quarters });
  const before = await preview(client, 'How do we read the numbers?');
  expect(before.text).toContain('Included: nothing to pay on top');
  expect(before.text).toContain('15 min are counted at least, then every further 15 min.');
  expect(before.text).toContain('Of what this period includes, 20 h are left.');
  await client.work(id, '2025-03-02T09:00', { minutes: 1190 });
  const after = await preview(client, 'How do we read the numbers?');
  expect(after.text).toContain('From €45.00');
  expect(after.text).toContain('What this period includes is used up.');
  expect(after.text).toContain('an hour costs €180.00');
});

test('what a courtesy still covers past the allowance is not asked for', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const overage = { rule: 'bill', rateMinor: 18_000, courtesyAmount: 30 };
  const id = await client.engage({ ...retainerOf({ overage }), billing: quarters });
  await client.work(id, '2025-03-02T09:00', { minutes: 1215 });
  const within = await preview(client, 'How do we read the numbers?');
  expect(within.text).toContain('Included: nothing to pay on top');
  expect(within.text).toContain('The first 30 min past the allowance are a courtesy, worth €90.00.');
  await client.work(id, '2025-03-02T20:00', { minutes: 15 });
  expect((await preview(client, 'How do we read the numbers?')).text).toContain('From €45.00');
});

test('hourly work that includes it says the price all the same', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage({ ...project, kind: 'hourly' });
  const { text } = await preview(client, 'When does the monthly newsletter go out?');
  expect(text).toContain('From €30.00');
  expect(text).toContain('covers it: “Monthly newsletter”');
});

test('sent at the price shown, it is on record with that price and the client is thanked', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const id = await client.engage(project);
  const sent = await askOnPage(world, client, { text: 'Why is the shop slow?\nSince Monday.' });
  expect(sent.status).toBe(303);
  const thanks = await client.read(sent.location ?? '');
  expect(thanks.text).toContain('Thank you. Estudio Vega has your question.');
  expect(thanks.text).toContain('Agreed: from €30.00.');
  expect(await stored(client)).toMatchObject([
    {
      text: 'Why is the shop slow?\nSince Monday.',
      source: 'client-page',
      state: 'open',
      engagementId: id,
      agreedPriceMinor: 3_000,
      receivedOn: '2025-03-03',
      urgent: false,
    },
  ]);
  const overview = await client.read();
  expect(overview.text).toContain('1 question waits for its answer');
  expect(overview.text).toContain('With Estudio Vega, not answered yet. Agreed: from €30.00.');
});

test('the same page sent twice, at once or later, is one ask', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(project);
  const fields = fieldsOf(await preview(client, 'Why is the shop slow?'));
  const send = () => sendForm(world, client, '/ask/send', fields);
  const [one, other] = await Promise.all([send(), send()]);
  expect([one.status, other.status]).toEqual([303, 303]);
  expect(other.location).toBe(one.location);
  expect((await send()).location).toBe(one.location);
  expect((await stored(client)).length).toBe(1);
});

test('a price that changed since it was shown is shown again, and nothing is sent', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const id = await client.engage(project);
  const fields = fieldsOf(await preview(client, 'Why is the shop slow?'));
  await world.call(engagements.change, {
    params: { id },
    body: { hourlyRateMinor: 20_000 },
  });
  const again = await sendForm(world, client, '/ask/send', fields);
  expect(again.status).toBe(409);
  expect(again.text).toContain('What it costs has changed since you read it');
  expect(again.text).toContain('From €50.00');
  expect(await stored(client)).toEqual([]);
  const forged = { ...fields, shown: 'billed.1.EUR.15.1' };
  expect((await sendForm(world, client, '/ask/send', forged)).status).toBe(409);
  expect((await sendForm(world, client, '/ask/send', fieldsOf(again))).status).toBe(303);
  expect(await stored(client)).toMatchObject([{ agreedPriceMinor: 5_000 }]);
});

test('with several engagements the client may say which, and only one of its own', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const other = await addPagedClient(world, { language: 'en' });
  const shop = await client.engage(project);
  const hosting = await client.engage({ kind: 'hourly', title: 'Hosting', hourlyRateMinor: 6_000 });
  const theirs = await other.engage({ kind: 'hourly', title: 'Theirs', hourlyRateMinor: 100 });
  const form = await client.read('/ask');
  expect(form.text).toContain('I am not sure');
  for (const id of [shop, hosting]) expect(form.html).toContain(`<option value="${id}">`);
  expect(form.html).not.toContain(theirs);
  expect((await other.read('/ask')).html).not.toContain('<select');
  const text = 'Why is it slow?';
  expect((await preview(client, text, { engagement: hosting })).text).toContain('About “Hosting”');
  expect((await preview(client, text, { engagement: theirs })).text).not.toContain('Theirs');
  const change = await preview(client, text, { engagement: hosting, urgent: 'yes', change: 'yes' });
  expect(change.html).toContain(`<option value="${hosting}" selected>`);
  expect(change.html).toContain('checked');
  expect(change.text).toContain(text);
});

test('an empty or overlong text is sent back with what is wrong', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const empty = await preview(client, ' \r\n ');
  expect([empty.status, empty.text.includes('Please write your question first.')]).toEqual([422, true]);
  const long = await preview(client, 'a'.repeat(2001));
  expect(long.status).toBe(422);
  expect(long.text).toContain('2,001 characters, and at most 2,000 fit');
  expect(long.html).toContain('aria-invalid="true"');
  expect((await preview(client, `a\r\n${'b'.repeat(1998)}`)).status).toBe(200);
});

test.each(languages)('every word of asking is there in %s', async (language) => {
  const client = await addPagedClient(world, { language });
  await client.engage(project);
  await client.engage(retainerOf({ overage: { rule: 'bill', rateMinor: 18_000, courtesyAmount: 60 } }));
  const pages = [
    await client.read('/ask'),
    await preview(client, ''),
    await preview(client, 'Why do the questions about the accounting software fail?', { urgent: 'yes' }),
    await preview(client, 'When does the monthly newsletter go out?'),
    await preview(client, 'Please build us a shop for gift vouchers.'),
  ];
  const sent = await askOnPage(world, client, { text: 'Why is the shop slow?' });
  pages.push(await client.read(sent.location ?? ''), await client.read(), await client.read('/asks'));
  for (const { html, text } of pages) {
    expect(html).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/\bpage:|\b(asking|preview|asked|change)\.[a-z-]+|\{[a-z]+\}/);
  }
});
