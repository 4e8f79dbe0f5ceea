import { asks } from '../../contract/asks/asks.ts';
import { calendar } from '../../contract/doors/calendar.ts';
import { apiKeys } from '../../contract/practice/practices.ts';
import type { Route } from '../../contract/route.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { hourly, monthly } from '../asks.ts';
import { addPagedClient } from '../client-page.ts';
import { activate, draftFree } from '../free-work.ts';
import { draftProposal, sendProposal } from '../proposals.ts';
import type { Practiced, World } from '../world.ts';
import type { Known } from './known.ts';

/**
 * What a practice has after some weeks, so that a run begins deep: clients with pages, work of every kind, an ask, a change of
 * scope, a proposal that waits. Every list is then read for what it names.
 */
export async function tellStory(
  world: World,
  practice: Practiced,
  known: Known,
  routes: readonly Route[],
): Promise<void> {
  const key = practice.apiKey;
  for (const { id } of (await world.call(apiKeys.list, { key })).body.items) known.avoid(id);
  for (const language of ['en', 'es'] as const) {
    const client = await addPagedClient(world, { practice, language, name: `Story ${language}` });
    known.add('page', client.path);
    const byTheHour = await client.engage({ kind: 'hourly', title: 'Shop', ...hourly });
    const retained = await client.engage({ title: 'Care', ...monthly, startsOn: '2025-01-01' });
    await client.engage({ kind: 'project', title: 'Launch', hourlyRateMinor: 8_000, endsOn: '2025-12-31' });
    for (const engagementId of [byTheHour, retained])
      await client.work(engagementId, '2025-02-10T09:00:00Z', { minutes: 90, channel: 'email' });
    await captureAsks(world, key, client.id, byTheHour);
    const line = { engagementId: byTheHour, line: 'A page more', priceMinor: 40_000 };
    await world.call(changeOrders.propose, { key, body: line });
    const dates = { startsOn: '2025-04-01', validUntil: '2025-06-30' };
    await sendProposal(world, (await draftProposal(world, client.id, dates, key)).id, key);
    await draftProposal(world, client.id, dates, key);
  }
  await activate(world, (await draftFree(world, {}, key)).id, {}, key);
  await world.call(calendar.open, { key });
  await readLists(world, key, known, routes);
}

async function captureAsks(world: World, key: string, clientId: string, engagementId: string): Promise<void> {
  for (const receivedAt of ['2025-02-20T10:00:00Z', '2025-02-28T10:00:00Z']) {
    const ask = { clientId, engagementId, channel: 'email', receivedAt, text: 'A new photo', minutes: 20 };
    await world.call(asks.capture, { key, body: ask });
  }
}

/** Reads whatever can be read without naming anything. */
async function readLists(world: World, key: string, known: Known, routes: readonly Route[]): Promise<void> {
  for (const route of routes) {
    const isList = route.method === 'get' && route.replyType === 'json' && !route.path.includes('{');
    if (!isList) continue;
    const { status, body } = await world.call(route, { key });
    if (status === 200) known.learn(route.path, body);
  }
}
