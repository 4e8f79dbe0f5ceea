import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openInstallation } from '../../test/command.ts';
import { readSettings } from '../settings.ts';
import { type RunningServer, startServer } from '../start.ts';
import { wipePractice } from './wipe-practice.ts';

let installation: Awaited<ReturnType<typeof openInstallation>>;
let server: RunningServer | undefined;
beforeAll(async () => {
  installation = await openInstallation();
});
afterAll(() => installation.close());
afterEach(async () => {
  await server?.stop();
  server = undefined;
  for (const { id } of await installation.database.shared.selectFrom('practices').select('id').execute())
    await wipePractice(installation.database, id);
});

async function start(env: Readonly<Record<string, string>>): Promise<RunningServer> {
  server = await startServer(readSettings({ ...installation.env, PORT: '0', ...env }), () => undefined);
  return server;
}

const estudio = {
  name: 'Estudio Vega',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'es',
  email: 'ines@vega.example',
  password: 'una clave muy larga',
};

interface Answered {
  readonly status: number | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Over a socket from this machine, with any headers: what fetch would set for itself is what is tried here. */
function send(method: string, path: string, body: object, headers: IncomingHttpHeaders): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port: server?.port, host: '127.0.0.1', method, path: `/api/v1${path}`, headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) }));
      },
    );
    sent.once('error', reject);
    sent.end(method === 'GET' ? undefined : JSON.stringify(body));
  });
}

function tokenOf({ setUpUrl }: RunningServer): string {
  return /#setup=([\w-]{21})$/.exec(setUpUrl ?? '')?.[1] ?? '';
}

test('on one’s own machine nobody is asked for a token, and none is printed', async () => {
  const { setUpUrl, port } = await start({});
  expect(setUpUrl).toBeNull();
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
    const session = await send('GET', '/session', {}, { host });
    expect(session.body).toMatchObject({ isNew: true, needsSetUpToken: false });
  }
  expect((await send('POST', '/sign-up', estudio, {})).status).toBe(201);
});

test('an installation that has an address of its own is set up and looked at with the token alone', async () => {
  const running = await start({ HOLDFAST_URL: 'https://practice.example.com' });
  expect(running.setUpUrl).toMatch(/^https:\/\/practice\.example\.com\/#setup=[\w-]{21}$/);
  const session = await send('GET', '/session', {}, {});
  expect(session.body).toMatchObject({ isNew: true, needsSetUpToken: true });
  for (const setUpToken of [undefined, 'wrong', `${tokenOf(running)}x`])
    for (const path of ['/sign-up', '/demo']) {
      const refused = await send('POST', path, { ...estudio, setUpToken }, {});
      expect([refused.status, refused.body.code]).toEqual([403, 'set-up-token-needed']);
    }
  const setUpToken = tokenOf(running);
  expect((await send('POST', '/demo', { setUpToken }, {})).status).toBe(201);
  expect((await send('POST', '/sign-up', { ...estudio, setUpToken }, {})).status).toBe(201);
  const after = await send('GET', '/session', {}, {});
  expect(after.body).toMatchObject({ isNew: false, needsSetUpToken: false });
});

test('who comes through a proxy on this machine, or by a name that points at it, is not at this machine', async () => {
  const { port } = await start({});
  const others: IncomingHttpHeaders[] = [
    { 'x-forwarded-for': '203.0.113.9' },
    { forwarded: 'for=203.0.113.9' },
    { via: '1.1 proxy' },
    { host: 'rebound.evil.example' },
    { host: `localhost:${port}`, origin: 'https://practice.example.com', 'sec-fetch-site': 'same-origin' },
  ];
  for (const headers of others) {
    const refused = await send('POST', '/sign-up', estudio, headers);
    expect([refused.status, refused.body.code]).toEqual([403, 'set-up-token-needed']);
  }
});

test('the token is the same after a restart, is printed until there is a practice, and a rehearsal is none', async () => {
  const beyond = { HOLDFAST_HOST: '0.0.0.0' };
  const first = await start(beyond);
  const setUpToken = tokenOf(first);
  expect(setUpToken).not.toBe('');
  await first.stop();
  await addRehearsal();
  const second = await start(beyond);
  expect(tokenOf(second)).toBe(setUpToken);
  const through = { 'x-forwarded-for': '203.0.113.9' };
  expect((await send('POST', '/sign-up', estudio, through)).body.code).toBe('set-up-token-needed');
  expect((await send('POST', '/sign-up', { ...estudio, setUpToken }, through)).status).toBe(201);
  await second.stop();
  expect((await start(beyond)).setUpUrl).toBeNull();
});

test('where sign-up is open to all, nobody is asked', async () => {
  const { setUpUrl } = await start({ HOLDFAST_URL: 'https://x.example', HOLDFAST_OPEN_SIGN_UP: '1' });
  expect(setUpUrl).toBeNull();
  expect((await send('POST', '/sign-up', estudio, {})).status).toBe(201);
});

async function addRehearsal(): Promise<void> {
  const { setUp } = await import('../operations/set-up.ts');
  const { password, ...practice } = estudio;
  await setUp(readSettings(installation.env), {
    practice: { ...practice, locale: 'es', email: 'ensayo@vega.example', password },
    rehearsalNow: Temporal.Instant.from('2025-01-01T08:00:00Z'),
    keyName: 'setup',
  });
}
