import type { Refused } from '../contract/refusals.ts';
import type { SharedDb } from './db/database.ts';

/** Accounts and sessions of people behind one small door; better-auth lies behind it and is loaded when somebody signs in. */
export interface Accounts {
  /** The user behind the session cookie of a request, or null. */
  userOf(headers: Headers): Promise<{ readonly userId: string } | null>;
  /** Opens a session. The headers carry its cookie. `db` is the transaction to do it in; without one it gets its own. */
  openSession(userId: string, db?: SharedDb): Promise<Headers>;
  /** Keeps the session of a request alive while it is used: headers with a fresh cookie once a day, else none. */
  renewSession(headers: Headers): Promise<Headers>;
  /** better-auth's own endpoints below /api/auth: sign-in, sign-out, password, two factors. `address` is the caller's. */
  handle(request: Request, address: string | undefined): Promise<Response>;
}

/** What tries are counted by. */
export const countedKinds = ['account', 'browser', 'address', 'sign-up', 'demo'] as const;

export interface Counted {
  readonly kind: (typeof countedKinds)[number];
  readonly of: string;
}

/** Counts tries in the database, the same for every process of an installation. */
export interface Attempts {
  /**
   * Counts one more try, as failed until it is taken back: of many at the same moment none slips through.
   * @returns a refusal that says how long to wait when one of these was tried too often. Then this try is not counted: who waits is
   * let in after the time that was said.
   */
  begin(counted: readonly Counted[], now: Temporal.Instant): Promise<Refused | null>;
  /** Says that a try did not fail. */
  undo(counted: readonly Counted[], now: Temporal.Instant): Promise<void>;
  /** Says that all is well with these: what was counted before is forgotten. */
  forget(counted: readonly Counted[]): Promise<void>;
}

/**
 * A cookie that says that this browser signed into an account before. It opens nothing. It only keeps the owner's own tries apart from
 * those of whoever guesses at the account from elsewhere, who would otherwise make the owner wait.
 */
export interface KnownBrowser {
  /** What names this browser when it has signed into the account before; null when it has not. */
  readonly idIn: (headers: Headers, account: string) => string | null;
  /** The `Set-Cookie` value after a sign-in. */
  readonly write: (account: string) => string;
}
