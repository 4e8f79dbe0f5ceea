import type { App } from '../http/app-deps.ts';
import { noteUnavailable } from '../http/note-failure.ts';
import { runDueWork } from './run-due-work.ts';
import { sweepKeptReplies } from './sweep-kept-replies.ts';

/** How long the worker sleeps when nothing is due sooner. Calls run what is due for their own practice themselves. */
const LONGEST_SLEEP_MS = 60_000;
/** Practices looked at in one round. */
const MOST_PRACTICES = 100;
/** How often kept replies are looked through for old ones. */
const SWEEP_EVERY_MS = 3_600_000;

/**
 * Runs due work in the background for every practice that lives by the machine's clock; a rehearsal moves only by its own.
 * Any number of processes may run one.
 */
export function startWorker(app: App): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;

  async function round(): Promise<number> {
    const now = app.clock();
    for (const practiceId of await duePractices(app, now.epochMilliseconds)) {
      if (stopped) return 0;
      await runDueWork(app, practiceId, now);
    }
    const next = await nextDueAt(app);
    return next === null
      ? LONGEST_SLEEP_MS
      : Math.min(Math.max(next - app.clock().epochMilliseconds, 0), LONGEST_SLEEP_MS);
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
        const timer = setTimeout(resolve, Math.max(sleep, 100));
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

async function duePractices(app: App, now: number): Promise<readonly string[]> {
  const rows = await app.database.shared
    .selectFrom('dueWork')
    .innerJoin('practices', 'practices.id', 'dueWork.practiceId')
    .select('dueWork.practiceId')
    .where('dueAt', '<=', now)
    .where('practices.rehearsalNow', 'is', null)
    .groupBy('dueWork.practiceId')
    .limit(MOST_PRACTICES)
    .execute();
  return rows.map((row) => row.practiceId);
}

async function nextDueAt(app: App): Promise<number | null> {
  const row = await app.database.shared
    .selectFrom('dueWork')
    .innerJoin('practices', 'practices.id', 'dueWork.practiceId')
    .select('dueAt')
    .where('practices.rehearsalNow', 'is', null)
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst();
  return row?.dueAt ?? null;
}
