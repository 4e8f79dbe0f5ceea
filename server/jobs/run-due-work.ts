import { sayIn } from '../../locales/say.ts';
import type { Database, Db } from '../db/database.ts';
import type { DueWorkTable } from '../db/tables.ts';
import type { Deps } from '../deps.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { endDueEngagement } from '../engagements/progress.ts';
import type { App } from '../http/app-deps.ts';
import { findPracticeSettings } from '../practices/settings.ts';
import { closeDuePeriods } from '../retainers/close-due-period.ts';
import type { DueKind } from './due-work.ts';

/**
 * Runs all work of a practice that falls due until an instant, in the order it falls due, each piece in a transaction of
 * its own and as if its clock stood at the moment it was due. A piece is claimed by locking its engagement in that
 * transaction: two processes never do it twice, and one that dies leaves it undone for the next.
 */
export async function runDueWork(app: App, practiceId: string, until: Temporal.Instant): Promise<void> {
  for (;;) {
    const done = await app.database.write(practiceId, (db) =>
      runNext(app, db, practiceId, until.epochMilliseconds),
    );
    if (!done && !(await hasDueWork(app.database, practiceId, until))) return;
  }
}

export async function hasDueWork(
  database: Database,
  practiceId: string,
  until: Temporal.Instant,
): Promise<boolean> {
  const row = await database.shared
    .selectFrom('dueWork')
    .select('subjectId')
    .where('practiceId', '=', practiceId)
    .where('dueAt', '<=', until.epochMilliseconds)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function runNext(app: App, db: Db, practiceId: string, until: number): Promise<boolean> {
  const due = await db
    .selectFrom('dueWork')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('dueAt', '<=', until)
    .orderBy('dueAt')
    .orderBy('subjectId')
    .limit(1)
    .executeTakeFirst();
  if (!due) return false;
  const practice = await findPracticeSettings(db, practiceId);
  if (!practice) throw new Error(`Due work names practice ${practiceId}, which does not exist.`);
  const now = Temporal.Instant.fromEpochMilliseconds(due.dueAt);
  const deps: Deps = { db, practice, now, say: sayIn(practice.locale), baseUrl: app.baseUrl };
  // The engagement first and its due row second, as every call that changes an engagement does: in any other order a
  // worker and a call would wait for each other. Whoever had to wait here may find the work done and looks again.
  await lockEngagement(deps, due.subjectId);
  if (await isStillDue(db, due)) await perform(deps, due.kind as DueKind, due.subjectId);
  return true;
}

async function isStillDue(db: Db, { practiceId, kind, subjectId, dueAt }: DueWorkTable): Promise<boolean> {
  const found = await db
    .selectFrom('dueWork')
    .select('dueAt')
    .where('practiceId', '=', practiceId)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .where('dueAt', '=', dueAt)
    .executeTakeFirst();
  return found !== undefined;
}

async function perform(deps: Deps, kind: DueKind, subjectId: string): Promise<void> {
  switch (kind) {
    case 'close-period':
      await closeDuePeriods(deps, subjectId);
      return;
    case 'end-engagement':
      await endDueEngagement(deps, subjectId);
      return;
  }
}
