import { AsyncLocalStorage } from 'node:async_hooks';
import { whyUnavailable } from './unavailable.ts';

const watching = new AsyncLocalStorage<{ met: unknown }>();

/**
 * Runs work of a library that keeps to itself what the database failed with and goes on as if nothing had been found: a session that
 * could not be read is answered like none at all, and its owner sent to the door. What was met is thrown after all.
 */
export async function withoutHiding<T>(work: () => Promise<T>): Promise<T> {
  const watch = { met: null as unknown };
  const done = await watching.run(watch, work);
  if (watch.met !== null) throw watch.met;
  return done;
}

/** Called where the database fails; heard by `withoutHiding` further out, when there is one. */
export function noteMet(failure: unknown): void {
  const watch = watching.getStore();
  if (watch && whyUnavailable(failure) !== null) watch.met ??= failure;
}
