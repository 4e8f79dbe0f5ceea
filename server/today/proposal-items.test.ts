import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposals } from '../../contract/sales/proposals.ts';
import { overview } from '../../contract/today/overview.ts';
import { addPagedClient } from '../../test/client-page.ts';
import { draftProposal, sendProposal, signed } from '../../test/proposals.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

async function itemOf(clientId: string) {
  const { body } = await world.call(overview.today, { query: { all: 'true' } });
  return body.items.find((item) => item.kind === 'proposal' && item.clientId === clientId);
}

test('a proposal is asked about a week after it was sent or brought to mind, and three days before its last day', async () => {
  const client = await addPagedClient(world, { name: 'Bodega Otero' });
  const { id } = await draftProposal(world, client.id, { validUntil: '2025-03-31' });
  expect(await itemOf(client.id)).toBeUndefined();
  await sendProposal(world, id);
  const due = async () => (await itemOf(client.id))?.dueOn;
  expect(await itemOf(client.id)).toMatchObject({
    dueOn: '2025-03-10',
    title: 'Bodega Otero has not answered: Guidance after the shop',
    because:
      'Sent on 3 March at €1,000.00, not opened yet; it can be signed until 31 March. Send a reminder.',
    action: { path: `/proposals/${id}` },
  });
  for (const [now, next] of [
    ['2025-03-12T09:00:00Z', '2025-03-19'],
    ['2025-03-25T09:00:00Z', '2025-03-28'],
    ['2025-03-28T09:00:00Z', '2025-03-31'],
  ] as const) {
    world.setNow(now);
    await world.call(proposals.remind, { params: { id } });
    expect(await due()).toBe(next);
  }
  world.setNow('2025-04-02T09:00:00Z');
  expect((await itemOf(client.id))?.because).toContain('could be signed until 31 March');
  await world.call(proposals.withdraw, { params: { id } });
  expect(await itemOf(client.id)).toBeUndefined();
  world.setNow('2025-03-03T09:00:00Z');
});

test('what the client signed is to be countersigned the same day, and is done with once it is', async () => {
  const client = await addPagedClient(world, { name: 'Kestrel' });
  const { id } = await signed(world, client, { option: '0' }, { countersign: 'by-hand' });
  expect(await itemOf(client.id)).toMatchObject({
    dueOn: '2025-03-03',
    title: 'Kestrel has signed: Guidance after the shop',
    because: 'Signed on 3 March at €900.00. It holds once you have countersigned it.',
  });
  await world.call(proposals.countersign, { params: { id }, body: { name: 'Inés Vega' } });
  expect(await itemOf(client.id)).toBeUndefined();
});
