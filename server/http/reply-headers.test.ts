import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let secure: World;
beforeAll(async () => {
  world = await openWorld();
  secure = await openWorld(undefined, {}, { baseUrl: 'https://practice.example.com' });
});
afterAll(async () => {
  await world.close();
  await secure.close();
});

const paths = [
  '/',
  '/health',
  '/nothing.js',
  '/api/v1/session',
  '/api/v1/practice',
  '/api/v1/nothing',
  '/api/v1/openapi.json',
  '/api/auth/get-session',
  '/api/auth/nothing',
  '/p/nothing',
];

test.each(paths)('%s says that its content is what it is called, and shares no window', async (path) => {
  const { headers } = await world.fetch(new Request(`http://holdfast.test${path}`));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('strict-transport-security')).toBeNull();
});

test('where people come by https every reply keeps them there', async () => {
  for (const path of paths) {
    const { headers } = await secure.fetch(new Request(`https://practice.example.com${path}`));
    expect([path, headers.get('strict-transport-security')]).toEqual([path, 'max-age=31536000']);
  }
});

test('a fault says so as well', async () => {
  const broken = await openWorld(undefined, {}, { log: () => undefined });
  await broken.database.close();
  const { status, headers } = await broken.fetch(new Request('http://holdfast.test/api/v1/session'));
  expect(status).toBeGreaterThanOrEqual(500);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
