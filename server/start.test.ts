import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Obstacle } from '../locales/obstacle.ts';
import { sayIn } from '../locales/say.ts';
import { openInstallation } from '../test/command.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start.ts';

let installation: Awaited<ReturnType<typeof openInstallation>>;
beforeAll(async () => {
  installation = await openInstallation();
});
afterAll(() => installation.close());

const start = (env: Readonly<Record<string, string>>) =>
  startServer(readSettings({ ...installation.env, PORT: '0', ...env }), () => undefined);

async function obstacleTo(env: Readonly<Record<string, string>>): Promise<string> {
  const failure = await start(env).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof Obstacle)) throw failure;
  return failure.lines.map(({ key, values }) => sayIn('en')(key, values)).join('\n');
}

test('a server that stops lets the request that is running finish, and takes no other', async () => {
  const server = await start({});
  const pending = request(`${server.url}/api/v1/sign-up`, {
    method: 'POST',
    headers: { expect: '100-continue', 'content-length': 2 },
  });
  const answered = new Promise<IncomingMessage>((resolve) => pending.once('response', resolve));
  await new Promise((resolve) => {
    pending.once('continue', resolve);
    pending.flushHeaders();
  });
  const stopped = server.stop();
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  pending.end('{}');
  const answer = await answered;
  expect(answer.statusCode).toBe(422);
  answer.resume();
  await stopped;
});

test('behind a proxy the address is the one people open, and the cookie is for https alone', async () => {
  const server = await start({ HOLDFAST_URL: 'https://practice.example.com/', HOLDFAST_OPEN_SIGN_UP: '1' });
  expect(server.url).toBe('https://practice.example.com');
  const demo = await fetch(`http://localhost:${server.port}/api/v1/demo`, {
    method: 'POST',
    headers: { origin: 'https://practice.example.com' },
  });
  expect(demo.headers.getSetCookie()[0]).toMatch(/^__Secure-holdfast\.session_token=.*; Secure/);
  await server.stop();
});

test('the page works from every name the machine has', async () => {
  const server = await start({ HOLDFAST_OPEN_SIGN_UP: '1' });
  for (const host of ['localhost', '127.0.0.1']) {
    const origin = `http://${host}:${server.port}`;
    const demo = await fetch(`${origin}/api/v1/demo`, { method: 'POST', headers: { origin } });
    expect(demo.status).toBe(201);
    const [cookie = ''] = demo.headers.getSetCookie();
    const added = await fetch(`${origin}/api/v1/clients`, {
      method: 'POST',
      headers: { origin, cookie: cookie.split(';')[0] ?? '' },
      body: JSON.stringify({ name: `Client of ${host}` }),
    });
    expect(added.status).toBe(201);
  }
  await server.stop();
});

test('a port that is taken is said in a sentence', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, () => resolve((other.address() as { port: number }).port));
  });
  expect(await obstacleTo({ PORT: String(port) })).toContain(`Port ${port} is taken`);
  other.close();
});

test('a database that cannot be opened is said in a sentence', async () => {
  const unreachable = await obstacleTo({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' });
  expect(unreachable).toMatch(/^The database that DATABASE_URL names cannot be used: /);
  expect(unreachable).not.toContain('secret');
  const none = { ...installation.env, DATABASE_URL: '' };
  expect(await obstacleTo({ ...none, HOLDFAST_DATA: '/dev/null/books' })).toMatch(
    /^The data in \/dev\/null\/books cannot be opened: /,
  );
});
