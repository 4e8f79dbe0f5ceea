import type { Filled } from './fill-practice.ts';
import type { Engine, Home } from './home.ts';
import type { ServerProcess } from './server-process.ts';

/** One figure beside its limit, both measured in the same run. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly ratio: string;
  /** What is wanted, in words; empty for a figure that only informs. */
  readonly reach: string;
  readonly isMet: boolean | null;
}

export interface FilledHome {
  readonly home: Home;
  readonly filled: Filled;
}

/** What a journey works with. Homes are filled once per size and number of clients, and shared by the journeys of a run. */
export interface Bench {
  readonly engine: Engine;
  readonly isQuick: boolean;
  readonly postgresUrl: string | null;
  readonly sizes: readonly number[];
  /** With 100 clients, when no other number is wanted. */
  filledHome(entries: number, clients?: number): Promise<FilledHome>;
  emptyHome(): Promise<Home>;
  /** Starts the server on a home; whatever still runs when a journey ends is stopped. */
  serve(home: Home): Promise<ServerProcess>;
  serveBare(home: Home): Promise<ServerProcess>;
}

export interface Journey {
  readonly key: string;
  readonly title: string;
  /** How it is measured and what it is held against, for the reader of the table. */
  readonly how: string;
  run(bench: Bench): Promise<readonly Line[]>;
}
