import type { App } from '../app-deps.ts';
import { noteUnavailable } from '../note-failure.ts';
import { nextJobAt } from './jobs.ts';
import { runDueWork } from './run-due-work.ts';
import { runNextJob } from './run-jobs.ts';
import { sweepKeptReplies } from './sweep-kept-replies.ts';

/** How long the worker sleeps when nothing is due sooner. Calls run what is due for their own practice themselves. */
const LONGEST_SLEEP_MS = 60_000;
/** The same where there is work that leaves the house: nobody who asked for it waits, but somebody outside does. */
const LONGEST_SLEEP_OF_JOBS_MS = 5_000;
const SHORTEST_SLEEP_MS = 100;
/** Practices looked at in one round. */
const MOST_PRACTICES = 100;
/** How often kept replies are looked through for old ones. */
const SWEEP_EVERY_MS = 3_600_000;
/** How long a practice is left alone whose work could neither be run nor be set aside. */
const LEFT_ALONE_MS = 5 * 60_000;

/**
 * Runs due work in the background for every practice that lives by the machine's clock; a rehearsal moves only by its own.
 * What leaves the house is done after it, by the machine's clock. Any number of processes may run one. A practice that fails delays nobody: it is left alone for a while, and the rest go on.
 */
export function startWorker(app: App): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  /** Until when (epoch ms) a practice that failed is left alone. */
  const leftAlone = new Map<string, number>();
  const longestSleepMs = app.house.jobs.length > 0 ? LONGEST_SLEEP_OF_JOBS_MS : LONGEST_SLEEP_MS;

  async function round(): Promise<number> {
    const now = app.clock();
    for (const [practiceId, until] of leftAlone)
      if (until <= now.epochMilliseconds) leftAlone.delete(practiceId);
    for (const practiceId of await duePractices(app, now.epochMilliseconds, [...leftAlone.keys()])) {
      if (stopped || app.stopping.aborted) return 0;
      await runDueWork(app, practiceId, now).catch((fault: Error) => {
        leftAlone.set(practiceId, now.epochMilliseconds + LEFT_ALONE_MS);
        app.log('due-work-failed', { practiceId, stack: fault.stack });
      });
    }
    while (!stopped && !app.stopping.aborted && (await runNextJob(app)));
    const next = [await nextDueAt(app, [...leftAlone.keys()]), await nextJobAt(app.database)];
    const soonest = Math.min(...next.map((at) => at ?? Number.POSITIVE_INFINITY));
    return Math.min(soonest - app.clock().epochMilliseconds, longestSleepMs);
  }

  let nextSweepAt = 0;
  async function sweepWhenDue(): Promise<void> {
    const now = app.clock();
    if (now.epochMilliseconds < nextSweepAt) return;
    nextSweepAt = now.epochMilliseconds + SWEEP_EVERY_MS;
    await sweepKeptReplies(app.database, now, () => stopped).catch((fault: Error) => {
      app.log('sweep-failed', { stack: fault.stack });
    });
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await sweepWhenDue();
      const sleep = await round().catch((fault: Error) => {
        const away = noteUnavailable(app.log, fault);
        if (away) return away.retryAfterSeconds * 1000;
        app.log('due-work-failed', { stack: fault.stack });
        return LONGEST_SLEEP_MS;
      });
      // Asked to stop during the round: there was no sleep yet to be woken from.
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const bounded = Math.min(Math.max(sleep, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS);
        const timer = setTimeout(resolve, bounded);
        timer.unref();
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** Those whose work waits longest come first. */
async function duePractices(app: App, now: number, except: readonly string[]): Promise<readonly string[]> {
  let query = app.database.shared
    .selectFrom('dueWork')
    .innerJoin('practices', 'practices.id', 'dueWork.practiceId')
    .select('dueWork.practiceId')
    .where('attemptAt', '<=', now)
    .where('practices.rehearsalNow', 'is', null)
    .groupBy('dueWork.practiceId')
    .orderBy((of) => of.fn.min('attemptAt'))
    .limit(MOST_PRACTICES);
  if (except.length > 0) query = query.where('dueWork.practiceId', 'not in', [...except]);
  return (await query.execute()).map((row) => row.practiceId);
}

async function nextDueAt(app: App, except: readonly string[]): Promise<number | null> {
  let query = app.database.shared
    .selectFrom('dueWork')
    .innerJoin('practices', 'practices.id', 'dueWork.practiceId')
    .select('attemptAt')
    .where('practices.rehearsalNow', 'is', null)
    .orderBy('attemptAt')
    .limit(1);
  if (except.length > 0) query = query.where('dueWork.practiceId', 'not in', [...except]);
  return (await query.executeTakeFirst())?.attemptAt ?? null;
}
