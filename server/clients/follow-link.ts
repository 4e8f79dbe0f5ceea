import type { Database } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { type FollowedLink, findLinkByToken, lockOpenLink, markLinkOpened } from './link-store.ts';

export type { FollowedLink };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Fits no token. It is looked up in place of what cannot be one, so that every wrong address costs the same query. */
const NO_TOKEN = '-';
const AN_HOUR_MS = 3_600_000;

/** The link behind a token, revoked or not; undefined when there is none. */
export async function followLink(database: Database, token: string): Promise<FollowedLink | undefined> {
  return findLinkByToken(database.shared, TOKEN.test(token) ? token : NO_TOKEN);
}

/** Holds a link until the transaction ends. @returns false when it was revoked. */
export async function lockLink(deps: Deps, linkId: string): Promise<boolean> {
  return (await lockOpenLink(deps.db, linkId)) !== undefined;
}

/** Notes when a page was last opened, at most once an hour: a page that is read often must not write often. */
export async function noteLinkOpened(
  database: Database,
  link: FollowedLink,
  now: Temporal.Instant,
): Promise<void> {
  const openedAt = now.epochMilliseconds;
  if (link.lastOpenedAt !== null && link.lastOpenedAt > openedAt - AN_HOUR_MS) return;
  await database.write(link.practiceId, (db) => markLinkOpened(db, link, openedAt, openedAt - AN_HOUR_MS));
}
