import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../contract/clients/clients.ts';
import { imports } from '../contract/imports/imports.ts';
import { practices } from '../contract/practice/practices.ts';
import { engagements } from '../contract/work/engagements.ts';
import { openWorld, type World } from '../test/world.ts';
import { type Client, createClient } from './client.ts';

let world: World;
let client: Client;
const baseUrl = 'http://holdfast.test';
/** The world's server as a network: what goes to its address is answered by it. */
const network: typeof fetch = (input, init) => world.fetch(new Request(input, init));

beforeAll(async () => {
  world = await openWorld();
  client = createClient({ baseUrl, apiKey: world.apiKey, fetch: network });
});
afterAll(() => world.close());

test('a call is answered with the reply of its route', async () => {
  const added = await client.call(clients.add, { body: { name: 'Atelier Brun' } });
  if (!added.ok) throw new Error(added.problem.detail);
  const read = await client.call(clients.get, { params: { id: added.reply.id } });
  expect(read).toEqual({ ok: true, reply: added.reply });
  const listed = await client.call(clients.list, { query: { search: 'brun', limit: 10 } });
  expect(listed.ok && listed.reply.items.map((one) => one.name)).toEqual(['Atelier Brun']);
});

test('a refusal is an answer with its code, its facts and words in the language asked for', async () => {
  const refused = await client.call(clients.add, { body: { name: 'atelier brun' }, language: 'it' });
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'client-name-taken', status: 409, name: 'Atelier Brun' },
  });
  expect(!refused.ok && refused.problem.detail).toContain('C’è già un cliente');
  const invalid = await client.call(clients.add, { body: { name: '' } });
  expect(!invalid.ok && invalid.problem.errors?.map((error) => error.path)).toEqual(['name']);
});

test('without a key nobody is known', async () => {
  const nobody = createClient({ baseUrl, fetch: network });
  expect(await nobody.call(practices.get, {})).toMatchObject({ ok: false, problem: { status: 401 } });
  expect(await nobody.call(practices.session, {})).toMatchObject({ ok: true, reply: { member: null } });
});

test('a POST whose answer was lost is sent again, and carried out once', async () => {
  let sent = 0;
  const losing = createClient({
    baseUrl,
    apiKey: world.apiKey,
    fetch: async (input, init) => {
      const response = await network(input, init);
      sent += 1;
      if (sent === 1) throw new TypeError('connection reset');
      return response;
    },
  });
  const added = await losing.call(clients.add, { body: { name: 'Teatro Lumen' } });
  expect([sent, added.ok]).toEqual([2, true]);
  const found = await client.call(clients.list, { query: { search: 'lumen' } });
  expect(found.ok && found.reply.items).toHaveLength(1);
});

test('no network is an answer too, for a GET at once', async () => {
  let tries = 0;
  const alone = createClient({
    baseUrl,
    fetch: async () => {
      tries += 1;
      throw new TypeError('no network');
    },
  });
  const problem = { code: 'unreachable', status: 0, detail: '' };
  expect(await alone.call(practices.get, {})).toEqual({ ok: false, problem });
  expect(tries).toBe(1);
  expect(await alone.call(clients.add, { body: { name: 'x' } })).toEqual({ ok: false, problem });
  expect(tries).toBe(3);
});

test('a call that was given up is no answer', async () => {
  const giveUp = AbortSignal.abort();
  const aborting = createClient({ baseUrl, fetch: async () => Promise.reject(giveUp.reason) });
  await expect(aborting.call(practices.get, { signal: giveUp })).rejects.toThrow();
});

test('what no server of ours has said is told apart', async () => {
  const proxied = createClient({
    baseUrl,
    fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  });
  expect(await proxied.call(practices.get, {})).toMatchObject({
    ok: false,
    problem: { code: 'no-json', status: 502 },
  });
});

test('names in a path and values in a query travel whole', async () => {
  const seen: string[] = [];
  const watching = createClient({
    baseUrl,
    fetch: async (input) => {
      seen.push(String(input));
      return Response.json({});
    },
  });
  await watching.call(engagements.get, { params: { id: 'a/b?c' } });
  await watching.call(clients.list, { query: { search: 'Brun & Söhne' } });
  expect(seen).toEqual([
    'http://holdfast.test/api/v1/engagements/a%2Fb%3Fc',
    'http://holdfast.test/api/v1/clients?search=Brun+%26+S%C3%B6hne',
  ]);
});

test('a file travels as a form', async () => {
  const form = new FormData();
  form.set('file', new File(['nothing'], 'times.csv'));
  const answered = await client.call(imports.start, { body: form });
  expect(answered).toMatchObject({ ok: false, problem: { code: 'not-a-time-export' } });
});
