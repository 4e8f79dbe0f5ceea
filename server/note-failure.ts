import { randomUUID } from 'node:crypto';
import type { Refused } from '../contract/refusals.ts';
import { reasonOf, type Unavailability, whyUnavailable } from './db/unavailable.ts';
import type { Log } from './log.ts';

/** When a caller is asked to come back: a database restarts in seconds, a disk is emptied by somebody. */
const retryAfterSeconds: Readonly<Record<Unavailability, number>> = {
  'database-unavailable': 3,
  'database-busy': 3,
  'storage-full': 60,
};

export interface Unavailable extends Refused {
  readonly refused: Unavailability;
  readonly retryAfterSeconds: number;
}

/** What a thrown failure is answered with: the words for a database that is away, or the reference of a fault in the log. */
export type Noted = Unavailable | { readonly reference: string };

/** Whatever a call throws passes here once, on its way to an answer, and is logged. `about` must not hold a key. */
export function noteFailure(log: Log, failure: unknown, about: { method: string; path: string }): Noted {
  const unavailable = noteUnavailable(log, failure);
  if (unavailable) return unavailable;
  const reference = randomUUID();
  const stack = failure instanceof Error ? failure.stack : String(failure);
  log('fault', { reference, ...about, stack });
  return { reference };
}

/** The same for work that nobody waits for: null when the failure is none of the database's. */
export function noteUnavailable(log: Log, failure: unknown): Unavailable | null {
  const refused = whyUnavailable(failure);
  if (refused === null) return null;
  log(refused, { because: reasonOf(failure) });
  return { refused, retryAfterSeconds: retryAfterSeconds[refused] };
}
