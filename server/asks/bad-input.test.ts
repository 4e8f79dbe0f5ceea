import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { agree, ask, decide } from '../../test/asks.ts';
import { engage } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-04-15T08:00:00Z');
});
afterAll(() => world.close());

function get(id: string, key = world.apiKey) {
  return world.call(asks.get, { key, params: { id } });
}

describe('bad input', () => {
  test.each([
    [{ minutes: 0 }, 'minutes'],
    [{ minutes: 1441 }, 'minutes'],
    [{ minutes: 2.5 }, 'minutes'],
    [{ text: '   ' }, 'text'],
    [{ text: 'x'.repeat(4001) }, 'text'],
    [{ channel: 'pigeon' }, 'channel'],
    [{ receivedAt: 'yesterday' }, 'receivedAt'],
    [{ clientId: '' }, 'clientId'],
    [{ text: 'Why\u0000?' }, 'text'],
    [{ engagementId: '\u0000' }, 'engagementId'],
  ])('%o is stopped with its place', async (more, path) => {
    const { clientId } = await engage(world);
    const stopped = await ask(world, clientId, more);
    expect([stopped.status, stopped.body.errors[0]?.path]).toEqual([422, path]);
    expect((await world.call(asks.list, { query: { clientId } })).body.items).toEqual([]);
  });

  test('an engagement that is not there, another client’s, a draft and an ended one are each refused', async () => {
    const { clientId } = await engage(world);
    const other = await engage(world);
    const ended = await agree(world, clientId);
    await world.call(engagements.end, { params: { id: ended }, body: { on: '2025-04-01' } });
    const body = { clientId, kind: 'hourly', title: 'Draft', startsOn: '2025-01-01' };
    const draft = (await world.call(engagements.draft, { body })).body.id;
    const tried = async (engagementId: string) => {
      const answered = await ask(world, clientId, { engagementId });
      return [answered.status, answered.body.code];
    };
    expect(await tried('nothing')).toEqual([404, 'unknown-engagement']);
    expect(await tried(other.id)).toEqual([409, 'not-of-this-client']);
    expect(await tried(draft)).toEqual([409, 'engagement-not-active']);
    expect(await tried(ended)).toEqual([409, 'engagement-ended']);
    const unknown = await ask(world, 'nobody');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-client']);
  });

  test('minutes and a rate are asked for where nothing can be billed or given without them', async () => {
    const { clientId } = await engage(world);
    const { id } = (await ask(world, clientId)).body;
    for (const decision of ['billed', 'gifted'] as const) {
      const refused = await decide(world, id, decision);
      expect([refused.status, refused.body.code]).toEqual([422, 'minutes-needed']);
    }
    const poor = await freshPractice(world);
    await poor.database.writeShared((db) =>
      db.updateTable('practices').set({ hourlyRateMinor: null }).where('id', '=', poor.practiceId).execute(),
    );
    const unpriced = await engage(poor, { hourlyRateMinor: undefined }, poor.apiKey);
    const asked = await ask(poor, unpriced.clientId, { minutes: 6 });
    for (const decision of ['billed', 'quoted'] as const) {
      const refused = await decide(poor, asked.body.id, decision);
      expect([refused.status, refused.body.code]).toEqual([422, 'rate-needed']);
    }
    expect((await decide(poor, asked.body.id, 'billed', { quote: { priceMinor: 900 } })).status).toBe(200);
  });

  test('a day before the start or after the end takes no time, and the ask stays open', async () => {
    const { clientId } = await engage(world, { startsOn: '2025-04-01', endsOn: '2025-04-20' });
    const early = await ask(world, clientId, { minutes: 6, receivedAt: '2025-03-20T09:00:00Z' });
    expect((await decide(world, early.body.id, 'billed')).body.code).toBe('before-start');
    const late = await ask(world, clientId, { minutes: 6, receivedAt: '2025-04-25T09:00:00Z' });
    expect((await decide(world, late.body.id, 'included')).body.code).toBe('after-end');
    expect((await get(late.body.id)).body.state).toBe('open');
  });

  test('an ask that was decided is not decided again, and one that was not is not undone', async () => {
    const { clientId } = await engage(world);
    const { id } = (await ask(world, clientId, { minutes: 6 })).body;
    expect((await world.call(asks.undo, { params: { id } })).body.code).toBe('ask-not-decided');
    await decide(world, id, 'billed');
    const again = await decide(world, id, 'gifted');
    expect(again.body).toMatchObject({ status: 409, code: 'ask-decided', decision: 'billed' });
  });

  test('another practice’s asks, clients and engagements answer like missing ones', async () => {
    const { clientId, id: engagementId } = await engage(world);
    const { id } = (await ask(world, clientId, { minutes: 6 })).body;
    const { apiKey: key } = await world.addPractice();
    const params = { id };
    const tried = [
      await get(id, key),
      await world.call(asks.decide, { key, params, body: { decision: 'billed' } }),
      await world.call(asks.change, { key, params, body: { minutes: 9 } }),
      await world.call(asks.undo, { key, params }),
      await world.call(asks.withdraw, { key, params }),
    ];
    expect(tried.map(({ status, body }) => [status, body.code])).toEqual(
      tried.map(() => [404, 'unknown-ask']),
    );
    const ofClient = { params: { id: clientId }, key };
    expect((await world.call(asks.gifts, ofClient)).status).toBe(404);
    expect((await world.call(asks.leakage, ofClient)).status).toBe(404);
    expect((await world.call(asks.list, { key })).body.items).toEqual([]);
    expect((await world.call(changeOrders.list, { key })).body.items).toEqual([]);
    const own = await world.call(clients.add, { key, body: { name: 'Own' } });
    const body = { clientId: own.body.id, engagementId, channel: 'email', text: 'Why?' };
    const foreign = await world.call(asks.capture, {
      key,
      body: { ...body, receivedAt: '2025-04-10T09:00:00Z' },
    });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'unknown-engagement']);
    expect((await get(id)).body.state).toBe('open');
  });
});
