import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers } from '../../contract/asks/answers.ts';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { apiKeys, practices } from '../../contract/practice/practices.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { openBrowser } from '../../test/browser.ts';
import { openWorld, type World } from '../../test/world.ts';
import { LARGEST_IMPORT_OF_DEMO } from '../imports/start-import.ts';
import { demoStates, updatePractice } from './store.ts';
import { wipePractice } from './wipe-practice.ts';

let world: World;
const seeded: string[] = [];
beforeAll(async () => {
  world = await openWorld(
    '2025-01-01T08:00:00Z',
    {},
    {
      openSignUp: true,
      seedDemo: async (_app, practiceId) => {
        seeded.push(practiceId);
      },
    },
  );
});
afterAll(() => world.close());

test('the demo is entered without an account, is filled once, and is the same for the next visitor', async () => {
  const browser = openBrowser(world);
  const entered = await browser.send('POST', '/api/v1/demo', undefined, { 'accept-language': 'it' });
  expect(entered.status).toBe(201);
  expect(entered.body).toMatchObject({ practice: { isDemo: true, locale: 'it', timeZone: 'Europe/Rome' } });
  const next = await openBrowser(world).call(practices.enterDemo);
  expect(seeded).toEqual([next.body.practice.id]);
  expect((await browser.call(practices.session)).body).toMatchObject({ practice: { isDemo: true } });
});

test('who enters while the demo is being filled waits for it, and one broken off long ago is wiped', async () => {
  const abandoned = await world.addPractice();
  const filling = { isDemo: demoStates.beingFilled, createdAt: 0 };
  await world.database.write(abandoned.practiceId, (db) => updatePractice(db, filling));
  await openBrowser(world)
    .call(practices.enterDemo)
    .then(({ body }) => wipePractice(world.database, body.practice.id));
  seeded.length = 0;
  const entered = await Promise.all([1, 2, 3].map(() => openBrowser(world).call(practices.enterDemo)));
  expect(entered.map(({ body }) => body.practice.id)).toEqual([seeded[0], seeded[0], seeded[0]]);
  expect(seeded).toHaveLength(1);
  expect(Object.keys(await rowsByPractice(world))).not.toContain(abandoned.practiceId);
});

test('wiping the demo leaves nothing of it, and nobody else is touched', async () => {
  const browser = openBrowser(world);
  const { practice } = (await browser.call(practices.enterDemo)).body;
  const { id: clientId } = (await browser.call(clients.add, { name: 'Atelier Brun' })).body;
  await leaveTraces(browser, clientId);
  await world.call(clients.add, { body: { name: 'Bodega Almirante' } });
  const before = await rowsByPractice(world);
  expect(before[practice.id]).toBeGreaterThan(14);

  const wiped = await browser.call(practices.wipeDemo);
  expect(wiped.body).toEqual({ wiped: true });
  const { [practice.id]: gone, ...others } = before;
  expect(gone).toBeDefined();
  expect(await rowsByPractice(world)).toEqual(others);
  expect((await browser.call(practices.session)).body.member).toBeNull();
  expect((await openBrowser(world).call(practices.enterDemo)).status).toBe(201);
});

test('only the demo can be wiped', async () => {
  const refused = await world.call(practices.wipeDemo);
  expect([refused.status, refused.body.code]).toEqual([409, 'demo-only']);
  expect((await world.call(practices.get)).status).toBe(200);
});

test('a demo that could not be filled is gone again', async () => {
  const broken = await openWorld(
    '2025-01-01T08:00:00Z',
    {},
    {
      openSignUp: true,
      log: () => undefined,
      seedDemo: async () => {
        throw new Error('no demo today');
      },
    },
  );
  const answered = await openBrowser(broken).call(practices.enterDemo);
  expect([answered.status, answered.body.code]).toEqual([500, 'fault']);
  expect(Object.keys(await rowsByPractice(broken))).toEqual([broken.practiceId]);
  await broken.close();
});

test('a practice of its own closes the demo of an installation and wipes it', async () => {
  const single = await openWorld();
  await wipePractice(single.database, single.practiceId);
  const visitor = openBrowser(single);
  expect((await visitor.call(practices.enterDemo)).status).toBe(201);
  const signedUp = await openBrowser(single).call(practices.signUp, {
    name: 'Estudio Vega',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    locale: 'es',
    email: 'ines@vega.example',
    password: 'una clave muy larga',
  });
  expect(Object.keys(await rowsByPractice(single))).toEqual([signedUp.body.practice.id]);
  const refused = await visitor.call(practices.enterDemo);
  expect([refused.status, refused.body.code]).toEqual([403, 'sign-up-closed']);
  await single.close();
});

const own = {
  name: 'Estudio Vega',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'es',
  email: 'ines@vega.example',
  password: 'una clave muy larga',
};

/** An installation nobody has used yet, whose demo takes as long to fill as it is told to. */
async function openUnused(fill: () => Promise<void>): Promise<World> {
  const unused = await openWorld('2025-01-01T08:00:00Z', {}, { seedDemo: fill });
  await wipePractice(unused.database, unused.practiceId);
  return unused;
}

async function demosAndSessions({ database }: World): Promise<readonly number[]> {
  const demos = await database.shared.selectFrom('practices').select('id').where('isDemo', '!=', 0).execute();
  const { rows } = await sql`
    select auth_sessions.id from auth_sessions join auth_users on auth_users.id = auth_sessions."userId"
    where auth_users.email like 'demo-%'`.execute(database.shared);
  return [demos.length, rows.length];
}

