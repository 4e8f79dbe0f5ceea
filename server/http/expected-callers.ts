import type { Caller } from './authenticate.ts';

/** As many callers as one process remembers; forgetting one costs a round trip. */
const MOST_CALLERS = 1000;

/**
 * Who called with an API key the last time. It is what the next call may start from, never what it is answered by: on PostgreSQL a call
 * that reads asks who calls and what was asked for at the same time, and is answered once the first has confirmed the guess
 * (docs/decisions/0016-fewer-round-trips.md).
 */
export interface ExpectedCallers {
  find(keyHash: string): Caller | null;
  remember(keyHash: string, caller: Caller): void;
}

export function expectedCallers(): ExpectedCallers {
  const byHash = new Map<string, Caller>();
  return {
    find: (keyHash) => byHash.get(keyHash) ?? null,
    remember: (keyHash, caller) => {
      if (byHash.size >= MOST_CALLERS) byHash.clear();
      byHash.set(keyHash, caller);
    },
  };
}

/** Whether a guess was right in all that an answer may depend on. Work that fell due has to run before anything is read. */
export function isConfirmed(expected: Caller, caller: Caller): boolean {
  return !caller.hasDueWork && JSON.stringify(expected) === JSON.stringify(caller);
}
