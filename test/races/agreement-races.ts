import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { proposals } from '../../contract/sales/proposals.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { renewals } from '../../contract/work/renewals.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { ask, decide } from '../asks.ts';
import { addPagedClient } from '../client-page.ts';
import { defaultRetainer, engage } from '../engage.ts';
import { draftFree, engageFree } from '../free-work.ts';
import { draftProposal, sendProposal, signed } from '../proposals.ts';
import type { World } from '../world.ts';
import { type Race, raceOf } from './race.ts';

const term = { periods: 12, trial: false, renewal: 'offer', noticeDays: 30 };
const retainer = { kind: 'retainer', startsOn: '2025-01-01', retainer: { ...defaultRetainer, term } };

async function draftOf(world: World, more: object): Promise<string> {
  const { body: client } = await world.call(clients.add, { body: { name: 'A draft' } });
  const body = { clientId: client.id, kind: 'hourly', title: 'Draft', startsOn: '2025-01-01', ...more };
  return (await world.call(engagements.draft, { body })).body.id;
}

const byId = (id: string) => ({ params: { id } });

async function openAsk(world: World): Promise<string> {
  const { clientId } = await engage(world);
  const captured = await ask(world, clientId, { receivedAt: '2025-01-08T09:00:00Z', minutes: 10 });
  return captured.body.id;
}

async function changeOrder(world: World): Promise<string> {
  const { id } = await engage(world, { kind: 'project', endsOn: '2025-06-30' });
  const body = { engagementId: id, line: 'A dashboard', priceMinor: 40_000 };
  return (await world.call(changeOrders.propose, { body })).body.id;
}

async function benefit(world: World): Promise<string> {
  const { id } = await engageFree(world);
  const { body } = await world.call(proBono.benefits, { query: { engagementId: id } });
  return body.items[0]?.id ?? '';
}

const receipt = { on: '2025-01-08', evidence: 'On their page' };

export const agreementRaces: readonly Race[] = [
  raceOf(engagements.activate, 'engagement.activated', async (world) => byId(await draftOf(world, {}))),
  {
    ...raceOf(engagements.activate, 'statement.closed', async (world) =>
      byId(await draftOf(world, { ...retainer, startsOn: '2024-12-01' })),
    ),
    title: 'a retainer that began a month ago',
  },
  {
    ...raceOf(engagements.activate, 'engagement.activated', async (world) =>
      byId((await draftFree(world)).id),
    ),
    title: 'free work',
  },
  raceOf(engagements.end, 'engagement.ended', async (world) => ({
    ...byId((await engage(world)).id),
    body: { on: '2025-01-07' },
  })),
  raceOf(engagements.convert, 'engagement.converted', async (world) => ({
    ...byId((await engage(world)).id),
    body: { kind: 'retainer', startsOn: '2025-02-01', retainer: defaultRetainer },
  })),
  raceOf(renewals.renew, 'engagement.renewed', async (world) => ({
    ...byId((await engage(world, retainer)).id),
    body: { periods: 12 },
  })),
  raceOf(retainers.pause, 'engagement.paused', async (world) => ({
    ...byId((await engage(world, retainer)).id),
    body: { from: '2025-02-03', until: '2025-02-10', mode: 'extend' },
  })),
  raceOf(asks.decide, 'ask.decided', async (world) => ({
    ...byId(await openAsk(world)),
    body: { decision: 'billed' },
  })),
  raceOf(asks.undo, 'ask.decision-undone', async (world) => {
    const id = await openAsk(world);
    await decide(world, id, 'billed');
    return byId(id);
  }),
  raceOf(asks.withdraw, 'ask.withdrawn', async (world) => byId(await openAsk(world))),
  raceOf(changeOrders.answer, 'change-order.approved', async (world) => ({
    ...byId(await changeOrder(world)),
    body: { answer: 'approved' },
  })),
  raceOf(changeOrders.withdraw, 'change-order.withdrawn', async (world) => byId(await changeOrder(world))),
  raceOf(proBono.receive, 'benefit.received', async (world) => ({
    ...byId(await benefit(world)),
    body: receipt,
  })),
  raceOf(proBono.undo, 'benefit.receipt-undone', async (world) => {
    const id = await benefit(world);
    await world.call(proBono.receive, { ...byId(id), body: receipt });
    return byId(id);
  }),
  raceOf(proBono.review, 'engagement.reviewed', async (world) => ({
    ...byId((await engageFree(world)).id),
    body: { outcome: 'end', endsOn: '2025-01-07' },
  })),
  {
    ...raceOf(proBono.review, 'engagement.converted', async (world) => ({
      ...byId((await engageFree(world)).id),
      body: { outcome: 'convert', convert: { kind: 'hourly', startsOn: '2025-02-01' } },
    })),
    title: 'made paid',
  },
  raceOf(proposals.send, 'proposal.sent', async (world) => {
    const client = await addPagedClient(world);
    return byId((await draftProposal(world, client.id)).id);
  }),
  raceOf(proposals.withdraw, 'proposal.withdrawn', async (world) => {
    const client = await addPagedClient(world);
    const { id } = await draftProposal(world, client.id);
    await sendProposal(world, id);
    return byId(id);
  }),
  raceOf(proposals.countersign, 'proposal.countersigned', async (world) => {
    const client = await addPagedClient(world);
    const { id } = await signed(world, client, { option: '0' }, { countersign: 'by-hand' });
    return { ...byId(id), body: { name: 'Inés Vega' } };
  }),
];
