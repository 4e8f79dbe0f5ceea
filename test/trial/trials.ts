import { connections } from './connections.ts';

/** What a trial found: `text` is for people, every fault is one sentence. */
export interface Outcome {
  readonly text: string;
  readonly faults: readonly string[];
}

/** Something that is tried for longer than a run of the tests can take. It brings what it needs and takes it down again. */
export interface Trial {
  readonly name: string;
  readonly about: string;
  run(): Promise<Outcome>;
}

export const trials: readonly Trial[] = [connections];