test('who is waiting for the demo while somebody signs up is turned away, and nothing of the demo stays', async () => {
  const filling = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const unused = await openUnused(() => {
    begun.resolve();
    return filling.promise;
  });
  const entering = Array.from({ length: 8 }, () => openBrowser(unused).call(practices.enterDemo));
  await begun.promise;
  expect((await openBrowser(unused).call(practices.signUp, own)).status).toBe(201);
  filling.resolve();
  const answered = await Promise.all(entering);
  expect(answered.map(({ body }) => body.code)).toEqual(Array(8).fill('sign-up-closed'));
  expect(await demosAndSessions(unused)).toEqual([0, 0]);
  await unused.close();
});

test('whichever of many comes first, sign-up or demo, no session of the demo outlives it', async () => {
  const unused = await openUnused(async () => undefined);
  for (let round = 0; round < 5; round += 1) {
    if (round % 2 === 1) await openBrowser(unused).call(practices.enterDemo);
    const visitors = Array.from({ length: 6 }, () => openBrowser(unused).call(practices.enterDemo));
    const signedUp = openBrowser(unused).call(practices.signUp, { ...own, email: `${round}@vega.example` });
    const later = Array.from({ length: 6 }, () => openBrowser(unused).call(practices.enterDemo));
    expect((await signedUp).status).toBe(201);
    for (const { status } of await Promise.all([...visitors, ...later])) expect([201, 403]).toContain(status);
    expect(await demosAndSessions(unused)).toEqual([0, 0]);
    await wipePractice(unused.database, (await signedUp).body.practice.id);
  }
  await unused.close();
});

test('whoever enters the demo while it is wiped is let into another or sent away, never into a fault', async () => {
  const unused = await openUnused(async () => undefined);
  const browser = openBrowser(unused);
  for (let round = 0; round < 3; round += 1) {
    await browser.call(practices.enterDemo);
    const entering = Array.from({ length: 6 }, () => openBrowser(unused).call(practices.enterDemo));
    await browser.call(practices.wipeDemo);
    for (const { status } of await Promise.all(entering)) expect([201, 404]).toContain(status);
  }
  await unused.close();
});

test('what one visitor could do to all others, or take away from them, is not possible in the demo', async () => {
  const browser = openBrowser(world);
  const other = openBrowser(world);
  await browser.call(practices.enterDemo);
  await other.call(practices.enterDemo);
  const issued = await browser.call(apiKeys.issue, { name: 'a key' });
  expect([issued.status, issued.body.code]).toEqual([403, 'not-in-demo']);
  for (const [method, path] of [
    ['GET', 'list-sessions'],
    ['POST', 'revoke-sessions'],
    ['POST', 'revoke-other-sessions'],
    ['POST', 'change-password'],
    ['POST', 'two-factor/enable'],
  ] as const) {
    const refused = await browser.send(method, `/api/auth/${path}`, method === 'GET' ? undefined : {});
    expect([path, refused.status, refused.body?.code]).toEqual([path, 403, 'not-in-demo']);
  }
  expect((await other.call(practices.session)).body.practice).toMatchObject({ isDemo: true });
  const large = new FormData();
  large.set('file', new Blob([new Uint8Array(LARGEST_IMPORT_OF_DEMO + 1)]), 'toggl.csv');
  const sent = new Request('http://holdfast.test/api/v1/imports', {
    method: 'POST',
    body: large,
    headers: { cookie: browser.cookie(), origin: 'http://holdfast.test' },
  });
  expect((await world.fetch(sent)).status).toBe(413);
  expect((await browser.send('POST', '/api/auth/sign-out', {})).status).toBe(200);
  expect((await other.call(practices.session)).body.practice).toMatchObject({ isDemo: true });
});

/** A row in every table of asks and what becomes of them. */
async function leaveTraces(browser: ReturnType<typeof openBrowser>, clientId: string): Promise<void> {
  const agreed = {
    clientId,
    kind: 'hourly',
    title: 'Advice',
    startsOn: '2025-01-01',
    hourlyRateMinor: 9_000,
  };
  const { id } = (await browser.call(engagements.draft, agreed)).body;
  await browser.call(engagements.activate, {}, { id });
  for (const decision of ['billed', 'quoted']) {
    const asked = {
      clientId,
      channel: 'email',
      receivedAt: '2025-01-01T08:00:00Z',
      text: 'Why?',
      minutes: 6,
    };
    const ask = (await browser.call(asks.capture, asked)).body;
    expect((await browser.call(asks.decide, { decision }, { id: ask.id })).status).toBe(200);
  }
  const own = { text: 'Gladly, as a separate piece of work.' };
  await browser.call(answers.write, own, { situation: 'quote', language: 'en' });
  await browser.call(answers.use, {}, { situation: 'quote' });
}

/** How many rows each practice has, over all tables that hold any. */
async function rowsByPractice({ database }: World): Promise<Record<string, number>> {
  const practicesKnown = await database.shared.selectFrom('practices').select('id').execute();
  const tables = [
    ...['members', 'api_keys', 'clients', 'audit', 'idempotency_keys', 'due_work'],
    ...['asks', 'change_orders', 'agreement_versions', 'answers', 'answer_uses', 'charges', 'time_entries'],
  ];
  const counts: Record<string, number> = {};
  for (const { id } of practicesKnown) {
    counts[id] = 0;
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(table)} where practice_id = ${id}`.execute(database.read(id));
      counts[id] += Number(rows[0]?.n);
    }
  }
  return counts;
}
