import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ability } from '../../contract/abilities.ts';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { touchpoints } from '../../contract/clients/touchpoints.ts';
import { type Role, roles } from '../../contract/roles.ts';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries, timers } from '../../contract/work/time-entries.ts';
import { openStaffed, type Staffed } from '../../test/staffed.ts';
import type { World } from '../../test/world.ts';
import { house } from '../house.ts';

/** Who may do what, as docs/people.md tells it: written down here once more, so that a sentence that changes is noticed. */
const table: Readonly<Record<Ability, string>> = {
  'practice.see': 'owner manager member accountant',
  'practice.change': 'owner',
  'member.change-own': 'owner manager member accountant',
  'api-keys.manage': 'owner',
  'calendar.manage': 'owner',
  'client.see': 'owner manager member accountant',
  'client.change': 'owner manager',
  'client-link.manage': 'owner manager',
  'touchpoint.see': 'owner manager member',
  'touchpoint.record': 'owner manager member',
  'engagement.see': 'owner manager member accountant',
  'agreement.see': 'owner manager accountant',
  'agreement.change': 'owner manager',
  'change-order.see': 'owner manager accountant',
  'change-order.propose': 'owner manager',
  'charge.see': 'owner manager accountant',
  'payment.record': 'owner manager accountant',
  'time.see': 'owner manager member accountant',
  'time.record': 'owner manager member',
  'ask.see': 'owner manager member',
  'ask.capture': 'owner manager member',
  'ask.decide': 'owner manager',
  'leakage.see': 'owner manager accountant',
  'answer.use': 'owner manager member',
  'answer.write': 'owner manager',
  'pro-bono.see': 'owner manager',
  'pro-bono.change': 'owner manager',
  'pro-bono.override': 'owner',
  'gift-statement.see': 'owner manager accountant',
  'proposal.see': 'owner manager',
  'proposal.change': 'owner manager',
  'proposal.countersign': 'owner manager',
  'import.run': 'owner manager',
  'playbook.see': 'owner manager member',
  'playbook.change': 'owner manager',
  'playbook.decide': 'owner manager',
  'health.see': 'owner manager',
  'ending.decide': 'owner manager',
  'plan.see': 'owner manager',
  'portfolio.see': 'owner manager accountant',
  'today.see': 'owner manager member accountant',
  'money.see': 'owner manager accountant',
};

const asking = Object.values(routes)
  .flatMap((group) => Object.values(group) as unknown as Route[])
  .flatMap((route) => (route.ability === null ? [] : [{ route, ability: route.ability }]));
const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

