import { clients } from '../contract/clients/clients.ts';
import { engagements } from '../contract/work/engagements.ts';
import type { World } from './world.ts';

let made = 0;

/** What a free engagement needs to become active on 1 January 2025. */
export const freeTerms = {
  kind: 'pro-bono',
  title: 'Association',
  startsOn: '2025-01-01',
  reviewOn: '2025-06-01',
  scope: {
    problem: 'Nobody finds the association',
    included: ['A page'],
    excluded: ['A shop'],
    successCriteria: ['Ten new members'],
  },
  proBono: {
    capMinutesPerMonth: 120,
    benefits: [{ kind: 'testimonial', expected: 'Two sentences with a name', dueOn: '2025-05-01' }],
  },
} as const;

/** A free engagement of a client of its own, as a draft. `more` overrides what it was agreed with. */
export async function draftFree(
  world: World,
  more: Readonly<Record<string, unknown>> = {},
  key = world.apiKey,
): Promise<{ id: string; clientId: string }> {
  made += 1;
  const client = await world.call(clients.add, { key, body: { name: `Free client ${made}` } });
  const body = { clientId: client.body.id, ...freeTerms, ...more };
  const drafted = await world.call(engagements.draft, { key, body });
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
  return { id: drafted.body.id, clientId: client.body.id };
}

export function activate(world: World, id: string, body: unknown = {}, key = world.apiKey) {
  return world.call(engagements.activate, { key, params: { id }, body });
}

/** An active free engagement of a client of its own. */
export async function engageFree(
  world: World,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ id: string; clientId: string }> {
  const drafted = await draftFree(world, more);
  const activated = await activate(world, drafted.id);
  if (activated.status !== 200) throw new Error(JSON.stringify(activated.body));
  return drafted;
}
