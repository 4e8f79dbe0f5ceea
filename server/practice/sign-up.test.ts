import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { practices } from '../../contract/practice/practices.ts';
import { openBrowser } from '../../test/browser.ts';
import { openWorld, type World } from '../../test/world.ts';
import { findAccount } from './accounts/add-account.ts';
import { wipePractice } from './wipe-practice.ts';

const estudio = {
  name: 'Estudio Vega',
  memberName: 'Inés Vega',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'es',
  email: 'Ines@Vega.example',
  password: 'una clave muy larga',
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  // An installation nobody has used yet.
  for (const { id } of await world.database.shared.selectFrom('practices').select('id').execute())
    await wipePractice(world.database, id);
});

test('the first to sign up owns the practice and is signed in; nobody signs up after', async () => {
  const browser = openBrowser(world);
  const before = await browser.call(practices.session);
  expect(before.body).toEqual({
    member: null,
    practice: null,
    abilities: [],
    isNew: true,
    needsSetUpToken: false,
  });

  const signedUp = await browser.call(practices.signUp, estudio);
  expect(signedUp.status).toBe(201);
  expect(signedUp.body.practice).toMatchObject({
    name: 'Estudio Vega',
    timeZone: 'Europe/Madrid',
    isDemo: false,
  });
  expect(signedUp.body.member).toMatchObject({
    name: 'Inés Vega',
    email: 'ines@vega.example',
    role: 'owner',
  });

  const session = await browser.call(practices.session);
  expect(session.body).toMatchObject({ member: { name: 'Inés Vega' }, isNew: false });
  const read = await browser.call(practices.get);
  expect(read.body.id).toBe(signedUp.body.practice.id);

  const second = await openBrowser(world).call(practices.signUp, { ...estudio, email: 'other@vega.example' });
  expect([second.status, second.body.code]).toEqual([403, 'sign-up-closed']);
});

test('of two who sign up at the same moment one is refused, and no account of theirs is left', async () => {
  const emails = ['a@vega.example', 'b@vega.example'];
  const answers = await Promise.all(
    emails.map((email) => openBrowser(world).call(practices.signUp, { ...estudio, email })),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 403]);
  const accounts = await Promise.all(emails.map((email) => findAccount(world.database.shared, email)));
  expect(accounts.filter((account) => account !== null)).toHaveLength(1);
});

test('a sign-up whose answer was lost signs in again with the same key, and with no other', async () => {
  const key = { 'idempotency-key': 'a-secret-of-this-request' };
  const first = await openBrowser(world).send('POST', '/api/v1/sign-up', estudio, key);
  expect(first.status).toBe(201);
  const browser = openBrowser(world);
  const again = await browser.send('POST', '/api/v1/sign-up', estudio, key);
  expect(again.body).toEqual(first.body);
  expect((await browser.call(practices.get)).status).toBe(200);

  const otherBody = await openBrowser(world).send(
    'POST',
    '/api/v1/sign-up',
    { ...estudio, country: 'FR' },
    key,
  );
  expect(otherBody.body).toMatchObject({ code: 'idempotency-key-reused' });
  const otherKey = await openBrowser(world).send('POST', '/api/v1/sign-up', estudio, {
    'idempotency-key': 'x',
  });
  expect(otherKey.body).toMatchObject({ code: 'sign-up-closed' });
});

const replay = { 'idempotency-key': 'a-secret-of-this-request' };

function signUpAgain(changes: Readonly<Record<string, unknown>> = {}) {
  return openBrowser(world).send('POST', '/api/v1/sign-up', { ...estudio, ...changes }, replay);
}

test('a sign-up sent again opens nothing without the password as it is now', async () => {
  const owner = openBrowser(world);
  await owner.send('POST', '/api/v1/sign-up', estudio, replay);
  const guessed = await signUpAgain({ password: 'anything at all' });
  expect([guessed.status, guessed.body?.code]).toEqual([401, 'sign-in-needed']);
  expect(guessed.headers.getSetCookie()).toEqual([]);

  const changed = { currentPassword: estudio.password, newPassword: 'otra clave muy larga' };
  expect((await owner.send('POST', '/api/auth/change-password', changed)).status).toBe(200);
  expect((await signUpAgain()).body?.code).toBe('sign-in-needed');
  expect((await signUpAgain({ password: changed.newPassword })).status).toBe(201);
});

test('a sign-up sent again does not get past a second factor', async () => {
  const owner = openBrowser(world);
  await owner.send('POST', '/api/v1/sign-up', estudio, replay);
  expect((await signUpAgain()).status).toBe(201);
  await world.database.writeShared((db) =>
    sql`update auth_users set "twoFactorEnabled" = ${world.database.engine === 'sqlite' ? 1 : true}`.execute(
      db,
    ),
  );
  const again = await signUpAgain();
  expect([again.status, again.body?.code]).toEqual([401, 'sign-in-needed']);
  expect(again.headers.getSetCookie()).toEqual([]);
});

test('a sign-up is sent again within minutes, not later', async () => {
  await signUpAgain();
  world.setNow('2025-01-01T08:14:59Z');
  expect((await signUpAgain()).status).toBe(201);
  world.setNow('2025-01-01T08:15:01Z');
  const late = await signUpAgain();
  expect([late.status, late.body?.code]).toEqual([403, 'sign-up-closed']);
  world.setNow('2025-01-01T08:00:00Z');
});

test('where sign-up is closed, a stranger is told so before anything of theirs is read', async () => {
  await openBrowser(world).call(practices.signUp, estudio);
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024));
    },
  });
  const answered = await world.fetch(
    new Request('http://holdfast.test/api/v1/sign-up', { method: 'POST', body, duplex: 'half' }),
  );
  expect(answered.status).toBe(403);
  // A stream and whoever counts it fill their own buffers by one; nobody asked for more.
  expect(pulled).toBeLessThanOrEqual(2);
});

test('what is wrong with a sign-up is said all at once, and nothing is stored', async () => {
  const answered = await openBrowser(world).call(practices.signUp, {
    ...estudio,
    email: 'nobody',
    password: 'short',
    timeZone: 'Madrid',
    country: 'ZZ',
  });
  expect(answered.status).toBe(422);
  expect(answered.body.errors.map((error) => error.path).sort()).toEqual([
    'country',
    'email',
    'password',
    'timeZone',
  ]);
  expect((await openBrowser(world).call(practices.session)).body.isNew).toBe(true);
});

test('a rehearsal does not close the sign-up of an installation', async () => {
  await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
  expect((await openBrowser(world).call(practices.session)).body.isNew).toBe(true);
  expect((await openBrowser(world).call(practices.signUp, estudio)).status).toBe(201);
});

test('an open installation takes more practices, but an address only once', async () => {
  const open = await openWorld('2025-01-01T08:00:00Z', {}, { openSignUp: true });
  expect((await openBrowser(open).call(practices.signUp, estudio)).status).toBe(201);
  const taken = await openBrowser(open).call(practices.signUp, { ...estudio, email: 'INES@vega.example' });
  expect([taken.status, taken.body.code]).toEqual([409, 'email-taken']);
  expect(
    (await openBrowser(open).call(practices.signUp, { ...estudio, email: 'eva@vega.example' })).status,
  ).toBe(201);
  await open.close();
});
