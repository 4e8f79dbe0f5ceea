import { libraryLinks } from '../../contract/care/check-ins.ts';
import { endings } from '../../contract/care/endings.ts';
import { playbooks } from '../../contract/care/playbooks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { touchpoints } from '../../contract/clients/touchpoints.ts';
import { calendar } from '../../contract/doors/calendar.ts';
import type { EventName } from '../../contract/events.ts';
import { imports } from '../../contract/imports/imports.ts';
import { payments } from '../../contract/money/payments.ts';
import { apiKeys } from '../../contract/practice/practices.ts';
import { offers } from '../../contract/sales/offers.ts';
import { overview } from '../../contract/today/overview.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries, timers } from '../../contract/work/time-entries.ts';
import { addPagedClient } from '../client-page.ts';
import { defaultRetainer, engage, record } from '../engage.ts';
import { importFixture, startImport } from '../import-files.ts';
import { fieldsOf, sendForm } from '../page-forms.ts';
import { draftProposal, sendProposal } from '../proposals.ts';
import type { World } from '../world.ts';
import { type Race, raceOf } from './race.ts';

const byId = (id: string) => ({ params: { id } });

async function startTimer(world: World): Promise<void> {
  const { id } = await engage(world);
  const body = { engagementId: id, startedAt: '2025-01-08T09:00:00Z' };
  await world.call(timers.start, { body });
}

async function entry(world: World): Promise<string> {
  const { id } = await engage(world);
  return (await record(world, id, '2025-01-08T09:00:00Z', 30)).body.id;
}

async function charge(world: World): Promise<string> {
  const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  const { body } = await world.call(payments.charges, { query: { engagementId: id } });
  return body.items[0]?.id ?? '';
}

async function readImport(world: World): Promise<string> {
  return (await startImport(world, importFixture('toggl-dirty.csv'), { dateOrder: 'day-first' })).body.id;
}

async function openFeeds(world: World): Promise<number> {
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('calendarFeeds')
    .select('id')
    .where('revokedAt', 'is', null)
    .execute();
  return rows.length;
}

const playbook = { name: 'Own', signs: ['Writes at night'], steps: ['Answer in the morning'] };
const text = ['One line'];
const offer = {
  title: 'Care',
  basis: 'hours',
  problem: 'Nobody looks after it',
  language: 'en',
  goals: text,
  included: text,
  excluded: text,
  results: text,
  allowance: { unit: 'minutes', amount: 600 },
};

