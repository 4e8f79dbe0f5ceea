import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { practices } from '../../../contract/practice/practices.ts';
import { type Browser, openBrowser } from '../../../test/browser.ts';
import { openWorld, type World } from '../../../test/world.ts';

const owner = { email: 'ines@vega.example', password: 'una clave muy larga' };

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z', {}, { openSignUp: true });
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

async function signIn(browser: Browser, password = owner.password) {
  return browser.send('POST', '/api/auth/sign-in/email', { email: owner.email, password });
}

test('who signed up signs in with the same password, works, and signs out again', async () => {
  const browser = openBrowser(world);
  const signedIn = await signIn(browser);
  expect(signedIn.status).toBe(200);
  expect((await browser.call(practices.session)).body.member).toMatchObject({ email: owner.email });
  expect((await browser.call(clients.add, { name: 'Atelier Brun' })).status).toBe(201);

  const kept = browser.cookie();
  expect((await browser.send('POST', '/api/auth/sign-out', {})).status).toBe(200);
  const after = await world.fetch(
    new Request('http://holdfast.test/api/v1/practice', { headers: { cookie: kept } }),
  );
  expect(after.status).toBe(401);
});

test('a wrong password signs nobody in', async () => {
  const browser = openBrowser(world);
  expect((await signIn(browser, 'otra clave muy larga')).status).toBe(401);
  expect((await browser.call(practices.get)).body.code).toBe('sign-in-needed');
});

test('the session cookie is out of reach of scripts and other sites, and cannot be made up', async () => {
  const browser = openBrowser(world);
  const [cookie = ''] = (await signIn(browser)).headers.getSetCookie();
  expect(cookie).toMatch(/^holdfast\.session_token=.*HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).not.toMatch(/Secure/);

  const token = (browser.cookie().split('; ')[0] ?? '').replace(/\.[^.]*$/, '');
  const forged = new Request('http://holdfast.test/api/v1/practice', {
    headers: { cookie: `${token}.${encodeURIComponent(Buffer.alloc(32).toString('base64'))}` },
  });
  expect((await world.fetch(forged)).status).toBe(401);
});

test('a session is found by better-auth whoever opened it, and a password change ends the others', async () => {
  const [one, other] = [openBrowser(world), openBrowser(world)];
  await signIn(one);
  const { userId } = (await world.app.accounts.userOf(new Headers({ cookie: one.cookie() }))) ?? {
    userId: '',
  };
  const ours = (await world.app.accounts.openSession(userId)).getSetCookie()[0]?.split(';')[0] ?? '';
  const seen = await other.send('GET', '/api/auth/get-session', undefined, { cookie: ours });
  expect(seen.body).toMatchObject({ user: { email: owner.email } });

  const changed = await one.send('POST', '/api/auth/change-password', {
    currentPassword: owner.password,
    newPassword: `${owner.password}!`,
    revokeOtherSessions: true,
  });
  expect(changed.status).toBe(200);
  expect(await world.app.accounts.userOf(new Headers({ cookie: ours }))).toBeNull();
  expect((await one.call(practices.get)).status).toBe(200);
  await one.send('POST', '/api/auth/change-password', {
    currentPassword: `${owner.password}!`,
    newPassword: owner.password,
  });
});

test('accounts are made by our own sign-up alone', async () => {
  const body = { name: 'Eve', email: 'eve@vega.example', password: 'a long password' };
  for (const path of [
    '/sign-up/email',
    '/sign-up/email/',
    '/sign-up//email',
    '/x/../sign-up/email',
    '/update-user',
  ])
    expect((await openBrowser(world).send('POST', `/api/auth${path}`, body)).status).toBe(404);
});

test('a page of another site changes nothing, whatever cookie comes along', async () => {
  const browser = openBrowser(world);
  await signIn(browser);
  const add = (headers: Record<string, string>) =>
    browser.send('POST', '/api/v1/clients', { name: `Client ${Math.random()}` }, headers);
  const foreign = await add({ origin: 'http://evil.example' });
  expect(foreign.status).toBe(403);
  expect(foreign.body).toMatchObject({ code: 'other-site' });
  for (const headers of [
    { origin: 'http://holdfast.test:3000' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://holdfast.test' },
    { origin: '' },
  ])
    expect((await add(headers)).status).toBe(403);
  expect((await add({ 'sec-fetch-site': 'same-origin', origin: 'null' })).status).toBe(201);
  const unsaid = new Request('http://holdfast.test/api/v1/demo', {
    method: 'DELETE',
    headers: { cookie: browser.cookie() },
  });
  expect((await world.fetch(unsaid)).status).toBe(403);

  const signOut = await browser.send('POST', '/api/auth/sign-out', {}, { origin: 'http://evil.example' });
  expect(signOut.status).toBe(403);
  const signUp = await openBrowser(world).send('POST', '/api/v1/demo', undefined, {
    origin: 'http://evil.example',
  });
  expect(signUp.body).toMatchObject({ code: 'other-site' });
});

test('a program with a key is welcome from anywhere', async () => {
  const added = await world.call(clients.add, {
    body: { name: 'Kestrel Coffee' },
    headers: { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
  });
  expect(added.status).toBe(201);
});

test('the second factor is set up with the password and asked for at the next sign-in', async () => {
  const browser = openBrowser(world);
  await signIn(browser);
  const enabled = await browser.send('POST', '/api/auth/two-factor/enable', { password: owner.password });
  expect(enabled.status).toBe(200);
  const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
  expect(totpURI).toMatch(/^otpauth:\/\/totp\/Holdfast/);
  const verified = await browser.send('POST', '/api/auth/two-factor/verify-totp', { code: totpOf(totpURI) });
  expect(verified.status).toBe(200);

  const next = openBrowser(world);
  expect((await signIn(next)).body).toMatchObject({ twoFactorRedirect: true });
  expect((await next.call(practices.get)).status).toBe(401);
  const passed = await next.send('POST', '/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] });
  expect(passed.status).toBe(200);
  expect((await next.call(practices.get)).status).toBe(200);
  expect((await next.send('POST', '/api/auth/two-factor/disable', { password: owner.password })).status).toBe(
    200,
  );
});

test('who signs in during a long transaction waits for it and stops nobody', async () => {
  const transaction = world.database.write(world.practiceId, async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return 'committed';
  });
  expect((await signIn(openBrowser(world))).status).toBe(200);
  expect(await transaction).toBe('committed');
});

test('who guesses passwords is stopped after ten in a minute', async () => {
  const answers: number[] = [];
  for (let guess = 0; guess < 12; guess += 1)
    answers.push((await signIn(openBrowser(world), `guess number ${guess}`)).status);
  expect(answers.at(-1)).toBe(429);
});

/** The code an authenticator app would show now (RFC 6238: SHA-1, six digits, thirty seconds). */
function totpOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
