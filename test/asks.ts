import { asks, type Decision } from '../contract/asks.ts';
import { engagements } from '../contract/engagements.ts';
import type { World } from './world.ts';

/** Quarters of an hour, each answer by itself: the rule most who bill by the question agree on. */
export const quarterHours = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;

export const scope = {
  problem: 'The shop sells less than it could.',
  included: ['Monthly report with the numbers of the shop', 'Prices of the season'],
  excluded: ['Photography of the products', 'Social media'],
  successCriteria: ['More orders'],
} as const;

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
