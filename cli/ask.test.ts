import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { installationOf } from '../bin/installation.ts';
import { type Ask, asks } from '../contract/asks/asks.ts';
import { clients } from '../contract/clients/clients.ts';
import { languageOfEnvironment, sayIn } from '../locales/say.ts';
import { engage } from '../test/engage.ts';
import { openWorld, type World } from '../test/world.ts';
import type { Connection } from './installation.ts';
import { runCommandLine } from './program.ts';

let world: World;
let kestrel: { id: string; clientId: string };
beforeAll(async () => {
  world = await openWorld('2025-03-05T10:00:00Z');
  kestrel = await engage(world, {
    title: 'Social media',
    billing: { incrementMinutes: 15, minimumMinutes: 15 },
    scope: { included: ['Monthly content calendar'], excluded: ['Paid campaigns'] },
  });
  await world.call(clients.change, { params: { id: kestrel.clientId }, body: { name: 'Kestrel Coffee' } });
  for (const name of ['Acme Labs', 'Acme Consulting']) await world.call(clients.add, { body: { name } });
});
afterAll(() => world.close());

let said: { out: string; err: string };
beforeEach(() => {
  said = { out: '', err: '' };
});

/** Runs the command against the world's server, which answers in this process. */
async function ask(words: readonly string[], change: Partial<Connection> = {}, LANG = 'en_GB.UTF-8') {
  const connection: Connection = {
    url: 'http://holdfast.test',
    apiKey: world.apiKey,
    fetch: (input, init) => world.fetch(new Request(input, init)),
    ...change,
  };
  const code = await runCommandLine(
    ['ask', ...words],
    { ...installationOf({}), connection },
    {
      say: sayIn(languageOfEnvironment({ LANG })),
      print: (text) => {
        said.out += `${text}\n`;
      },
      complain: (text) => {
        said.err += `${text}\n`;
      },
      readInput: async () => '',
    },
  );
  return { code, out: said.out.replaceAll('\u00a0', ' '), err: said.err };
}

async function captured(): Promise<readonly Ask[]> {
  return (await world.call(asks.list, { query: { limit: 100 } })).body.items;
}

test('a question is captured, with what it would be billed, whether it is in scope, and why', async () => {
  const ran = await ask(['kestrel', '6m', 'email', 'how', 'do', 'I', 'set', 'up', 'paid', 'campaigns?']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const [head, text, steps, suggested] = ran.out.split('\n');
  expect(head).toBe('Kestrel Coffee · Social media · Mail');
  expect(text).toBe('“how do I set up paid campaigns?”');
  expect(steps).toBe('6 min worked → 15 min billed → not in scope: €25.00');
  expect(suggested).toMatch(/^Suggested: bill it\. Outside the agreement: “Paid campaigns”\./);
  const [newest] = await captured();
  expect(newest).toMatchObject({ text: 'how do I set up paid campaigns?', minutes: 6, state: 'open' });
  expect(ran.out).toContain(`http://holdfast.test/time/asks/${newest?.id}`);
});

test('a preview captures nothing, and says where it takes an ask without a channel as mail', async () => {
  const before = await captured();
  const ran = await ask(['--preview', '? kestrel paid campaigns, can you explain?']);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('Mail (no channel named)');
  expect(ran.out).toContain('minutes not known yet');
  expect(await captured()).toEqual(before);
});

test('an ask is decided at once when the command says how', async () => {
  const ran = await ask(['--decide', 'billed', '--json', 'kestrel 6m call paid campaigns?']);
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ decision: 'billed', billedMinutes: 15, priceMinor: 2500 });
});

test('a refused decision is said in words, and the ask waits', async () => {
  const ran = await ask(['--decide', 'gifted', 'kestrel email one more campaign?']);
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('how many minutes') });
  expect((await captured())[0]).toMatchObject({ text: 'one more campaign?', state: 'open' });
});

test('names that fit several clients are listed, with exit code 2 and nothing captured', async () => {
  const before = await captured();
  const ran = await ask(['acme is it down?']);
  expect(ran).toEqual({
    code: 2,
    out: '',
    err: '“acme” fits several clients. Write more of the name:\n  Acme Consulting\n  Acme Labs\n',
  });
  expect(await ask(['nobody is it down?'])).toMatchObject({ code: 2 });
  expect(await ask(['kestrel 6m'])).toMatchObject({ code: 2 });
  expect(await ask(['--decide', 'maybe', 'kestrel why?'])).toMatchObject({ code: 2 });
  expect(await captured()).toEqual(before);
});

test('without a key, with a wrong one or without a server the command says what to do', async () => {
  const noKey = await ask(['kestrel why?'], { apiKey: null });
  expect(noKey).toMatchObject({ code: 2, err: expect.stringContaining('HOLDFAST_API_KEY') });
  const wrongKey = await ask(['kestrel why?'], { apiKey: 'hf_wrong' });
  expect(wrongKey).toMatchObject({ code: 1, err: expect.stringContaining('API key') });
  const gone = await ask(['kestrel why?'], { fetch: () => Promise.reject(new TypeError('fetch failed')) });
  expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('does not answer') });
});

test('it speaks the language of the terminal', async () => {
  const ran = await ask(['--preview', 'kestrel 6m correo paid campaigns?'], {}, 'es_ES.UTF-8');
  expect(ran.out).toContain('6 min de trabajo → 15 min facturados → fuera del acuerdo');
  expect(ran.out).toContain('Propuesta: facturarla. Fuera del acuerdo: «Paid campaigns».');
});
