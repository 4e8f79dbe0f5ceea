import type { Say } from '../locales/say.ts';

/** Where a command is called from: its language, its answers and its complaints, each one or more whole lines. */
export interface Terminal {
  readonly say: Say;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}
