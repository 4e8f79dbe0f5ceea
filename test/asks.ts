import { asks } from '../contract/asks/asks.ts';
import type { Decision } from '../contract/asks/suggestions.ts';
import { engagements } from '../contract/work/engagements.ts';
import { retainers } from '../contract/work/retainers.ts';
import { timeEntries } from '../contract/work/time-entries.ts';
import { defaultRetainer } from './engage.ts';
import type { World } from './world.ts';

/** Quarters of an hour, each answer by itself: the rule most who bill by the question agree on. */
export const quarterHours = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;

export const scope = {
  problem: 'The shop sells less than it could.',
  included: ['Monthly report with the numbers of the shop', 'Prices of the season'],
  excluded: ['Photography of the products', 'Social media'],
  successCriteria: ['More orders'],
} as const;

/** An hourly engagement, and a retainer of a month, under the same rule. */
export const hourly = { hourlyRateMinor: 9_000, billing: quarterHours, scope };
export const monthly = {
  kind: 'retainer',
  startsOn: '2025-04-01',
  hourlyRateMinor: undefined,
  billing: quarterHours,
  retainer: defaultRetainer,
};

/** What a decision may have changed, read back. The world is asked for each time, since every test has its own. */
export function booksOf(world: () => World) {
  return {
    chargesOf: async (id: string) => (await world().call(retainers.charges, { params: { id } })).body.items,
    entryOf: async (id: string | null) =>
      (await world().call(timeEntries.get, { params: { id: id ?? '' } })).body,
    balanceOf: async (id: string) => (await world().call(retainers.balance, { params: { id } })).body,
    totals: () =>
      world()
        .database.read(world().practiceId)
        .selectFrom('monthlyTotals')
        .select(['entries', 'actualMinutes', 'billedMinutes', 'chargedMinutes'])
        .execute(),
  };
}

/** Captures an ask that came by mail, with the words and figures given. */
export function ask(world: World, clientId: string, more: Readonly<Record<string, unknown>> = {}) {
  return world.call(asks.capture, {
    body: {
      clientId,
      channel: 'email',
      receivedAt: '2025-04-10T09:00:00Z',
      text: 'How do I read the numbers in the report?',
      ...more,
    },
  });
}

export function decide(
  world: World,
  id: string,
  decision: Decision,
  more: Readonly<Record<string, unknown>> = {},
) {
  return world.call(asks.decide, { params: { id }, body: { decision, ...more } });
}

export function undo(world: World, id: string) {
  return world.call(asks.undo, { params: { id } });
}

/** One more active engagement of a client. */
export async function agree(
  world: World,
  clientId: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const body = { clientId, kind: 'hourly', title: 'More', startsOn: '2025-01-01', ...more };
  const draft = await world.call(engagements.draft, { body });
  await world.call(engagements.activate, { params: { id: draft.body.id } });
  return draft.body.id;
}
