import type { Database } from '../db/database.ts';
import { clientActor, type Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import {
  type FollowedLink,
  findLinkByToken,
  lockOpenLink,
  markFirstOpened,
  markOpenedAgain,
} from './link-store.ts';

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

/**
 * Notes when a page was last opened, at most once an hour: a page that is read often must not write often. Only the first
 * opening is something that happened; of two at once one is the first.
 */
export async function noteLinkOpened(database: Database, deps: Deps, link: FollowedLink): Promise<void> {
  const { id, clientId, practiceId, lastOpenedAt } = link;
  const openedAt = deps.now.epochMilliseconds;
  if (lastOpenedAt === null)
    return database.write(practiceId, async (db) => {
      if (await markFirstOpened(db, id, openedAt))
        await happened({ ...deps, db }, clientActor({ id: clientId }), 'client.link-first-opened', clientId, {
          linkId: id,
        });
    });
  if (lastOpenedAt > openedAt - AN_HOUR_MS) return;
  await database.write(practiceId, (db) => markOpenedAgain(db, id, openedAt, openedAt - AN_HOUR_MS));
}
