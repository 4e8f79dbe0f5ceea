import type { Db } from '../../db/database.ts';

/** Accounts and sessions of people behind one small door; better-auth lies behind it and is loaded when somebody signs in. */
export interface Accounts {
  /** The user behind the session cookie of a request, or null. */
  userOf(headers: Headers): Promise<{ readonly userId: string } | null>;
  /** Opens a session. The headers carry its cookie. `db` is the transaction to do it in; without one it gets its own. */
  openSession(userId: string, db?: Db): Promise<Headers>;
  /** Keeps the session of a request alive while it is used: headers with a fresh cookie once a day, else none. */
  renewSession(headers: Headers): Promise<Headers>;
  /** better-auth's own endpoints below /api/auth: sign-in, sign-out, password, two factors. `address` is the caller's. */
  handle(request: Request, address: string | undefined): Promise<Response>;
}
