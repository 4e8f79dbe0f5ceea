import { sayIn } from '../../locales/say.ts';
import type { App } from '../app-deps.ts';
import type { Database, Db } from '../db/database.ts';
import { ofPractice, practiceIdOf } from '../db/of-practice.ts';
import type { DueWorkTable } from '../db/tables.ts';
import { whyUnavailable } from '../db/unavailable.ts';
import type { Deps } from '../deps.ts';
import { handlerOf } from './due-work.ts';
import { setWorkAside } from './set-work-aside.ts';

/**
 * Runs all work of a practice that falls due until an instant, in the order it falls due, as if its clock stood at the moment
 * each piece was due. A piece is one closing or one end, in a transaction of its own: between two of them other calls
 * and other practices are served. It is claimed by locking its engagement: two processes never do it twice, and one that
 * dies leaves it undone for the next. What fails is set aside and holds nobody else up.
 *
 * @returns false when the server is stopping, and something is left.
 */
export async function runDueWork(app: App, practiceId: string, until: Temporal.Instant): Promise<boolean> {
  for (;;) {
    if (app.stopping.aborted) return !(await hasDueWork(app.database, practiceId, until));
    const done = await runPiece(app, practiceId, until.epochMilliseconds);
    if (!done && !(await hasDueWork(app.database, practiceId, until))) return true;
  }
}

export async function hasDueWork(
  database: Database,
  practiceId: string,
  until: Temporal.Instant,
): Promise<boolean> {
  const shared = ofPractice(database.shared, practiceId);
  const due = await selectDue(shared, until.epochMilliseconds).executeTakeFirst();
  return due !== undefined;
}

/** Of how many engagements something is due; what a caller who has to wait is told. */
export async function countDueWork(
  database: Database,
  practiceId: string,
  until: Temporal.Instant,
): Promise<number> {
  const counted = await database.shared
    .selectFrom('dueWork')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('practiceId', '=', practiceId)
    .where('attemptAt', '<=', until.epochMilliseconds)
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}

/**
 * Runs the next piece. One that fails is tried a second time at once, since a lost connection or two transactions that waited for each
 * other say nothing about its engagement; failing again it is set aside. Where even that cannot be written, the
 * database is at fault, and the failure is the caller's.
 */
async function runPiece(app: App, practiceId: string, until: number): Promise<boolean> {
  const first = await tryPiece(app, practiceId, until);
  if (!('failure' in first)) return first.done;
  const second = await tryPiece(app, practiceId, until);
  if (!('failure' in second)) return second.done;
  await setWorkAside(app, practiceId, second.due, until, second.failure);
  return true;
}

type Tried = { readonly done: boolean } | { readonly due: DueWorkTable; readonly failure: unknown };

async function tryPiece(app: App, practiceId: string, until: number): Promise<Tried> {
  let due: DueWorkTable | undefined;
  try {
    return await app.database.write(practiceId, async (db) => {
      due = await selectDue(db, until).executeTakeFirst();
      if (due) await runClaimed(app, db, due);
      return { done: due !== undefined };
    });
  } catch (failure) {
    // That the database is away, or has no time, says nothing about the work.
    if (due === undefined || whyUnavailable(failure) !== null) throw failure;
    return { due, failure };
  }
}

/** The next piece that is due. */
function selectDue(db: Db, until: number) {
  return db
    .selectFrom('dueWork')
    .selectAll()
    .where('attemptAt', '<=', until)
    .where('dueAt', '<=', until)
    .orderBy('dueAt')
    .orderBy('subjectId')
    .limit(1);
}

async function runClaimed(app: App, db: Db, due: DueWorkTable): Promise<void> {
  const practice = await app.house.findPractice(db);
  if (!practice) throw new Error(`Due work names practice ${practiceIdOf(db)}, which does not exist.`);
  const now = Temporal.Instant.fromEpochMilliseconds(due.dueAt);
  const deps: Deps = {
    db,
    practice,
    now,
    say: sayIn(practice.locale),
    baseUrl: app.baseUrl,
    house: app.house,
  };
  // The engagement first and its due row second, as every call that changes an engagement does: in any other order a
  // worker and a call would wait for each other. Whoever had to wait here may find the work done and looks again.
  const handler = handlerOf(app, due.kind);
  await handler.lock(deps, due.subjectId);
  if (await isStillDue(db, due)) await handler.run(deps, due.subjectId);
}

async function isStillDue(db: Db, { kind, subjectId, dueAt }: DueWorkTable): Promise<boolean> {
  const found = await db
    .selectFrom('dueWork')
    .select('dueAt')
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .where('dueAt', '=', dueAt)
    .executeTakeFirst();
  return found !== undefined;
}
