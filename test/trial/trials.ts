import { connections } from './connections.ts';
import { fuzzing } from './fuzzing.ts';

/** What a trial found: `text` is for people, every fault is one sentence. */
export interface Outcome {
  readonly text: string;
  readonly faults: readonly string[];
}

/** What may be asked of a trial that draws what it does. */
export interface Wanted {
  /** The same seed draws the same again. */
  readonly seed: number;
  /** How much is drawn; null for as much as the trial is meant for. */
  readonly requests: number | null;
}

/** Something that is tried for longer than a run of the tests can take. It brings what it needs and takes it down again. */
export interface Trial {
  readonly name: string;
  readonly about: string;
  run(wanted: Wanted): Promise<Outcome>;
}

export const trials: readonly Trial[] = [connections, fuzzing];
