import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  id = (await world.call(clients.add, { body: { name: 'Kestrel Coffee' } })).body.id;
});
afterAll(() => world.close());

async function auditOf(action: string) {
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', action)
    .execute();
  return rows.map((row) => row.facts);
}

test('a link is opened with an address nobody can guess, and listed with it', async () => {
  const opened = await world.call(clients.openLink, { params: { id } });
  expect(opened.status).toBe(201);
  expect(opened.body.url).toMatch(/^http:\/\/holdfast\.test\/p\/[A-Za-z0-9_-]{43}$/);
  const second = await world.call(clients.openLink, { params: { id } });
  expect(second.body.url).not.toBe(opened.body.url);
  const listed = await world.call(clients.links, { params: { id } });
  expect(listed.body.items.map((link) => link.url)).toEqual([second.body.url, opened.body.url]);
});

test('the list of links goes on at its cursor', async () => {
  const first = await world.call(clients.links, { params: { id }, query: { limit: 1 } });
  const next = await world.call(clients.links, {
    params: { id },
    query: { limit: 1, cursor: first.body.nextCursor ?? '' },
  });
  expect(next.body.items).toHaveLength(1);
  expect(next.body.items[0]?.id).not.toBe(first.body.items[0]?.id);
});

test('revoking a link is noted once, and revoking it again changes nothing', async () => {
  const { body: link } = await world.call(clients.openLink, { params: { id } });
  const revoked = await world.call(clients.revokeLink, { params: { id, linkId: link.id } });
  expect(revoked.body).toMatchObject({ id: link.id, revokedAt: '2025-01-01T08:00:00Z' });
  world.setNow('2025-01-02T08:00:00Z');
  const again = await world.call(clients.revokeLink, { params: { id, linkId: link.id } });
  expect(again.body.revokedAt).toBe('2025-01-01T08:00:00Z');
  expect(await auditOf('link-revoked')).toEqual([JSON.stringify({ linkId: link.id })]);
});

test('the audit names a link and never its token', async () => {
  const { body: link } = await world.call(clients.openLink, { params: { id } });
  const facts = await auditOf('link-opened');
  expect(facts.at(-1)).toBe(JSON.stringify({ linkId: link.id }));
});

test("a link of another client or practice is not found, neither is one's own client in another practice", async () => {
  const { body: link } = await world.call(clients.openLink, { params: { id } });
  const { body: other } = await world.call(clients.add, { body: { name: 'Atelier Brun' } });
  const wrongClient = await world.call(clients.revokeLink, { params: { id: other.id, linkId: link.id } });
  expect([wrongClient.status, wrongClient.body.code]).toEqual([404, 'not-found']);
  const stranger = await world.addPractice();
  const wrongPractice = await world.call(clients.links, { params: { id }, key: stranger.apiKey });
  expect([wrongPractice.status, wrongPractice.body.code]).toEqual([404, 'unknown-client']);
  const opening = await world.call(clients.openLink, { params: { id }, key: stranger.apiKey });
  expect(opening.status).toBe(404);
});
