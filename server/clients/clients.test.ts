import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a client is added, found by name and changed', async () => {
  const added = await world.call(clients.add, { body: { name: 'Fundación Faro', language: 'es' } });
  expect(added.status).toBe(201);
  const found = await world.call(clients.list, { query: { search: 'fundacion' } });
  expect(found.body.items.map((client) => client.id)).toEqual([added.body.id]);
  const changed = await world.call(clients.change, {
    params: { id: added.body.id },
    body: { playbook: 'savvy' },
  });
  expect(changed.body).toMatchObject({ name: 'Fundación Faro', playbook: 'savvy' });
});

test('a second client of the same name is refused, however it is written', async () => {
  await world.call(clients.add, { body: { name: 'Atelier Brun' } });
  const again = await world.call(clients.add, { body: { name: 'ATELIER  BRUN' } });
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ code: 'client-name-taken', name: 'Atelier Brun' });
});

test('the same idempotency key adds one client; with another body it is refused', async () => {
  const first = await world.call(clients.add, { body: { name: 'Kestrel Coffee' }, idempotencyKey: 'k1' });
  const second = await world.call(clients.add, { body: { name: 'Kestrel Coffee' }, idempotencyKey: 'k1' });
  expect(second.body.id).toBe(first.body.id);
  const other = await world.call(clients.add, { body: { name: 'Kestrel Tea' }, idempotencyKey: 'k1' });
  expect(other.status).toBe(409);
  expect(other.body.code).toBe('idempotency-key-reused');
});

test('equal requests at the same time add one client', async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, () =>
      world.call(clients.add, { body: { name: 'Teatro Lumen' }, idempotencyKey: 'k8' }),
    ),
  );
  expect(new Set(all.map((one) => one.body.id)).size).toBe(1);
});

test("another practice's client answers like a missing one", async () => {
  const added = await world.call(clients.add, { body: { name: 'Bodega Almirante' } });
  const other = await world.addPractice();
  const seen = await world.call(clients.get, { params: { id: added.body.id }, key: other.apiKey });
  expect(seen.status).toBe(404);
  expect(seen.body.code).toBe('unknown-client');
});

test('without a key, and with a wrong one, nothing is shown', async () => {
  const without = await world.call(clients.list, { key: null });
  expect([without.status, without.body.code]).toEqual([401, 'sign-in-needed']);
  const wrong = await world.call(clients.list, { key: 'hf_nothing' });
  expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-key']);
});

test('invalid input says what, where and what to do, for every value at once', async () => {
  const answered = await world.call(clients.add, { body: { name: '', email: 'nobody', language: 'de' } });
  expect(answered.status).toBe(422);
  expect(answered.body.errors.map((error) => error.path).sort()).toEqual(['email', 'language', 'name']);
});

test('a list is cut at its limit and goes on at its cursor', async () => {
  const first = await world.call(clients.list, { query: { limit: 2 } });
  expect(first.body.items).toHaveLength(2);
  const next = await world.call(clients.list, { query: { limit: 2, cursor: first.body.nextCursor ?? '' } });
  expect(next.body.items[0]?.name).not.toBe(first.body.items[1]?.name);
});
