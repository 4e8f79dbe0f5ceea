import { existsSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayIn } from '../locales/say.ts';
import { UserError } from '../locales/user-error.ts';
import { command, openInstallation } from '../test/command.ts';
import { migrate } from './db/migrate.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start.ts';

let installation: Awaited<ReturnType<typeof openInstallation>>;
beforeAll(async () => {
  installation = await openInstallation();
});
afterAll(() => installation.close());

const start = (env: Readonly<Record<string, string>>) =>
  startServer(readSettings({ ...installation.env, PORT: '0', ...env }), () => undefined);

async function userErrorTo(env: Readonly<Record<string, string>>): Promise<string> {
  const failure = await start(env).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof UserError)) throw failure;
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

test('a server that stops says with each answer that it is the last on its connection', async () => {
  const server = await start({});
  const agent = new Agent({ keepAlive: true });
  const get = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(`${server.url}/health`, { agent }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer));
      });
      sent.once('error', reject);
      sent.end();
    });
  expect((await get()).headers.connection).toBe('keep-alive');
  const stopped = server.stop();
  const last = await get();
  expect([last.statusCode, last.headers.connection]).toEqual([200, 'close']);
  await expect(get()).rejects.toThrow('ECONNREFUSED');
  await stopped;
});

test('a database of a newer version is refused by the server and by every command, and stays as it is', async () => {
  const newer = await openInstallation();
  await migrate(newer.database);
  await newer.database.writeShared((db) =>
    sql`insert into schema_migrations values ('9999-from-the-future.sql', 0)`.execute(db),
  );
  const settings = readSettings({ ...newer.env, PORT: '0' });
  await expect(startServer(settings, () => undefined)).rejects.toThrow('cli:start.newer');
  const owner = ['--email', 'ines@vega.example', '--password', 'una clave larga', '--locale', 'es'];
  const place = ['--country', 'ES', '--time-zone', 'Europe/Madrid', '--currency', 'EUR'];
  const backup = join(newer.folder, 'backup');
  for (const words of [
    ['setup', '--name', 'Estudio Vega', ...place, ...owner],
    ['migrate'],
    ['backup', backup],
  ]) {
    const refused = await command(words, newer.env);
    expect([words[0], refused.code, refused.stdout]).toEqual([words[0], 1, '']);
    expect(refused.stderr).toContain('newer Holdfast, which knows 9999-from-the-future.sql');
  }
  expect(existsSync(backup)).toBe(false);
  const found = await newer.database.shared.selectFrom('practices').select('id').execute();
  expect(found).toEqual([]);
  await newer.close();
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
  expect(await userErrorTo({ PORT: String(port) })).toContain(`Port ${port} is taken`);
  other.close();
});

test('a database that cannot be opened is said in a sentence', async () => {
  const unreachable = await userErrorTo({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' });
  expect(unreachable).toMatch(/^The database that DATABASE_URL names cannot be used: /);
  expect(unreachable).not.toContain('secret');
  const none = { ...installation.env, DATABASE_URL: '' };
  expect(await userErrorTo({ ...none, HOLDFAST_DATA: '/dev/null/books' })).toMatch(
    /^The data in \/dev\/null\/books cannot be opened: /,
  );
});
