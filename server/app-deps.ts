import type { Language } from '../locales/languages.ts';
import type { Accounts, Attempts, KnownBrowser } from './accounts.ts';
import type { Database } from './db/database.ts';
import type { House } from './deps.ts';
import type { Proxies } from './proxies.ts';

/** @param memberId the owner of the demo, who did all that is in it. */
export type SeedDemo = (
  app: App,
  practiceId: string,
  memberId: string,
  now: Temporal.Instant,
  locale: Language,
) => Promise<void>;

/** What the composition root gives the server. */
export interface App {
  readonly database: Database;
  readonly accounts: Accounts;
  /** What was tried too often has to wait. */
  readonly attempts: Attempts;
  readonly knownBrowser: KnownBrowser;
  readonly house: House;
  /** The clock of the machine; a rehearsal practice has its own. */
  readonly clock: () => Temporal.Instant;
  readonly baseUrl: string;
  /** The proxies before this server, which say who really calls. */
  readonly proxies: Proxies;
  /** Whether more practices than the first may sign up. */
  readonly openSignUp: boolean;
  /** What a visitor from another machine needs to set up a new installation; null where nobody is asked for it. */
  readonly setUpToken: string | null;
  /** The largest file an import may have, in bytes. */
  readonly largestImport: number;
  /** Fills the demo practice when somebody enters it for the first time; demo/ is above the server and is handed in. */
  readonly seedDemo: SeedDemo;
  /** Aborted once the server is asked to stop: long work ends after the piece it is at. */
  readonly stopping: AbortSignal;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}