export const recordRaces: readonly Race[] = [
  raceOf(clients.add, 'client.added', () => ({ body: { name: 'The same name' } })),
  raceOf(
    clients.revokeLink,
    'client.link-revoked',
    async (world) => {
      const { id, linkId } = await addPagedClient(world);
      return { params: { id, linkId } };
    },
    'all',
  ),
  raceOf(timers.start, 'timer.started', async (world) => ({
    body: { engagementId: (await engage(world)).id },
  })),
  raceOf(timers.stop, 'time-entry.recorded', async (world) => {
    await startTimer(world);
    return {};
  }),
  raceOf(timers.discard, 'timer.discarded', async (world) => {
    await startTimer(world);
    return {};
  }),
  raceOf(timeEntries.void, 'time-entry.voided', async (world) => byId(await entry(world))),
  raceOf(timeEntries.restore, 'time-entry.restored', async (world) => {
    const id = await entry(world);
    await world.call(timeEntries.void, byId(id));
    return byId(id);
  }),
  raceOf(payments.record, 'charge.payment-recorded', async (world) => ({
    ...byId(await charge(world)),
    body: { on: '2025-01-08' },
  })),
  raceOf(payments.remove, 'charge.payment-removed', async (world) => {
    const id = await charge(world);
    const paid = await world.call(payments.record, { ...byId(id), body: { on: '2025-01-08' } });
    return { params: { id, paymentId: paid.body.payments[0]?.id ?? '' } };
  }),
  raceOf(imports.commit, 'import.committed', async (world) => byId(await readImport(world)), 'all'),
  raceOf(imports.discard, 'import.discarded', async (world) => byId(await readImport(world))),
  raceOf(
    apiKeys.revoke,
    'api-key.revoked',
    async (world) => {
      const { body } = await world.call(apiKeys.issue, { body: { name: 'Lost' } });
      return byId(body.id);
    },
    'all',
  ),
  { ...raceOf(calendar.open, null, () => ({}), 'all'), left: openFeeds },
  raceOf(
    calendar.close,
    'calendar-feed.closed',
    async (world) => {
      await world.call(calendar.open);
      return {};
    },
    'all',
  ),
  raceOf(touchpoints.remove, 'touchpoint.removed', async (world) => {
    const { clientId } = await engage(world);
    const body = { on: '2025-01-07', channel: 'phone' };
    return byId((await world.call(touchpoints.record, { ...byId(clientId), body })).body.id);
  }),
  raceOf(libraryLinks.remove, 'library-link.removed', async (world) => {
    const body = { url: 'https://example.org', title: 'Worth reading' };
    return byId((await world.call(libraryLinks.add, { body })).body.id);
  }),
  raceOf(offers.remove, 'offer.removed', async (world) =>
    byId((await world.call(offers.add, { body: offer })).body.id),
  ),
  raceOf(playbooks.remove, 'playbook.removed', async (world) => ({
    params: { key: (await world.call(playbooks.add, { body: playbook })).body.key },
  })),
  raceOf(
    playbooks.change,
    null,
    async (world) => ({
      params: { key: (await world.call(playbooks.add, { body: playbook })).body.key },
      body: { ...playbook, name: 'Changed' },
    }),
    'all',
  ),
  raceOf(overview.wake, 'today.woken', async (world) => {
    const { body: client } = await world.call(clients.add, { body: { name: 'Of a draft' } });
    const draft = { clientId: client.id, kind: 'hourly', title: 'Draft', startsOn: '2025-01-01' };
    await world.call(engagements.draft, { body: draft });
    const { body } = await world.call(overview.today, { query: { all: true } });
    const key = body.items[0]?.key ?? '';
    await world.call(overview.snooze, { body: { key } });
    return { params: { key } };
  }),
  raceOf(
    endings.end,
    'client.ending-begun',
    async (world) => ({
      ...byId((await engage(world)).clientId),
      body: { endsOn: '2025-03-31' },
    }),
    'all',
  ),
  raceOf(endings.undo, 'client.ending-undone', async (world) => {
    const { clientId } = await engage(world);
    await world.call(endings.end, { ...byId(clientId), body: { endsOn: '2025-03-31' } });
    return byId(clientId);
  }),
  page('POST /p/{token}/proposals/{id}/sign', 'proposal.executed', async (world) => {
    const client = await addPagedClient(world);
    const { id } = await draftProposal(world, client.id);
    await sendProposal(world, id);
    const form = { ...fieldsOf(await client.read(`/proposals/${id}`)), name: 'Ana Ruiz', option: '0' };
    return () => sendForm(world, client, `/proposals/${id}/sign`, form);
  }),
  page('POST /p/{token}/proposals/{id}/decline', 'proposal.declined', async (world) => {
    const client = await addPagedClient(world);
    const { id } = await draftProposal(world, client.id);
    await sendProposal(world, id);
    return () => sendForm(world, client, `/proposals/${id}/decline`, { because: 'Too much' });
  }),
  page('POST /p/{token}/ask/send', 'ask.captured', async (world) => {
    const client = await addPagedClient(world);
    await client.engage({ kind: 'hourly', title: 'Work', hourlyRateMinor: 9_000 });
    const preview = await sendForm(world, client, '/ask', { text: 'How do I read the report?' });
    return () => sendForm(world, client, '/ask/send', fieldsOf(preview));
  }),
  page('POST /p/{token}/changes/{id}/approve', 'change-order.approved', async (world) => {
    const client = await addPagedClient(world);
    const engagementId = await client.engage({ kind: 'project', title: 'Shop', endsOn: '2025-06-30' });
    const body = { engagementId, line: 'A dashboard', priceMinor: 40_000 };
    const { id } = (await world.call(changeOrders.propose, { body })).body;
    const form = fieldsOf(await client.read(`/changes/${id}`));
    return () => sendForm(world, client, `/changes/${id}/approve`, form);
  }),
];

/** A form of the client's page: whoever finds it done already is led on like the one who did it. */
function page(
  title: string,
  audit: EventName,
  begin: (world: World) => Promise<() => Promise<{ readonly status: number }>>,
): Race {
  return {
    title,
    audit,
    wins: 303,
    winners: 'all' as const,
    begin: async (world) => {
      const send = await begin(world);
      return async () => ({ status: (await send()).status, code: null });
    },
  };
}
