import type { Refused } from '../../../contract/refusals.ts';
import type { SharedDb } from '../../db/database.ts';
import { newId } from '../../deps.ts';
import { deleteUsers, findPassword, findUserId, insertPassword, insertUser } from './store.ts';

/** Takes some 50 ms on purpose: do it before a transaction is opened, never inside one. */
export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto');
  return crypto.hashPassword(password);
}

/**
 * Adds an account inside the caller's transaction, so that a practice and its owner's account come into being together
 * or not at all. better-auth's own sign-up would need a transaction of its own.
 * @param at an instant of the machine's clock: accounts know no rehearsal.
 */
export async function addAccount(
  db: SharedDb,
  account: { readonly name: string; readonly email: string; readonly passwordHash: string },
  at: Temporal.Instant,
): Promise<{ readonly userId: string } | Refused> {
  const user = { id: newId(), name: account.name, email: account.email.toLowerCase(), at: isoText(at) };
  if (!(await insertUser(db, user))) return { refused: 'email-taken', email: user.email };
  await insertPassword(db, user.id, account.passwordHash, user.at);
  return { userId: user.id };
}

/** The account that signs in with this address. */
export async function findAccount(db: SharedDb, email: string): Promise<{ readonly userId: string } | null> {
  const userId = await findUserId(db, email.toLowerCase());
  return userId === undefined ? null : { userId };
}

/**
 * Whether a password alone opens an account: it is the right one, and no second factor is asked for beside it. Takes some 50 ms
 * on purpose, as a sign-in does.
 */
export async function opensByPassword(db: SharedDb, userId: string, password: string): Promise<boolean> {
  const found = await findPassword(db, userId);
  if (!found || found.hasSecondFactor) return false;
  const crypto = await import('better-auth/crypto');
  return crypto.verifyPassword({ hash: found.hash, password });
}

/** Removes accounts with their sessions. */
export async function removeAccounts(db: SharedDb, userIds: readonly string[]): Promise<void> {
  await deleteUsers(db, userIds);
}

/** Always with milliseconds, as better-auth writes it: texts in one form sort by time. */
export function isoText(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'millisecond' });
}
