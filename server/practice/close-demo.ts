import type { Database, SharedDb } from '../db/database.ts';
import { demoStates, hasOwnPractice, listDemos } from './store.ts';
import { wipePractice } from './wipe-practice.ts';

/** A demo that is being filled takes seconds; one that is still not whole after this was broken off, by a power cut say. */
const FILLED_WITHIN_MINUTES = 10;

/** Whether the demo may be entered: until the installation has a practice of its own, and always where sign-up is open. */
export async function isDemoOpen(db: SharedDb, openSignUp: boolean): Promise<boolean> {
  return openSignUp || !(await hasOwnPractice(db));
}

/**
 * Wipes the demo, with the sessions of all who look around in it, once nobody may enter it any more. Whoever fills one at this
 * moment asks again at the end and wipes it then. Called after everything that makes a practice, and at each start, in
 * case the process ended in between.
 */
export async function closeDemo(
  database: Database,
  openSignUp: boolean,
  now: Temporal.Instant,
): Promise<void> {
  if (await isDemoOpen(database.shared, openSignUp)) return;
  for (const { id } of await listDemos(database.shared, brokenOffBefore(now)))
    await wipePractice(database, id);
}

/** Wipes demos whose filling was broken off. */
export async function wipeAbandonedDemos(database: Database, now: Temporal.Instant): Promise<void> {
  for (const { id, isDemo } of await listDemos(database.shared, brokenOffBefore(now)))
    if (isDemo === demoStates.beingFilled) await wipePractice(database, id);
}

function brokenOffBefore(now: Temporal.Instant): number {
  return now.subtract({ minutes: FILLED_WITHIN_MINUTES }).epochMilliseconds;
}
