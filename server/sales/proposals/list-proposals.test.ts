import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { addPagedClient } from '../../../test/client-page.ts';
import { draftProposal, sendProposal, signed } from '../../../test/proposals.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

async function idsOf(query: Readonly<Record<string, string | number>>): Promise<readonly string[]> {
  const { body } = await world.call(proposals.list, { query });
  return body.items.map(({ id }) => id);
}

test('open ones are drafts, those that wait for the client, and those that wait for our signature', async () => {
  const client = await addPagedClient(world);
  const clientId = client.id;
  const draft = await draftProposal(world, clientId);
  const waiting = await draftProposal(world, clientId);
  await sendProposal(world, waiting.id);
  const expiring = await draftProposal(world, clientId, { validUntil: '2025-03-03' });
  await sendProposal(world, expiring.id);
  const unsigned = await signed(world, client, { option: '0' }, { countersign: 'by-hand' });
  const accepted = await signed(world, client, { option: '0' });
  world.setNow('2025-03-05T09:00:00Z');
  expect(await idsOf({ clientId, open: 'true' })).toEqual([unsigned.id, waiting.id, draft.id]);
  expect(await idsOf({ clientId, open: 'false' })).toEqual([accepted.id, expiring.id]);
  expect(await idsOf({ clientId })).toHaveLength(5);
  const { body } = await world.call(proposals.list, { query: { clientId, limit: 2 } });
  expect(body.items.map(({ state }) => state)).toEqual(['accepted', 'signed']);
  const more = { clientId, limit: 9, cursor: String(body.nextCursor) };
  expect(await idsOf(more)).toEqual([expiring.id, waiting.id, draft.id]);
  world.setNow('2025-03-03T09:00:00Z');
});

test('a reminder speaks the language of the proposal and names its page', async () => {
  const client = await addPagedClient(world, { language: 'es' });
  const { id } = await draftProposal(world, client.id);
  const remind = () => world.call(proposals.remind, { params: { id } });
  expect((await remind()).body.code).toBe('proposal-not-sent');
  await sendProposal(world, id);
  await world.call(clients.revokeLink, { params: { id: client.id, linkId: client.linkId } });
  const { status, body } = await remind();
  expect([status, body.language]).toEqual([201, 'es']);
  const { body: proposal } = await world.call(proposals.get, { params: { id } });
  expect(proposal.remindedAt).toBe('2025-03-03T09:00:00Z');
  expect(body.text).toContain(`hasta el 31 de marzo en su página privada:\n\n${proposal.url}`);
  await world.call(proposals.withdraw, { params: { id } });
  expect((await remind()).body.code).toBe('proposal-withdrawn');
});

test('a page of a proposal that was never sent can be looked at by the practice alone', async () => {
  const client = await addPagedClient(world, { language: 'fr' });
  const { id } = await draftProposal(world, client.id);
  const preview = (key: string) =>
    world.fetch(
      new Request(`http://holdfast.test/api/v1/proposals/${id}/preview.html`, {
        headers: { authorization: `Bearer ${key}` },
      }),
    );
  const own = await preview(world.apiKey);
  expect([own.status, own.headers.get('content-language')]).toEqual([200, 'fr']);
  expect(own.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await preview((await world.addPractice()).apiKey)).status).toBe(404);
});
