import type { z } from 'zod';
import type { NewPractice } from '../contract/practice/practices.ts';
import type { Refused } from '../contract/refusals.ts';

export interface PracticeToSetUp {
  readonly practice: z.output<typeof NewPractice>;
  /** Where the clock of a rehearsal starts; null for a practice that lives in real time. */
  readonly rehearsalNow: Temporal.Instant | null;
  /** What its API key is called. */
  readonly keyName: string;
}

/** What a backup holds, as it was counted when it was checked. */
export interface BackupCounts {
  readonly practices: number;
  readonly rows: number;
  readonly rowsByTable: Readonly<Record<string, number>>;
}

export interface Connection {
  readonly url: string;
  /** Null when the environment names none. */
  readonly apiKey: string | null;
  readonly fetch?: typeof fetch;
}

/**
 * What the command line needs of the installation on this machine: the commands that work without a running server.
 * bin/installation.ts puts the server's operations in, so that the command line itself depends on the contract alone.
 */
export interface Installation {
  readonly version: string;
  /** Where the practice is reached by the commands that work through its API. */
  readonly connection: Connection;
  /** The hash a statement should have, computed from its other members. */
  hashOfStatement(statement: object): Promise<string>;
  serve(): Promise<void>;
  setUp(wanted: PracticeToSetUp): Promise<{ readonly practiceId: string; readonly apiKey: string } | Refused>;
  /** @returns the names of the changes made to the tables now. */
  migrate(): Promise<readonly string[]>;
  /** @returns null on PostgreSQL, whose own tool does not count. */
  backUp(file: string): Promise<BackupCounts | null>;
  restore(
    file: string,
    options: { readonly force: boolean },
  ): Promise<{ readonly contents: BackupCounts; readonly keptAs: string | null }>;
}