/** How many changes are on record: no change is without its row. */
async function happenedSoFar(): Promise<number> {
  const { count } = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const lists: Readonly<Record<string, Route>> = {
  clients: clients.list,
  engagements: engagements.list,
  asks: asks.list,
  'time-entries': timeEntries.list,
  'change-orders': routes.changeOrders.list,
  proposals: routes.proposals.list,
  benefits: routes.proBono.benefits,
  charges: routes.payments.charges,
  'api-keys': routes.apiKeys.list,
};

/** The parameters of a route with an id that is there, so that only the policy keeps it from being changed. */
async function existing({ path }: Route): Promise<Record<string, string>> {
  const list = lists[/^\/([\w-]+)\/\{id\}/.exec(path)?.[1] ?? ''];
  const { body } = list ? await world.call(list, { query: { limit: 1 } }) : { body: null };
  const [first] = (body as { items: readonly { readonly id: string }[] } | null)?.items ?? [];
  return { id: first?.id ?? 'none', linkId: 'none', paymentId: 'none', periodIndex: '1' };
}

let world: World;
let keyOf: Staffed['keyOf'];
let memberIdOf: Staffed['memberIdOf'];
beforeAll(async () => {
  ({ world, keyOf, memberIdOf } = await openStaffed());
}, 60_000);
afterAll(() => world.close());

describe('the policy', () => {
  test('has a sentence for every ability', () => {
    const told = new Set(house.policy.map(({ ability }) => ability));
    expect(Object.keys(table).filter((ability) => !told.has(ability as Ability))).toEqual([]);
  });

  test.each(roles)('lets a role call the routes of its abilities and no other: %s', async (role) => {
    const wrong: string[] = [];
    for (const { route, ability } of asking) {
      // Nothing that is there is named, so that a call that is let through finds nothing to change.
      const params = Object.fromEntries(
        Array.from(route.path.matchAll(/\{(\w+)\}/g), ([, name]) => [name, 'none']),
      );
      const { status, body } = await world.call(route, { params, key: keyOf(role), body: { unknown: true } });
      const isRefused = status === 403 && body.code === 'not-allowed';
      if (isRefused === table[ability].split(' ').includes(role)) wrong.push(`${nameOf(route)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(roles)('leaves everything as it was when it refuses: %s', async (role) => {
    const refused = asking.filter(({ ability }) => !table[ability].split(' ').includes(role));
    const writing = refused.filter(({ route: { method } }) => method !== 'get');
    const before = await happenedSoFar();
    for (const { route } of writing)
      await world.call(route, { params: await existing(route), key: keyOf(role) });
    expect(await happenedSoFar()).toBe(before);
  });

  test.each(roles)('tells whoever is signed in what they may do: %s', async (role) => {
    const { body } = await world.call(routes.practices.session, { key: keyOf(role) });
    const expected = Object.keys(table).filter((ability) =>
      table[ability as Ability].split(' ').includes(role),
    );
    expect([body.member?.role, [...body.abilities].sort()]).toEqual([role, expected.sort()]);
  });
});

describe('a member', () => {
  const call = <R extends Route>(route: R, input: Parameters<World['call']>[1] = {}) =>
    world.call(route, { key: keyOf('member'), ...input });
  const startedAt = '2025-06-10T09:00';

  test('works in nobody else’s name', async () => {
    const [engaged] = (await world.call(engagements.list, { query: { kind: 'hourly', state: 'active' } }))
      .body.items;
    const body = { engagementId: engaged?.id, startedAt, minutes: 30 };
    const theirs = await world.call(timeEntries.record, { body });
    const params = { id: theirs.body.id };
    const refusals = [
      await call(timeEntries.record, { body: { ...body, memberId: memberIdOf('owner') } }),
      await call(timeEntries.change, { params, body: { minutes: 60 } }),
      await call(timeEntries.void, { params }),
    ];
    expect(refusals.map(({ status, body: { code } }) => [status, code])).toEqual(
      refusals.map(() => [403, 'not-allowed']),
    );
    expect((await call(timeEntries.get, { params })).body).toEqual({
      ...theirs.body,
      warnings: undefined,
      abilities: [],
    });

    const own = await call(timeEntries.record, { body });
    expect([own.status, own.body.memberId, own.body.abilities]).toEqual([
      201,
      memberIdOf('member'),
      ['time.record'],
    ]);
    const changed = await call(timeEntries.change, { params: { id: own.body.id }, body: { minutes: 60 } });
    expect([changed.status, changed.body.actualMinutes]).toEqual([200, 60]);
    const forOthers = await world.call(timeEntries.record, {
      body: { ...body, memberId: memberIdOf('member') },
    });
    expect([forOthers.status, forOthers.body.memberId]).toEqual([201, memberIdOf('member')]);
    expect((await call(timers.start, { body: { engagementId: engaged?.id } })).status).toBe(201);
    expect((await call(timers.discard)).status).toBe(200);
  });

  test('removes no contact and corrects no ask of somebody else', async () => {
    const [client] = (await world.call(clients.list)).body.items;
    const params = { id: client?.id ?? '' };
    const contact = { on: '2025-06-15', channel: 'email' };
    const theirs = await world.call(touchpoints.record, { params, body: contact });
    const own = await call(touchpoints.record, { params, body: contact });
    expect((await call(touchpoints.remove, { params: { id: theirs.body.id } })).status).toBe(403);
    expect((await call(touchpoints.remove, { params: { id: own.body.id } })).status).toBe(200);

    const ask = {
      clientId: params.id,
      channel: 'email',
      receivedAt: '2025-06-16T07:00:00Z',
      text: 'One question',
    };
    const asked = await world.call(asks.capture, { body: ask });
    const captured = await call(asks.capture, { body: ask });
    expect([captured.body.abilities, asked.body.abilities]).toEqual([['ask.capture'], ['ask.capture']]);
    expect((await call(asks.get, { params: { id: asked.body.id } })).body.abilities).toEqual([]);
    expect((await call(asks.withdraw, { params: { id: asked.body.id } })).status).toBe(403);
    expect((await call(asks.withdraw, { params: { id: captured.body.id } })).status).toBe(200);
    expect(
      (await call(asks.decide, { params: { id: asked.body.id }, body: { decision: 'included' } })).status,
    ).toBe(403);
  });

  test('is told on Today what they can do something about', async () => {
    const kindsFor = async (role: Role) => {
      const { body } = await world.call(routes.overview.today, { key: keyOf(role), query: { all: true } });
      return new Set(body.items.map(({ kind }) => kind));
    };
    expect(
      [...(await kindsFor('member'))].filter((kind) => !['timer', 'check-in', 'call-limit'].includes(kind)),
    ).toEqual([]);
    expect([...(await kindsFor('accountant'))].filter((kind) => !kind.startsWith('charge-'))).toEqual([]);
    expect((await kindsFor('owner')).size).toBeGreaterThan(3);
    expect((await world.call(routes.checkIns.list, { key: keyOf('member') })).status).toBe(200);
  });
});
