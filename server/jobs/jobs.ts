import type { Database } from '../db/database.ts';
import { locked } from '../db/locking.ts';
import type { JobsTable } from '../db/tables.ts';
import { type Deps, newId } from '../deps.ts';

export type Job = Readonly<JobsTable> & { readonly practiceId: string };

/** How long a job is one worker's; past it another may take it over, since the first has died. */
export const LEASE_MS = 5 * 60_000;

/**
 * Asks for a job, in the transaction of what it is about: it is done after the commit, and not at all without one. `subjectId` names the
 * event it follows or whatever else it is about; asked for twice it is one job.
 * @param runAt by the machine's clock (epoch ms).
 */
export async function addJob(deps: Deps, kind: string, subjectId: string, runAt: number): Promise<void> {
  if (!deps.house.jobs.some((handler) => handler.kind === kind)) throw new Error(`Nobody does ${kind}.`);
  const row = { kind, subjectId, runAt, id: newId(), tries: 0, failedReference: null, createdAt: runAt };
  await deps.db
    .insertInto('jobs')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).doNothing())
    .execute();
}

/** Takes the job that waits longest, so that nobody else does it for as long as the lease holds; undefined when none waits. */
export async function claimJob(database: Database, now: number): Promise<Job | undefined> {
  return database.writeShared(async (db) => {
    const waiting = db
      .selectFrom('jobs')
      .selectAll()
      .where('runAt', '<=', now)
      .orderBy('runAt')
      .orderBy('id')
      .limit(1);
    const query = database.engine === 'postgres' ? waiting.forUpdate().skipLocked() : waiting;
    const job = await query.executeTakeFirst();
    if (!job) return undefined;
    const taken = { runAt: now + LEASE_MS, tries: job.tries + 1 };
    await db
      .updateTable('jobs')
      .set(taken)
      .where('practiceId', '=', job.practiceId)
      .where('id', '=', job.id)
      .execute();
    return { ...job, ...taken };
  });
}

/** When the next job waits (epoch ms); null when none does. */
export async function nextJobAt(database: Database): Promise<number | null> {
  const next = await database.shared
    .selectFrom('jobs')
    .select('runAt')
    .where('runAt', 'is not', null)
    .orderBy('runAt')
    .limit(1)
    .executeTakeFirst();
  return next?.runAt ?? null;
}

/** A job that is done is gone. One that somebody took over meanwhile is theirs. */
export async function removeJob(database: Database, job: Job): Promise<void> {
  await database.write(job.practiceId, (db) =>
    db.deleteFrom('jobs').where('id', '=', job.id).where('tries', '=', job.tries).execute(),
  );
}

/** Puts a job off that failed, or gives it up: then it waits for nobody, and the reference says where to look. */
export async function postponeJob(
  database: Database,
  job: Job,
  next: Pick<JobsTable, 'runAt' | 'failedReference'>,
): Promise<void> {
  await database.write(job.practiceId, async (db) => {
    const held = db.selectFrom('jobs').select('tries').where('id', '=', job.id);
    const row = await locked(db, held).executeTakeFirst();
    if (row?.tries === job.tries) await db.updateTable('jobs').set(next).where('id', '=', job.id).execute();
  });
}
