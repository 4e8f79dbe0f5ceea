import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { practices } from '../../../contract/practice/practices.ts';
import { openBrowser } from '../../../test/browser.ts';
import { openWorld, type World } from '../../../test/world.ts';
import type { Counted } from '../../accounts.ts';
import { networkOf, openAttempts } from './attempts.ts';

const start = Temporal.Instant.from('2025-01-01T08:00:00Z');
const owner = { email: 'ines@vega.example', password: 'una clave muy larga' };

let world: World;
beforeAll(async () => {
  world = await openWorld(start.toString(), {}, { openSignUp: true });
  const signedUp = await openBrowser(world).call(practices.signUp, {
    ...owner,
    name: 'Estudio Vega',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    locale: 'es',
  });
  expect(signedUp.status).toBe(201);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.setNow(start.toString());
  await world.database.writeShared((db) => db.deleteFrom('attempts').execute());
});

const account: Counted = { kind: 'account', of: 'ines@vega.example' };

function signIn(browser = openBrowser(world), password = 'not the password', email = owner.email) {
  return browser.send('POST', '/api/auth/sign-in/email', { email, password });
}

test('tries wait longer and longer, never longer than minutes, and are forgotten after an hour', async () => {
  const { attempts } = world.app;
  let now = start;
  const waits: unknown[] = [];
  for (let attempt = 1; attempt <= 16; attempt += 1) {
    expect(await attempts.begin([account], now)).toBeNull();
    const refused = await attempts.begin([account], now);
    if (refused === null) continue;
    waits.push(refused.retryAfterSeconds);
    now = now.add({ seconds: Number(refused.retryAfterSeconds) });
  }
  // The first tries come two in a turn, since none of them has to wait.
  expect(waits.slice(0, 9)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300]);
  expect(new Set(waits.slice(8))).toEqual(new Set([300]));
  now = now.add({ hours: 1 });
  for (let attempt = 1; attempt <= 5; attempt += 1) expect(await attempts.begin([account], now)).toBeNull();
});

test('two processes count as one, and of many tries at once none slips through', async () => {
  const secret = 'the same in every process of it';
  const processes = [1, 2, 3].map(() => openAttempts(world.database, secret));
  const address: Counted = { kind: 'address', of: '203.0.113.9' };
  const begun = await Promise.all(
    Array.from({ length: 40 }, (_, position) => processes[position % 3]?.begin([address, account], start)),
  );
  expect(begun.filter((refused) => refused === null)).toHaveLength(5);
  expect(begun.find((refused) => refused !== null)).toEqual({
    refused: 'too-many-requests',
    retryAfterSeconds: 2,
  });
});

test('what is kept names nobody, and is swept when it is forgotten', async () => {
  const attempts = openAttempts(world.database, 'a secret of its own');
  await attempts.begin([account, { kind: 'address', of: '203.0.113.9' }], start);
  const rows = await world.database.shared.selectFrom('attempts').selectAll().execute();
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/vega|203/);
  await attempts.begin([{ kind: 'sign-up', of: '203.0.113.9' }], start.add({ hours: 2 }));
  const left = await world.database.shared.selectFrom('attempts').select('kind').execute();
  expect(left).toEqual([{ kind: 'sign-up' }]);
});

test('guesses at an account are slowed down wherever they come from, and no account is told from none', async () => {
  const answers: string[] = [];
  for (const email of [owner.email, 'nobody@vega.example']) {
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess += 1)
      statuses.push((await signIn(openBrowser(world), `guess number ${guess}`, email)).status);
    const last = await signIn(openBrowser(world), 'one more', email.toUpperCase());
    answers.push(
      `${statuses} ${last.status} ${last.headers.get('retry-after')} ${JSON.stringify(last.body)}`,
    );
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toMatch(/^401,401,401,401,401,429,429 429 2 .*"retryAfterSeconds":2/);
  expect((await signIn(openBrowser(world), owner.password)).status).toBe(429);
  world.setNow(start.add({ seconds: 2 }).toString());
  expect((await signIn(openBrowser(world), owner.password)).status).toBe(200);
});

test('the owner signs in from a browser they used before, however much a stranger guesses', async () => {
  const known = openBrowser(world);
  expect((await signIn(known, owner.password)).status).toBe(200);
  await known.send('POST', '/api/auth/sign-out', {});
  for (let guess = 0; guess < 6; guess += 1) await signIn();
  expect((await signIn()).status).toBe(429);
  expect((await signIn(known, owner.password)).status).toBe(200);
  // The mark of one account is of no use for another, and opens nothing by itself.
  const made = known.cookie().replace(/(known=[^.]*)\.[^;]*/, '$1.invented');
  const forged = await openBrowser(world).send('POST', '/api/auth/sign-in/email', owner, { cookie: made });
  expect(forged.status).toBe(429);
});

test('a right password clears what was mistyped before', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let slip = 0; slip < 4; slip += 1) expect((await signIn()).status).toBe(401);
    expect((await signIn(openBrowser(world), owner.password)).status).toBe(200);
  }
});

test('a password is not guessed from inside a session that was left open either', async () => {
  const browser = openBrowser(world);
  await signIn(browser, owner.password);
  const statuses: number[] = [];
  for (let guess = 0; guess < 7; guess += 1) {
    const body = { currentPassword: `guess number ${guess}`, newPassword: 'a new long password' };
    statuses.push((await browser.send('POST', '/api/auth/change-password', body)).status);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429]);
});

test('of an IPv6 address its network is counted', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:0DB8:0:0:ffff::1'));
  expect(networkOf('::1')).toBe('0:0:0:0');
});

test('where sign-up is open, one address does not fill the installation with practices or sessions', async () => {
  const open = await openWorld(
    start.toString(),
    {},
    { openSignUp: true, proxies: { trust: 'count', count: 1 } },
  );
  const send = (path: string, position: number, address: string) => {
    const body = {
      ...owner,
      email: `${position}@vega.example`,
      name: 'Estudio Vega',
      country: 'ES',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      locale: 'es',
    };
    const headers = { 'x-forwarded-for': address };
    return openBrowser(open).send('POST', `/api/v1${path}`, path === '/demo' ? {} : body, headers);
  };
  const signedUp: number[] = [];
  for (let position = 0; position < 7; position += 1)
    signedUp.push((await send('/sign-up', position, '203.0.113.9')).status);
  expect(signedUp).toEqual([201, 201, 201, 201, 201, 429, 429]);
  expect((await send('/sign-up', 7, '203.0.113.10')).status).toBe(201);
  const entered: number[] = [];
  for (let position = 0; position < 21; position += 1)
    entered.push((await send('/demo', position, '203.0.113.9')).status);
  expect(entered.at(19)).toBe(201);
  expect(entered.at(20)).toBe(429);
  await open.close();
});

test('an address that a caller invents is no way around the limit of addresses', async () => {
  const proxied = await openWorld(start.toString(), {}, { proxies: { trust: 'count', count: 1 } });
  const statuses: number[] = [];
  for (let guess = 0; guess < 12; guess += 1) {
    const headers = { 'x-forwarded-for': `10.0.0.${guess}, 203.0.113.9` };
    const body = { email: `${guess}@vega.example`, password: 'una clave cualquiera' };
    statuses.push((await openBrowser(proxied).send('POST', '/api/auth/sign-in/email', body, headers)).status);
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  await proxied.close();
});
