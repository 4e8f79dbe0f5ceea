import { afterAll, beforeAll, expect, test } from 'vitest';
import { payments } from '../../contract/money/payments.ts';
import { overview } from '../../contract/today/overview.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { ask, decide } from '../../test/asks.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
const ids: Record<'hourly' | 'retained', { id: string; clientId: string }> = {
  hourly: { id: '', clientId: '' },
  retained: { id: '', clientId: '' },
};

beforeAll(async () => {
  world = await openWorld('2025-06-02T08:00:00Z');
  ids.hourly = await engage(world, { title: 'Advice' });
  await record(world, ids.hourly.id, '2025-06-02T06:00:00Z', 90);
  ids.retained = await engage(world, {
    kind: 'retainer',
    startsOn: '2025-06-01',
    retainer: defaultRetainer,
  });
});
afterAll(() => world.close());

async function today(language = 'en') {
  const { body } = await world.call(overview.today, { headers: { 'accept-language': language } });
  return { ...body, sentence: body.sentence?.replaceAll(/[\u00a0\u202f]/g, ' ') };
}

test('nothing is at risk while nothing is late, and unbilled work is part of what is secured', async () => {
  const { money, sentence } = await today();
  expect(money).toEqual({ securedMinor: 315_000, unbilledMinor: 15_000, atRiskMinor: 0, currency: 'EUR' });
  expect(sentence).toBe(
    '€3,150.00 is secured for June: €3,000.00 falls due, and €150.00 is worked and not yet invoiced.',
  );
});

test('the fee of a retainer that will be used up before it is paid is at risk', async () => {
  await record(world, ids.retained.id, '2025-06-02T06:00:00Z', 1_000);
  const { money, sentence } = await today();
  expect(money?.atRiskMinor).toBe(300_000);
  expect(sentence).toMatch(
    /; at risk is €3,000\.00 of retainers that will be used up before they are paid\.$/,
  );
});

test('once it is overdue it is counted as that, and not twice', async () => {
  world.setNow('2025-06-09T08:00:00Z');
  expect((await today()).money?.atRiskMinor).toBe(300_000);
  expect((await today()).sentence).toMatch(/; at risk is €3,000\.00 that is overdue\.$/);
});

test('a change order that nobody answered for more than 14 days joins it, until it is answered', async () => {
  const body = { engagementId: ids.hourly.id, line: 'Two more rounds', priceMinor: 9_000 };
  const proposed = await world.call(changeOrders.propose, { body });
  world.setNow('2025-06-23T21:59:00Z');
  expect((await today()).money?.atRiskMinor).toBe(300_000);
  world.setNow('2025-06-23T22:00:00Z');
  expect((await today()).money?.atRiskMinor).toBe(309_000);
  expect((await today()).sentence).toMatch(
    /; €3,090\.00 is at risk: €3,000\.00 that is overdue and €90\.00 in change orders unanswered for over 14 days\.$/,
  );
  for (const language of ['es', 'fr', 'it'])
    expect((await today(language)).sentence).toMatch(/3[.\s]?090,00 €.*3[.\s]?000,00 €.*90,00 €/);
  const params = { id: proposed.body.id };
  await world.call(changeOrders.answer, { params, body: { answer: 'declined' } });
  expect((await today()).money?.atRiskMinor).toBe(300_000);
});

test('what is paid is at risk no more', async () => {
  const [charge] = (await world.call(payments.charges)).body.items;
  const params = { id: charge?.id ?? '' };
  await world.call(payments.record, { params, body: { on: '2025-06-24', amountMinor: 100_000 } });
  expect((await today()).money?.atRiskMinor).toBe(200_000);
  await world.call(payments.record, { params, body: { on: '2025-06-24' } });
  expect((await today()).money?.atRiskMinor).toBe(0);
});

test('the capacity strip says what the month’s hours are for', async () => {
  const asked = await ask(world, ids.hourly.clientId, {
    minutes: 10,
    text: 'Which day is best?',
    receivedAt: '2025-06-24T06:00:00Z',
  });
  await decide(world, asked.body.id, 'gifted');
  expect((await today()).capacity).toEqual({
    month: '2025-06',
    capacityMinutes: 10_400,
    retainerMinutes: 1_200,
    projectMinutes: 90,
    proBonoMinutes: 0,
    giftMinutes: 10,
    freeMinutes: 9_100,
  });
  await record(world, ids.retained.id, '2025-06-20T06:00:00Z', 400);
  expect((await today()).capacity).toMatchObject({ retainerMinutes: 1_400, freeMinutes: 8_900 });
});
