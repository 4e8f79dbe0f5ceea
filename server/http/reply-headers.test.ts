import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, expect, test } from 'vitest';
import { openWorld } from '../../test/world.ts';
import { createApp } from '../app.ts';
import { guardReplies } from './reply-headers.ts';

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** The app behind a real connection, since the headers are said there. */
async function listenTo(baseUrl: string): Promise<string> {
  const world = await openWorld(undefined, {}, { baseUrl, log: () => undefined });
  const hono = createApp(world.app);
  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: hono.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made as Server));
  });
  guardReplies(server, baseUrl);
  ends.push(async () => {
    server.closeAllConnections();
    server.close();
    await world.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

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

test('every reply says that its content is what it is called, and shares no window', async () => {
  const url = await listenTo('http://holdfast.test');
  for (const path of paths) {
    const { headers } = await fetch(url + path);
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    expect([path, headers.get('cross-origin-opener-policy')]).toEqual([path, 'same-origin']);
    expect([path, headers.get('strict-transport-security')]).toEqual([path, null]);
  }
});

test('where people come by https every reply keeps them there', async () => {
  const url = await listenTo('https://practice.example.com');
  for (const path of paths) {
    const { headers } = await fetch(url + path);
    expect([path, headers.get('strict-transport-security')]).toEqual([path, 'max-age=31536000']);
  }
});
