import { clients } from '../contract/clients/clients.ts';
import { engagements } from '../contract/work/engagements.ts';
import { timeEntries } from '../contract/work/time-entries.ts';
import type { World } from './world.ts';

let made = 0;

/** An active engagement of a client of its own. `more` overrides what POST /engagements takes; hourly when it says no kind. */
export async function engage(
  world: World,
  more: Readonly<Record<string, unknown>> = {},
  key = world.apiKey,
): Promise<{ id: string; clientId: string }> {
  made += 1;
  const client = await world.call(clients.add, { key, body: { name: `Client ${made}` } });
  const body = {
    clientId: client.body.id,
    kind: 'hourly',
    title: 'Work',
    startsOn: '2025-01-01',
    hourlyRateMinor: 10_000,
    ...more,
  };
  const drafted = await world.call(engagements.draft, { key, body });
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
  const activated = await world.call(engagements.activate, { key, params: { id: drafted.body.id } });
  if (activated.status !== 200) throw new Error(JSON.stringify(activated.body));
  return { id: drafted.body.id, clientId: client.body.id };
}

/** The published default terms: 3,000.00 for 20 h a month, overage at 180.00 an hour. */
export const defaultRetainer = {
  feeMinor: 300_000,
  allowance: { unit: 'minutes', amount: 1200 },
  overage: { rule: 'bill', rateMinor: 18_000 },
} as const;

/** Tries to record an entry under an engagement. */
export function record(
  world: World,
  engagementId: string,
  startedAt: string,
  minutes: number,
  more: Readonly<Record<string, unknown>> = {},
) {
  return world.call(timeEntries.record, { body: { engagementId, startedAt, minutes, ...more } });
}
