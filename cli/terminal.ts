import type { Say } from '../locales/say.ts';

/** Where a command is called from: its language, what it is handed, its answers and its complaints, each one or more whole lines. */
export interface Terminal {
  readonly say: Say;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** All that comes in on standard input. */
  readonly readInput: () => Promise<string>;
}
