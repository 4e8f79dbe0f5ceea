import type { Accounts } from '../accounts/accounts.ts';
import type { Database } from '../db/database.ts';

/** What the composition root gives the server. */
export interface App {
  readonly database: Database;
  readonly accounts: Accounts;
  /** The clock of the machine; a rehearsal practice has its own. */
  readonly clock: () => Temporal.Instant;
  readonly baseUrl: string;
  /** Whether more practices than the first may sign up. */
  readonly openSignUp: boolean;
  /** The largest file an import may have, in bytes. */
  readonly largestImport: number;
  /** Fills the demo practice when somebody enters it for the first time; demo/ is above the server and is handed in. */
  readonly seedDemo: (app: App, practiceId: string) => Promise<void>;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}
