import type { Actor, Deps } from '../deps.ts';
import { listOpenLinkRows } from './link-store.ts';
import { openLink } from './open-link.ts';
import { viewLink } from './view-link.ts';

/** The address of each client's private page by the newest link that is open; a client without one is left out. */
export async function newestLinks(
  deps: Deps,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (clientIds.length === 0) return new Map();
  const rows = await listOpenLinkRows(deps.db, [...new Set(clientIds)]);
  // Oldest first, so that the newest is the one that stays.
  return new Map(rows.map((row) => [row.clientId, viewLink(deps, row).url]));
}

/** Sees to it that the client has a private page to read something on. */
export async function ensureLink(deps: Deps, actor: Actor, clientId: string): Promise<void> {
  const known = await newestLinks(deps, [clientId]);
  if (!known.has(clientId)) await openLink(deps, actor, { params: { id: clientId } });
}
