import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { addPagedClient } from '../../test/client-page.ts';
import { openWorld, type World } from '../../test/world.ts';

const MB = 1024 ** 2;

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z', {}, { largestImport: 4 * MB });
});
afterAll(() => world.close());

/** A body that goes on for as long as somebody reads. */
function endless(): { readonly body: ReadableStream<Uint8Array>; readonly sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024).fill(32));
    },
  });
  return { body, sent: () => sent };
}

function send(method: string, path: string, init: RequestInit, language = 'en') {
  const headers = { 'content-type': 'application/json', 'accept-language': language, ...init.headers };
  return world.fetch(
    new Request(`http://holdfast.test${path}`, { method, duplex: 'half', ...init, headers } as RequestInit),
  );
}

describe('a body over its limit', () => {
  const limits: [string, string, number][] = [
    ['POST', '/api/v1/clients', MB],
    ['PATCH', '/api/v1/practice', MB],
    ['POST', '/api/v1/sign-up', 16 * 1024],
    ['POST', '/api/v1/demo', MB],
    ['PUT', '/api/v1/benefits/x/evidence', 3 * MB],
    ['POST', '/api/v1/imports', 4 * MB + 64 * 1024],
    ['POST', '/api/auth/sign-in/email', 16 * 1024],
    ['POST', '/api/auth/nothing', 16 * 1024],
    ['POST', '/api/v1/nothing', MB],
    ['POST', '/elsewhere', MB],
  ];
  test.each(limits)(
    'is refused by its declared length before anybody is known: %s %s',
    async (method, path, limit) => {
      const { body, sent } = endless();
      const answered = await send(method, path, { body, headers: { 'content-length': String(limit + 1) } });
      expect(answered.status).toBe(413);
      expect(answered.headers.get('content-type')).toContain('application/problem+json');
      expect(await answered.json()).toMatchObject({ code: 'too-large', limitBytes: limit });
      expect(sent()).toBeLessThanOrEqual(64 * 1024);
      const within = await send(method, path, { body: '{}', headers: { 'content-length': String(limit) } });
      expect(within.status).not.toBe(413);
    },
  );

  test('is refused at the byte that passes it when it declares no length', async () => {
    const headers = { authorization: `Bearer ${world.apiKey}` };
    for (const [path, limit] of [
      ['/api/v1/clients', MB],
      ['/api/auth/sign-in/email', 16 * 1024],
    ] as const) {
      const { body, sent } = endless();
      const answered = await send('POST', path, { body, headers });
      expect([path, answered.status]).toEqual([path, 413]);
      expect(await answered.json()).toMatchObject({ code: 'too-large', limitBytes: limit });
      expect(sent()).toBeLessThan(limit + 512 * 1024);
    }
  });

  test('is not even begun with when nobody is known', async () => {
    const { body, sent } = endless();
    expect((await send('POST', '/api/v1/clients', { body })).status).toBe(401);
    expect(sent()).toBeLessThan(256 * 1024);
  });

  test('says what the limit is, in the language of the request', async () => {
    const said = async (language: string) => {
      const answered = await send(
        'POST',
        '/api/v1/clients',
        { headers: { 'content-length': '9000000' } },
        language,
      );
      return ((await answered.json()) as { detail: string }).detail;
    };
    expect(await said('en')).toBe('This is larger than the 1 MB that is accepted.');
    expect(await said('es')).toContain('1 MB');
    expect(await said('fr')).toMatch(/1\sMo/);
    expect(await said('it')).toContain('1 MB');
  });

  test('is refused with a page where a client sends a form', async () => {
    const client = await addPagedClient(world, { language: 'it' });
    const path = client.path;
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const headers of [{ ...type, 'content-length': '2000000' }, type]) {
      const { body } = endless();
      const answered = await send('POST', `${path}/ask`, { body, headers });
      expect(answered.status).toBe(413);
      expect(await answered.text()).toContain('<html lang="it"');
    }
  });
});

test('a file of evidence may be larger than any other body', async () => {
  const body = { name: 'film.mp4', mediaType: 'video/mp4', base64: 'A'.repeat(2 * MB) };
  const answered = await world.call(proBono.attach, { params: { id: 'x' }, body });
  expect(answered.body.code).toBe('unknown-benefit');
});
