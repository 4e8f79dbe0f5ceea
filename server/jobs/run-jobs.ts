import { randomUUID } from 'node:crypto';
import { sayIn } from '../../locales/say.ts';
import type { App } from '../app-deps.ts';
import { whyUnavailable } from '../db/unavailable.ts';
import type { Deps } from '../deps.ts';
import { claimJob, type Job, postponeJob, removeJob } from './jobs.ts';

const SOONEST_MS = 30_000;
const LATEST_MS = 12 * 3_600_000;

/**
 * Does the job that waits longest; false when none waits. It is done at least once: a worker that dies over it leaves it to the next. One
 * that fails is tried again, later each time, and given up after as many tries as its handler allows; the others go on meanwhile.
 */
export async function runNextJob(app: App): Promise<boolean> {
  const now = app.clock().epochMilliseconds;
  const job = await claimJob(app.database, now);
  if (!job) return false;
  const handler = app.house.jobs.find(({ kind }) => kind === job.kind);
  try {
    if (!handler) throw new Error(`Nobody does ${job.kind}.`);
    await handler.run(await depsOf(app, job), job.subjectId, app.database);
    await removeJob(app.database, job);
  } catch (failure) {
    // That our own database is away says nothing about the job; its lease brings it back.
    if (whyUnavailable(failure) !== null) throw failure;
    const isGivenUp = job.tries >= (handler?.mostTries ?? 1);
    const reference = randomUUID();
    const stack = failure instanceof Error ? failure.stack : String(failure);
    app.log(isGivenUp ? 'job-given-up' : 'job-failed', { reference, ...aboutOf(job), stack });
    await postponeJob(app.database, job, {
      runAt: isGivenUp ? null : now + backOff(job.tries),
      failedReference: reference,
    });
  }
  return true;
}

async function depsOf(app: App, { practiceId }: Job): Promise<Deps> {
  const db = app.database.read(practiceId);
  const practice = await app.house.findPractice(db);
  if (!practice) throw new Error(`A job names practice ${practiceId}, which does not exist.`);
  const { baseUrl, house } = app;
  return { db, practice, now: app.clock(), say: sayIn(practice.locale), baseUrl, house };
}

function aboutOf({ practiceId, kind, subjectId, tries }: Job) {
  return { practiceId, kind, subjectId, tries };
}

/** Half a minute, then twice as long each time, twelve hours at most. */
function backOff(tries: number): number {
  return Math.min(SOONEST_MS * 2 ** (tries - 1), LATEST_MS);
}
