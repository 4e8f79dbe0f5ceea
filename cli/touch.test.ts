import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { installationOf } from '../bin/installation.ts';
import { clients } from '../contract/clients/clients.ts';
import { touchpoints } from '../contract/clients/touchpoints.ts';
import { sayIn } from '../locales/say.ts';
import { openWorld, type World } from '../test/world.ts';
import { runCommandLine } from './program.ts';

let world: World;
let kestrel: string;
beforeAll(async () => {
  world = await openWorld('2025-03-05T10:00:00Z');
  const body = { name: 'Kestrel Coffee', playbook: 'hands-off' };
  kestrel = (await world.call(clients.add, { body })).body.id;
});
afterAll(() => world.close());

let said: { out: string; err: string };
beforeEach(() => {
  said = { out: '', err: '' };
});

/** Runs the command against the world's server, which answers in this process. */
async function touch(words: readonly string[], apiKey: string | null = world.apiKey) {
  const connection = {
    url: 'http://holdfast.test',
    apiKey,
    fetch: (input: string | URL | Request, init?: RequestInit) => world.fetch(new Request(input, init)),
  };
  const code = await runCommandLine(
    ['touch', ...words],
    { ...installationOf({}), connection },
    {
      say: sayIn('en'),
      print: (text) => {
        said.out += `${text}\n`;
      },
      complain: (text) => {
        said.err += `${text}\n`;
      },
      readInput: async () => '',
    },
  );
  return { code, ...said };
}

const recorded = async () => (await world.call(touchpoints.list, { params: { id: kestrel } })).body.items;

test('a contact is recorded from the terminal, and the next ones are named', async () => {
  const ran = await touch(['kestrel', 'email', 'sent', 'the', 'report']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out.split('\n').slice(0, 3)).toEqual([
    'Kestrel Coffee · Mail · “sent the report”',
    'Recorded.',
    'Next on 26 March 2025: By mail every 21 days, last on 5 March.',
  ]);
  expect(await recorded()).toMatchObject([
    { on: '2025-03-05', channel: 'email', direction: 'out', note: 'sent the report' },
  ]);
});

test('a day and the direction are taken from the line and its option', async () => {
  const ran = await touch(['kestrel', 'call', 'yesterday', '--in', '--json']);
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({
    on: '2025-03-04',
    channel: 'phone',
    direction: 'in',
    note: null,
  });
});

test('a line that leaves the client or the channel open records nothing', async () => {
  const before = await recorded();
  expect(await touch(['kestrel', 'sent', 'the', 'report'])).toMatchObject({
    code: 2,
    err: 'The line does not say how: write email, call, meeting or chat.\n',
  });
  expect((await touch(['nobody', 'email'])).code).toBe(2);
  expect((await touch(['kestrel', 'email'], null)).err).toContain('HOLDFAST_API_KEY');
  expect(await recorded()).toEqual(before);
});
