import SqliteFile from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { calendar } from '../../contract/doors/calendar.ts';
import { practices } from '../../contract/practice/practices.ts';
import { openBrowser } from '../../test/browser.ts';
import { openWorld, type World } from '../../test/world.ts';

const owner = { email: 'ines@vega.example', password: 'una clave muy larga' };
const studio = {
  name: 'Estudio Vega',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'es',
};

let world: World;
let logged: { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[];
beforeEach(async () => {
  logged = [];
  world = await openWorld(
    '2025-01-01T08:00:00Z',
    {},
    {
      openSignUp: true,
      log: (event, facts) => logged.push({ event, facts }),
    },
  );
});
afterEach(() => world.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  world.fetch(new Request(`http://holdfast.test${path}`, { headers }));
const addClient = (name: string, headers: Record<string, string> = {}) =>
  world.call(clients.add, { body: { name }, headers });

test('a full disk is said in words, changes nothing, and is over once there is room', async () => {
  const isPostgres = world.database.engine === 'postgres';
  // PostgreSQL has no limit that a test could set for itself, so a trigger says what the server would say.
  const [fill, empty] = isPostgres
    ? [
        `create function fill() returns trigger language plpgsql as
           'begin raise exception ''no space left on device'' using errcode = ''53100''; end';
         create trigger fill before insert on clients execute function fill();`,
        'drop trigger fill on clients',
      ]
    : ['pragma max_page_count = 1', 'pragma max_page_count = 1000000'];
  await world.database.changeTables((db) => sql.raw(fill).execute(db));
  const attempts = Array.from({ length: 300 }, (_each, number) =>
    addClient(`${'x'.repeat(100)} ${number}`, { 'accept-language': 'it' }),
  );
  const refused = (await Promise.all(attempts)).filter(({ status }) => status !== 201);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, body } of refused) expect([status, body.code]).toEqual([507, 'storage-full']);
  expect(refused[0]?.body.detail).toContain('Libera spazio');
  const kept = (await world.call(clients.list, { query: { limit: 200 } })).body.items.length;
  expect(kept).toBe(Math.min(200, 300 - refused.length));
  expect(new Set(logged.map(({ event }) => event))).toEqual(new Set(['storage-full']));
  await world.database.changeTables((db) => sql.raw(empty).execute(db));
  expect((await addClient('Bodega Almirante')).status).toBe(201);
});

test('a database that another program holds is busy, not at fault', async () => {
  const file = world.database.engine === 'sqlite' ? await fileOf(world) : null;
  if (file === null) return;
  const other = new SqliteFile(file);
  other.exec('begin immediate');
  const answered = await addClient('Bodega Almirante');
  expect([answered.status, answered.body.code]).toEqual([503, 'database-busy']);
  other.exec('rollback');
  other.close();
  expect((await addClient('Bodega Almirante')).status).toBe(201);
});

test('while PostgreSQL is away every door says so, with when to come again, and the process is well', async () => {
  if (world.database.engine !== 'postgres') return;
  const { id } = (await addClient('Bodega Almirante')).body;
  const link = (await world.call(clients.openLink, { params: { id } })).body;
  const feed = (await world.call(calendar.open)).body;
  const browser = openBrowser(world);
  expect((await browser.call(practices.signUp, { ...owner, ...studio })).status).toBe(201);
  await world.database.close();

  const api = await get('/api/v1/practice', {
    authorization: `Bearer ${world.apiKey}`,
    'accept-language': 'es',
  });
  expect([api.status, api.headers.get('retry-after')]).toEqual([503, '3']);
  expect(await api.json()).toMatchObject({
    code: 'database-unavailable',
    detail: expect.stringContaining('base de datos'),
  });
  const page = await get(new URL(link.url).pathname, { 'accept-language': 'fr' });
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '3']);
  expect(await page.text()).toContain('L’endroit où elle est conservée ne répond pas');
  const days = await get(new URL(feed.url).pathname);
  expect([days.status, days.headers.get('retry-after')]).toEqual([503, '3']);
  const signIn = await browser.send('POST', '/api/auth/sign-in/email', owner);
  expect([signIn.status, signIn.headers.get('retry-after')]).toEqual([503, '3']);
  for (const path of ['/api/auth/get-session', '/api/auth/list-sessions', '/api/v1/practice'])
    expect((await browser.send('GET', path)).status).toBe(503);
  expect((await get('/health')).status).toBe(200);
  const ready = await get('/ready');
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable' }]);
  expect(new Set(logged.map(({ event }) => event))).toEqual(new Set(['database-unavailable']));
  expect(JSON.stringify(logged)).not.toContain('at ');
});

test('a server whose database answers is ready', async () => {
  const ready = await get('/ready');
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  expect((await world.call(practices.get)).status).toBe(200);
});

async function fileOf({ database }: World): Promise<string> {
  const found = await sql<{ file: string }>`select file from pragma_database_list`.execute(database.shared);
  return found.rows[0]?.file ?? '';
}
