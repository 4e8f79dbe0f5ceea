import type { Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { countDueWork, hasDueWork, runDueWork } from './run-due-work.ts';

/** As long as a call waits for what is due. It covers every month's end of an ordinary practice many times over. */
const PATIENCE_MS = 3_000;

/** When a caller who was sent away is asked to come back. */
export const RETRY_AFTER_SECONDS = 3;

/** The practices that this process is bringing up to date, so that many callers wait for one run and do not each begin their own. */
const running = new WeakMap<App, Map<string, Promise<boolean>>>();

/**
 * Brings a practice up to date before one of its calls is answered: null once nothing is due any more. When that takes longer than a
 * caller should wait it goes on by itself, and the caller is told how much is left (docs/decisions/0005-due-work.md).
 */
export async function catchUp(
  app: App,
  practiceId: string,
  now: Temporal.Instant,
  patienceMs = PATIENCE_MS,
): Promise<Refused | null> {
  let waited: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<'waiting'>((resolve) => {
    waited = setTimeout(() => resolve('waiting'), patienceMs);
  });
  try {
    for (;;) {
      const outcome = await Promise.race([runOnce(app, practiceId, now), outOfPatience]);
      if (outcome !== true) return catchingUp(app, practiceId, now);
      // The run that was waited for may have been begun by somebody whose clock stood earlier.
      if (!(await hasDueWork(app.database, practiceId, now))) return null;
    }
  } finally {
    clearTimeout(waited);
  }
}

/** Tells a caller that the practice is still being brought up to date. */
export async function catchingUp(app: App, practiceId: string, now: Temporal.Instant): Promise<Refused> {
  const engagements = await countDueWork(app.database, practiceId, now);
  return { refused: 'catching-up', engagements, retryAfterSeconds: RETRY_AFTER_SECONDS };
}

function runOnce(app: App, practiceId: string, now: Temporal.Instant): Promise<boolean> {
  const ofApp = running.get(app) ?? new Map<string, Promise<boolean>>();
  running.set(app, ofApp);
  const known = ofApp.get(practiceId);
  if (known) return known;
  const run = runDueWork(app, practiceId, now).finally(() => ofApp.delete(practiceId));
  ofApp.set(practiceId, run);
  // Whoever lost patience hears no more of it; the next caller, or the worker, meets the same failure and says so.
  run.catch(() => undefined);
  return run;
}
