import type { Ask } from '../../contract/asks/asks.ts';
import { cursors } from '../../contract/cursors.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import { clientActor, type Deps } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { countOpenSent, countSentSince, findSent, findSentOnce, listSent } from './page-store.ts';
import { viewAsk } from './view-ask.ts';

function of({ db }: Deps, clientId: string) {
  return { db, clientId };
}

/** What a client asked on the private page, the last first. */
export async function asksOfPage(
  deps: Deps,
  clientId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
): Promise<{ readonly items: readonly Ask[]; readonly nextCursor: string | null }> {
  const read = readCursor(cursor, cursors.byDay);
  const after = read ? { receivedOn: read[0] ?? '', id: read[1] ?? '' } : null;
  const rows = await listSent(of(deps, clientId), after, limit);
  return pageOf(
    rows,
    limit,
    (row) => [row.receivedOn, row.id],
    (row) => viewAsk(deps, clientActor({ id: clientId }), row),
  );
}

/** One of them; null for another client's, one that a member wrote down, and one that does not exist. */
export async function findPageAsk(deps: Deps, clientId: string, id: string): Promise<Ask | null> {
  const row = await findSent(of(deps, clientId), id);
  return row ? viewAsk(deps, clientActor({ id: clientId }), row) : null;
}

/** How many of them wait for an answer. */
export async function openAsksOfPage(deps: Deps, clientId: string): Promise<number> {
  return countOpenSent(of(deps, clientId));
}

/** The ask a form made when it was sent before; null when it never was. */
export async function askSentBefore(deps: Deps, clientId: string, onceKey: string): Promise<string | null> {
  return (await findSentOnce(of(deps, clientId), onceKey))?.id ?? null;
}

/** How many asks came by a link after an instant (epoch ms), whose id begins the names of its forms. */
export async function asksOfLinkSince(
  deps: Deps,
  clientId: string,
  linkId: string,
  sinceMs: number,
): Promise<number> {
  const since = { receivedAt: sinceMs, receivedOn: localDateOf(sinceMs, deps.practice.timeZone) };
  return countSentSince(of(deps, clientId), `${linkId}.`, since);
}
