import type { z } from 'zod';
import type { NewPractice } from '../contract/practices.ts';
import type { Refused } from '../contract/refusals.ts';

export interface PracticeToSetUp {
  readonly practice: z.output<typeof NewPractice>;
  /** Where the clock of a rehearsal starts; null for a practice that lives in real time. */
  readonly rehearsalNow: Temporal.Instant | null;
  /** What its API key is called. */
  readonly keyName: string;
}

/**
 * What the command line needs of the installation on this machine: the commands that work without a running server.
 * bin/commands.ts puts the server's operations in, so that the command line itself depends on the contract alone.
 */
export interface Installation {
  readonly version: string;
  serve(): Promise<void>;
  setUp(wanted: PracticeToSetUp): Promise<{ readonly practiceId: string; readonly apiKey: string } | Refused>;
}
