import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function send(method: string, path: string, body: string | null = null) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${world.apiKey}` };
  return world.fetch(new Request(`http://holdfast.test${path}`, { method, headers, body }));
}

describe('JSON that is nested', () => {
  const nested = (levels: number, core: string) => '['.repeat(levels) + core + ']'.repeat(levels);
  const sent = async (path: string, text: string) => {
    const answered = await send('POST', path, text);
    return { status: answered.status, text: await answered.text() };
  };

  test('too deeply is refused with how deep it may be, at any depth and in no time', async () => {
    for (const levels of [33, 9_000, 400_000]) {
      const answered = await sent('/api/v1/clients', nested(levels, '"\\u0000"'));
      expect([levels, answered.status]).toEqual([levels, 422]);
      expect(answered.text).toContain('more than 32 levels');
    }
    expect((await sent('/api/auth/sign-in/email', nested(4_000, ''))).status).toBe(422);
    expect((await sent('/api/v1/sign-up', `{"name":${nested(40, '1')}}`)).text).toMatch(
      /32 levels|sign-up-closed/,
    );
  });

  test('is told from brackets in a text', async () => {
    const name = `${'[{'.repeat(40)}\\"\\\\`;
    expect((await sent('/api/v1/clients', `{"name":"${name}"}`)).status).toBe(201);
    expect((await sent('/api/v1/clients', `{"name":"never closed ${'['.repeat(40)}`)).text).toContain(
      'not valid JSON',
    );
  });
});

describe('a NUL', () => {
  test('in the address of any route is said to be there', async () => {
    for (const [path, place] of [
      ['/api/v1/clients/%00', 'id'],
      ['/api/v1/clients?search=%00', 'search'],
      ['/api/v1/benefits/%00/evidence/file', 'id'],
      ['/api/v1/engagements/%00/agreement.html', 'id'],
      ['/api/v1/clients/%00/gift-statements/2025.html', 'id'],
      ['/api/v1/proposals/%00/preview.html', 'id'],
      ['/api/v1/leakage/export?from=%00', 'from'],
      ['/api/v1/session?x=%00', 'x'],
    ] as const) {
      const answered = await send('GET', path);
      const { errors } = (await answered.json()) as { errors: readonly { path: string }[] };
      expect([path, answered.status, errors[0]?.path]).toEqual([path, 422, place]);
    }
  });

  test('in what is sent to sign in is said to be there', async () => {
    const body = '{"email":"ines\\u0000@vega.example","password":"una clave muy larga"}';
    const answered = await send('POST', '/api/auth/sign-in/email', body);
    expect(answered.status).toBe(422);
    expect(await answered.json()).toMatchObject({ errors: [{ path: 'email' }] });
  });

  test('is nothing that a page or a feed knows', async () => {
    for (const path of ['/p/%00', '/p/%00/ask', '/calendar/%00.ics', '/calendar/x%00'])
      expect([path, (await send('GET', path)).status]).toEqual([path, 404]);
  });
});
