import type { Deps } from '../deps.ts';
import { findClientHeads } from './store.ts';

/** Fewer than either database takes as values of one statement. */
const AT_ONCE = 500;

export interface ClientHead {
  readonly name: string;
  /** Null for the practice's budget. */
  readonly giftMinutesPerMonth: number | null;
}

/** What lists say of some clients, archived ones too, by id. */
export async function clientHeads(
  deps: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClientHead>> {
  const heads = new Map<string, ClientHead>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await findClientHeads(deps.db, ids.slice(at, at + AT_ONCE));
    for (const { id, ...head } of rows) heads.set(id, head);
  }
  return heads;
}
