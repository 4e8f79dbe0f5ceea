import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreements } from '../../contract/agreements.ts';
import { asks } from '../../contract/asks.ts';
import { changeOrders } from '../../contract/change-orders.ts';
import { clients } from '../../contract/clients.ts';
import { engagements } from '../../contract/engagements.ts';
import { isRefused } from '../../contract/refusals.ts';
import { sayIn } from '../../locales/say.ts';
import { ask, decide, quarterHours, scope } from '../../test/asks.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { Deps } from '../deps.ts';
import { findPracticeSettings } from '../practices/settings.ts';
import { captureFromClient, type FromClient } from './capture-ask.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-04-15T08:00:00Z');
});
afterAll(() => world.close());

async function add(name: string): Promise<string> {
  return (await world.call(clients.add, { body: { name } })).body.id;
}

/** One more active engagement of a client. */
async function agree(clientId: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const body = { clientId, kind: 'hourly', title: 'More', startsOn: '2025-01-01', ...more };
  const draft = await world.call(engagements.draft, { body });
  await world.call(engagements.activate, { params: { id: draft.body.id } });
  return draft.body.id;
}

function get(id: string, key = world.apiKey) {
  return world.call(asks.get, { key, params: { id } });
}

describe('an ask', () => {
  test('belongs to the local date it was received on', async () => {
    const { clientId } = await engage(world);
    const late = await ask(world, clientId, { receivedAt: '2025-04-10T23:30:00Z' });
    expect(late.body).toMatchObject({ receivedOn: '2025-04-11', receivedAt: '2025-04-10T23:30:00Z' });
  });

  test('sent twice under one key is captured once', async () => {
    const { clientId } = await engage(world);
    const body = { clientId, channel: 'phone', receivedAt: '2025-04-10T09:00:00Z', text: 'Quick call?' };
    const send = () => world.call(asks.capture, { body, idempotencyKey: 'captured once' });
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    const listed = await world.call(asks.list, { query: { clientId } });
    expect(listed.body.items).toHaveLength(1);
  });

  test('is previewed as it would be captured, and nothing is stored', async () => {
    const { clientId } = await engage(world, { billing: quarterHours });
    const body = { clientId, channel: 'email', receivedAt: '2025-04-10T09:00:00Z', text: 'Why?', minutes: 6 };
    const previewed = await world.call(asks.preview, { body });
    expect([previewed.status, previewed.body.billedMinutes]).toEqual([200, 15]);
    expect((await world.call(asks.list, { query: { clientId } })).body.items).toEqual([]);
    const captured = await world.call(asks.capture, { body });
    expect(captured.body.suggestion).toEqual(previewed.body);
  });

  test('cites the line of the agreement that speaks, word for word', async () => {
    const { clientId } = await engage(world, { billing: quarterHours, scope });
    const asked = await ask(world, clientId, {
      minutes: 30,
      text: 'Could you do the photography of the mugs?',
    });
    expect(asked.body.suggestion).toMatchObject({
      decision: 'billed',
      clause: 'Photography of the products',
      clauseSide: 'excluded',
      priceMinor: 5_000,
    });
    expect(asked.body.suggestion.because).not.toContain('asks:');
  });

  test('goes to the only active engagement, among several to the one whose lines speak, else to the retainer', async () => {
    const clientId = await add('Several');
    const shop = await agree(clientId, { scope });
    expect((await ask(world, clientId)).body.engagementId).toBe(shop);
    const month = await agree(clientId, { kind: 'retainer', retainer: defaultRetainer });
    const newest = await agree(clientId);
    const about = async (text: string) => (await ask(world, clientId, { text })).body.engagementId;
    expect(await about('Photography of the new products, please')).toBe(shop);
    expect(await about('Shall we meet on Tuesday?')).toBe(month);
    await world.call(engagements.end, { params: { id: month }, body: { on: '2025-04-14' } });
    world.setNow('2025-04-15T08:01:00Z');
    expect(await about('Shall we meet on Tuesday?')).toBe(newest);
  });

  test('of a client without any engagement is judged at the practice’s rate, and needs one to be billed', async () => {
    const clientId = await add('Nobody yet');
    const asked = await ask(world, clientId, { minutes: 6 });
    expect(asked.body).toMatchObject({
      engagementId: null,
      suggestion: { billedMinutes: 15, valueMinor: 2_500 },
    });
    const refused = await decide(world, asked.body.id, 'billed');
    expect([refused.status, refused.body.code]).toEqual([422, 'engagement-needed']);
    const id = await agree(clientId, { billing: quarterHours });
    expect((await get(asked.body.id)).body.engagementId).toBe(id);
    expect((await decide(world, asked.body.id, 'billed')).body).toMatchObject({ engagementId: id });
  });

  test('is judged anew while it is open', async () => {
    const { clientId } = await engage(world, {
      kind: 'retainer',
      startsOn: '2025-04-01',
      retainer: { ...defaultRetainer, allowance: { unit: 'minutes', amount: 30 } },
    });
    const asked = await ask(world, clientId, { minutes: 20 });
    const notes = async () => (await get(asked.body.id)).body.suggestion.notes.map(({ code }) => code);
    expect(await notes()).toEqual(['allowance-left']);
    const other = await ask(world, clientId, { minutes: 25 });
    await decide(world, other.body.id, 'included');
    expect(await notes()).toEqual(['allowance-over']);
  });

  test('is corrected until it is decided, and withdrawn only until then', async () => {
    const { clientId } = await engage(world, { billing: quarterHours });
    const { id } = (await ask(world, clientId, { urgent: true })).body;
    const params = { id };
    const changed = await world.call(asks.change, { params, body: { minutes: 40, channel: 'phone' } });
    expect(changed.body).toMatchObject({ minutes: 40, channel: 'phone', urgent: true });
    expect(changed.body.suggestion.billedMinutes).toBe(45);
    await decide(world, id, 'declined');
    const late = await world.call(asks.change, { params, body: { minutes: 5 } });
    expect([late.status, late.body.code]).toEqual([409, 'ask-decided']);
    expect((await world.call(asks.withdraw, { params })).body.code).toBe('ask-decided');
    await world.call(asks.undo, { params });
    expect((await world.call(asks.withdraw, { params })).body.state).toBe('withdrawn');
    const gone = [
      await world.call(asks.withdraw, { params }),
      await world.call(asks.change, { params, body: { minutes: 5 } }),
      await world.call(asks.undo, { params }),
      await decide(world, id, 'billed'),
    ];
    expect(gone.map(({ status, body }) => [status, body.code])).toEqual(
      gone.map(() => [409, 'ask-withdrawn']),
    );
  });

  test('is listed last received first, page by page, by what is asked for', async () => {
    const { clientId, id: engagementId } = await engage(world);
    for (const hour of ['07', '09', '08'])
      await ask(world, clientId, { receivedAt: `2025-04-10T${hour}:00:00Z`, text: `At ${hour}` });
    const query = { clientId, limit: 2 };
    const first = await world.call(asks.list, { query });
    expect(first.body.items.map(({ text }) => text)).toEqual(['At 09', 'At 08']);
    const rest = await world.call(asks.list, { query: { ...query, cursor: first.body.nextCursor ?? '' } });
    expect([rest.body.items.map(({ text }) => text), rest.body.nextCursor]).toEqual([['At 07'], null]);
    await decide(world, first.body.items[0]?.id ?? '', 'declined');
    const open = await world.call(asks.list, { query: { engagementId, state: 'open' } });
    expect(open.body.items).toHaveLength(2);
    const declined = await world.call(asks.list, { query: { clientId, decision: 'declined' } });
    expect(declined.body.items).toHaveLength(1);
  });

  test('urgent costs what the agreement adds to it', async () => {
    const { clientId, id } = await engage(world, { billing: quarterHours });
    await world.call(agreements.setTerms, { params: { id }, body: { urgentSurchargePercent: 50 } });
    const asked = await ask(world, clientId, { minutes: 6, urgent: true });
    expect(asked.body.suggestion).toMatchObject({ priceMinor: 3_750, valueMinor: 2_500 });
    expect((await decide(world, asked.body.id, 'billed')).body).toMatchObject({ priceMinor: 3_750 });
  });
});

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
  ])('%o is stopped with its place', async (more, path) => {
    const { clientId } = await engage(world);
    const stopped = await ask(world, clientId, more);
    expect([stopped.status, stopped.body.errors[0]?.path]).toEqual([422, path]);
    expect((await world.call(asks.list, { query: { clientId } })).body.items).toEqual([]);
  });

  test('an engagement that is not there, another client’s, a draft and an ended one are each refused', async () => {
    const { clientId } = await engage(world);
    const other = await engage(world);
    const ended = await agree(clientId);
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

describe('from the client’s page', () => {
  async function send(clientId: string, more: Partial<FromClient> = {}) {
    const practice = await findPracticeSettings(world.database.shared, world.practiceId);
    if (!practice) throw new Error('no practice');
    return world.database.write(world.practiceId, (db) => {
      const deps: Deps = { db, practice, now: world.app.clock(), say: sayIn('en'), baseUrl: '' };
      return captureFromClient(deps, {
        ...{ client: { id: clientId }, text: 'May we use the photos?', urgent: false },
        ...{ engagementId: null, agreedPriceMinor: 2_500, onceKey: 'a form', ...more },
      });
    });
  }

  test('the same form sent twice asks once, and keeps the price that was agreed to', async () => {
    const { clientId } = await engage(world, { billing: quarterHours });
    const [first, second] = [await send(clientId), await send(clientId)];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ source: 'client-page', agreedPriceMinor: 2_500, minutes: null });
    const other = await engage(world);
    const elsewhere = await send(other.clientId);
    expect(isRefused(elsewhere) || elsewhere.clientId).toBe(other.clientId);
  });

  test('another client’s engagement is refused there too', async () => {
    const [one, other] = [await engage(world), await engage(world)];
    expect(await send(one.clientId, { engagementId: other.id, onceKey: 'b' })).toMatchObject({
      refused: 'not-of-this-client',
    });
  });
});
