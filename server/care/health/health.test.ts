import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { health } from '../../../contract/care/health.ts';
import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { payments } from '../../../contract/money/payments.ts';
import { practices } from '../../../contract/practice/practices.ts';
import { copyRow } from '../../../test/crowd.ts';
import { defaultRetainer, engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
let steady: { id: string; clientId: string };
let fading: { id: string; clientId: string };

/** Two clients seen every week until summer; one of them has been silent and without work since July. */
beforeAll(async () => {
  world = await openWorld('2025-09-03T08:00:00Z');
  steady = await engage(world);
  fading = await engage(world);
  for (let week = 0; week < 35; week += 1) {
    const startedAt = `${Temporal.PlainDate.from('2025-01-02').add({ weeks: week })}T09:00:00Z`;
    const call = { activity: 'status-call', channel: 'phone' };
    await record(world, steady.id, startedAt, 120, call);
    if (week < 28) await record(world, fading.id, startedAt, 120, call);
  }
});
afterAll(() => world.close());

const healthOf = async (id: string, key = world.apiKey) =>
  (await world.call(health.get, { key, params: { id } })).body;
const signOf = async (id: string, sign: string) =>
  (await healthOf(id)).signs.find((each) => each.sign === sign);

describe('The health of a client', () => {
  test('is good while everything is as usual for this client', async () => {
    expect(await healthOf(steady.clientId)).toMatchObject({
      colour: 'good',
      because: 'Everything is as usual for this client.',
    });
    expect(await signOf(steady.clientId, 'contact')).toMatchObject({
      colour: 'good',
      now: 6,
      usual: 7,
      text: '6 days since the last contact; usually it is 7 days.',
    });
  });

  test('is bad where the client has gone quiet, with the evidence and what would change it', async () => {
    const { colour, because } = await healthOf(fading.clientId);
    expect(colour).toBe('bad');
    expect(because).toContain('days since the last contact; usually it is 7 days.');
    const work = await signOf(fading.clientId, 'work');
    expect(work).toMatchObject({ colour: 'bad', now: 0 });
    expect(work?.change).toMatch(/^A month of more than .* makes it better\.$/);
  });

  test('changes with a touchpoint: what was missing is there', async () => {
    const body = { on: '2025-09-02', channel: 'phone' };
    const recorded = await world.call(touchpoints.record, { params: { id: fading.clientId }, body });
    expect(recorded.status).toBe(201);
    expect(await signOf(fading.clientId, 'contact')).toMatchObject({ colour: 'good', now: 1 });
  });

  test('is unknown without history, and says what would make it known', async () => {
    const { clientId } = await engage(world);
    const { colour, signs } = await healthOf(clientId);
    expect(colour).toBe('unknown');
    expect(signs.map(({ sign }) => sign)).toEqual(['contact', 'work', 'asks', 'payment', 'check-in']);
    expect(signs[0]?.change).toBe('Seven contacts on different days make a habit to compare with.');
  });

  test('of payments is told by the client’s own delays', async () => {
    const { apiKey: key, practiceId } = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
    const made = await engage(world, { kind: 'retainer', retainer: defaultRetainer }, key);
    for (let month = 1; month <= 8; month += 1) {
      const now = `2025-0${month}-21T08:00:00Z`;
      await world.call(practices.setClock, { key, body: { now } });
      const open = await world.call(payments.charges, { key, query: { state: 'open' } });
      for (const { id } of open.body.items)
        await world.call(payments.record, { key, params: { id }, body: { on: now.slice(0, 10) } });
    }
    const paid = async () =>
      (await healthOf(made.clientId, key)).signs.find(({ sign }) => sign === 'payment');
    expect(await paid()).toMatchObject({ colour: 'good', now: 20, usual: 20 });
    await world.call(practices.setClock, { key, body: { now: '2025-10-15T08:00:00Z' } });
    expect(await paid()).toMatchObject({ colour: 'bad', now: 44, usual: 20 });
    // However many fall due after the one that is late.
    const open = await world.call(payments.charges, { key, query: { state: 'open', order: 'earliest' } });
    await world.database.write(practiceId, (db) =>
      copyRow(db, 'charges', open.body.items[0]?.id ?? '', 120, () => ({ dueOn: '2025-12-01' })),
    );
    expect(await paid()).toMatchObject({ colour: 'bad', now: 44, usual: 20 });
  });

  test('is nobody else’s to see', async () => {
    const { apiKey: key } = await world.addPractice();
    const { status, body } = await world.call(health.get, { key, params: { id: steady.clientId } });
    expect([status, body.code]).toEqual([404, 'unknown-client']);
  });
});
