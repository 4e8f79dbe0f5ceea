import type { EventName } from '../../contract/events.ts';
import type { Route } from '../../contract/route.ts';
import type { World } from '../world.ts';

/** What a call answered, as far as a race looks at it. */
export interface Raced {
  readonly status: number;
  readonly code: string | null;
}

/** A call that may do its work once, made ready to be sent many times at the same moment. */
export interface Race {
  /** How the page of the client names it, where it is no route of the API. */
  readonly title?: string;
  readonly route?: Route;
  /** Makes what the call is about, and gives the call. */
  readonly begin: (world: World) => Promise<() => Promise<Raced>>;
  /** The status of the one that does it. */
  readonly wins: number;
  /** How many may be answered like that: one, or all where the others find it done and say so. */
  readonly winners: 'one' | 'all';
  /** What the audit calls it, where it stands as often as it was done; null where every copy changes something. */
  readonly audit: EventName | null;
  /** How many there are of it afterwards; one is right. */
  readonly left?: (world: World) => Promise<number>;
}

export const COPIES = 20;

/** Sends a call many times at once. */
export async function race(call: () => Promise<Raced>): Promise<readonly Raced[]> {
  return Promise.all(Array.from({ length: COPIES }, call));
}

/** How often something was done in the world's practice, by its audit. */
export async function timesDone(world: World, name: EventName): Promise<number> {
  const [subject = '', action = ''] = name.split('.');
  const row = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('action', '=', action)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

type Sent = Parameters<World['call']>[1];

/** A race of one route; `input` is asked for once, before it begins. */
export function raceOf(
  route: Route,
  audit: Race['audit'],
  input: (world: World) => Promise<Sent> | Sent,
  winners: Race['winners'] = 'one',
): Race {
  return {
    route,
    wins: route.status,
    winners,
    audit,
    begin: async (world) => {
      const sent = await input(world);
      return async () => {
        const { status, body } = await world.call(route, sent);
        return { status, code: body?.code ?? null };
      };
    },
  };
}
