import { randomBytes } from 'node:crypto';
import { calendar } from '../../../contract/doors/calendar.ts';
import { holdPractice } from '../../db/locking.ts';
import { type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { reads, writes } from '../../http/mounted.ts';
import { findOpenFeed, insertFeed, revokeFeeds } from './store.ts';

/** 256 random bits, as for a client's page: the address is the key (docs/decisions/0012-private-link-token.md). */
const TOKEN_BYTES = 32;

/** The address of the calendar feed, or null while none is open. */
export const showFeed = reads(calendar.get, async (deps) => {
  const feed = await findOpenFeed(deps.db);
  return { url: feed ? urlOf(deps, feed.token) : null };
});

/** Opens the calendar feed under a new address; whoever had an earlier one reads nothing any more. */
export const openFeed = writes(calendar.open, async (deps, actor) => {
  const { db, now } = deps;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const createdAt = now.epochMilliseconds;
  const id = newId();
  // Of two that are opened at once, the second closes the first.
  await holdPractice(db);
  await revokeFeeds(db, createdAt);
  await insertFeed(db, { id, token, createdAt, revokedAt: null });
  await happened(deps, actor, 'calendar-feed.opened', id, {});
  return { url: urlOf(deps, token) };
});

export const closeFeed = writes(calendar.close, async (deps, actor) => {
  const { db, now } = deps;
  await holdPractice(db);
  const closed = await revokeFeeds(db, now.epochMilliseconds);
  for (const id of closed) await happened(deps, actor, 'calendar-feed.closed', id, {});
  return { url: null };
});

function urlOf({ baseUrl }: Deps, token: string): string {
  return `${baseUrl}/calendar/${token}.ics`;
}
