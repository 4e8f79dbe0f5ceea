import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers } from '../../contract/asks/answers.ts';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import type { Role } from '../../contract/roles.ts';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { languages } from '../../locales/languages.ts';
import { openStaffed, type Staffed } from '../../test/staffed.ts';
import type { World } from '../../test/world.ts';

const asking = Object.values(routes)
  .flatMap((group) => Object.values(group) as unknown as Route[])
  .flatMap((route) => (route.ability === null ? [] : [{ route, ability: route.ability }]));
const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

let world: World;
let keyOf: Staffed['keyOf'];
beforeAll(async () => {
  ({ world, keyOf } = await openStaffed());
}, 60_000);
afterAll(() => world.close());

/** Every JSON list and record that can be read, of a practice with a year of work. */
async function everything(key: string): Promise<ReadonlyMap<string, unknown>> {
  const idsOf = async (route: Route, query = {}) => {
    const { body } = await world.call(route, { query });
    return (body as unknown as { items: readonly { readonly id: string }[] }).items.map(({ id }) => id);
  };
  const ids: Readonly<Record<string, readonly string[]>> = {
    clients: await idsOf(clients.list),
    engagements: await idsOf(engagements.list),
    asks: (await idsOf(asks.list)).slice(0, 20),
    'time-entries': (await idsOf(timeEntries.list)).slice(0, 20),
    'change-orders': await idsOf(routes.changeOrders.list),
    proposals: await idsOf(routes.proposals.list),
    benefits: await idsOf(routes.proBono.benefits),
  };
  const read = new Map<string, unknown>();
  for (const { route } of asking.filter(
    ({ route: { method, replyType } }) => method === 'get' && replyType === 'json',
  )) {
    const noun = /^\/([\w-]+)\/\{id\}/.exec(route.path)?.[1];
    for (const id of noun ? (ids[noun] ?? []) : ['']) {
      const params = { id, index: '1', periodIndex: '1', year: '2025' };
      const query = { month: '2025-05', language: 'en', from: '2025-01-01', to: '2025-06-30' };
      const asked = Object.entries(query).filter(
        ([name]) => name in ((route.query as { shape?: object }).shape ?? {}),
      );
      const { status, body } = await world.call(route, { key, params, query: Object.fromEntries(asked) });
      if (status === 200) read.set(`${nameOf(route)} ${id}`, body);
    }
  }
  return read;
}

/** Where in a reply an amount stands: under a name for one, or in a text. */
function amountsIn(value: unknown, place = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => amountsIn(each, `${place}[${at}]`));
  if (typeof value === 'string')
    return /[€$£]|\bEUR\b\s?\d|\d\s?\bEUR\b/.test(value) ? [`${place}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    /minor$/i.test(name) && inside !== null ? [`${place}.${name}`] : amountsIn(inside, `${place}.${name}`),
  );
}

describe('what a role may not see', () => {
  test('an owner and a manager read the same of everything that both may read', async () => {
    const [owner, manager] = [await everything(keyOf('owner')), await everything(keyOf('manager'))];
    expect(owner.size).toBeGreaterThan(100);
    const differing = [...manager].filter(
      ([name, body]) => JSON.stringify(body) !== JSON.stringify(owner.get(name)),
    );
    // What either put off is their own, and the letter that ends with a client is signed by whoever reads it.
    expect(
      differing.map(([name]) => name).filter((name) => !/^GET (\/today|\/clients\/{id}\/ending) /.test(name)),
    ).toEqual([]);
  });

  test('no amount is in anything that a member reads', async () => {
    const read = await everything(keyOf('member'));
    expect(read.size).toBeGreaterThan(60);
    expect([...read].flatMap(([name, body]) => amountsIn(body, name))).toEqual([]);
    const amounts = [...(await everything(keyOf('owner')))].flatMap(([name, body]) => amountsIn(body, name));
    expect(amounts.length).toBeGreaterThan(500);
  });

  test('nor in what a member is answered, in any language', async () => {
    const key = keyOf('member');
    const engaged = (await world.call(engagements.list, { query: { kind: 'retainer', state: 'active' } }))
      .body.items;
    const answered: unknown[] = [];
    for (const language of languages)
      for (const { id, clientId } of engaged) {
        const headers = { 'accept-language': language };
        const ask = {
          clientId,
          channel: 'email',
          receivedAt: '2025-06-16T07:00:00Z',
          text: 'A new logo',
          minutes: 600,
          urgent: true,
        };
        const entry = { engagementId: id, startedAt: '2025-06-16T09:00', minutes: 1440 };
        const calls = [
          await world.call(asks.preview, { key, headers, body: ask }),
          await world.call(asks.capture, { key, headers, body: ask }),
          await world.call(timeEntries.record, { key, headers, body: entry }),
          await world.call(answers.fill, {
            key,
            headers,
            params: { situation: 'raise-a-rate' },
            body: { clientId },
          }),
        ];
        answered.push(...calls.map(({ body }) => body));
      }
    expect(answered.flatMap((body) => amountsIn(body))).toEqual([]);
  });

  test('an answer under a key is given again as whoever asked may see it, and to nobody who sees more or less', async () => {
    const [engaged] = (await world.call(engagements.list, { query: { kind: 'retainer', state: 'active' } }))
      .body.items;
    const body = {
      clientId: engaged?.clientId,
      channel: 'email',
      receivedAt: '2025-06-16T07:00:00Z',
      text: 'A new logo',
      minutes: 90,
    };
    const capture = (role: Role, idempotencyKey: string) =>
      world.call(asks.capture, { body, idempotencyKey, key: keyOf(role) });
    const captured = await capture('member', 'of a member');
    expect([captured.status, captured.body.suggestion.priceMinor]).toEqual([201, null]);
    expect((await capture('member', 'of a member')).body).toEqual(captured.body);
    const whole = await capture('owner', 'of the owner');
    expect(whole.body.suggestion.priceMinor).not.toBeNull();
    expect((await capture('owner', 'of the owner')).body).toEqual(whole.body);
    for (const [role, key] of [
      ['owner', 'of a member'],
      ['member', 'of the owner'],
    ] as const)
      expect((await capture(role, key)).body.code).toBe('idempotency-key-reused');
  });
});
