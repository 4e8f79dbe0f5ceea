import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { isRefused } from '../../contract/refusals.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { sayIn } from '../../locales/say.ts';
import { agree, ask, decide, quarterHours, scope } from '../../test/asks.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { Deps } from '../deps.ts';
import { house } from '../house.ts';
import { findPracticeSettings } from '../practice/settings.ts';
import { captureFromClient, type FromClient } from './capture-ask.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-04-15T08:00:00Z');
});
afterAll(() => world.close());

async function add(name: string): Promise<string> {
  return (await world.call(clients.add, { body: { name } })).body.id;
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
    const shop = await agree(world, clientId, { scope });
    expect((await ask(world, clientId)).body.engagementId).toBe(shop);
    const month = await agree(world, clientId, { kind: 'retainer', retainer: defaultRetainer });
    const newest = await agree(world, clientId);
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
    const id = await agree(world, clientId, { billing: quarterHours });
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
    const notes = async () => (await get(asked.body.id)).body.suggestion.notes?.map(({ code }) => code);
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

describe('from the client’s page', () => {
  async function send(clientId: string, more: Partial<FromClient> = {}) {
    const practice = await findPracticeSettings(world.database.read(world.practiceId));
    if (!practice) throw new Error('no practice');
    return world.database.write(world.practiceId, (db) => {
      const deps: Deps = { db, practice, now: world.app.clock(), say: sayIn('en'), baseUrl: '', house };
      return captureFromClient(deps, {
        client: { id: clientId },
        text: 'May we use the photos?',
        urgent: false,
        engagementId: null,
        agreedPriceMinor: 2_500,
        onceKey: 'a form',
        ...more,
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
