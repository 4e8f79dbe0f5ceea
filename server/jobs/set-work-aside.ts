import { randomUUID } from 'node:crypto';
import type { App } from '../app-deps.ts';
import type { DueWorkTable } from '../db/tables.ts';
import { handlerOf } from './due-work.ts';

const SOONEST_MS = 60_000;
const LATEST_MS = 6 * 3_600_000;

/**
 * Puts due work that failed off, longer each time it fails, and marks its engagement: nothing that changes the engagement's numbers is
 * taken on until the work has succeeded, while everything can still be read. The log says why, once.
 *
 * @param now where the clock of its practice stands (epoch ms).
 */
export async function setWorkAside(
  app: App,
  practiceId: string,
  due: DueWorkTable,
  now: number,
  failure: unknown,
): Promise<void> {
  const { kind, subjectId, dueAt } = due;
  const failures = due.failures + 1;
  const reference = randomUUID();
  const isNoted = await app.database.write(practiceId, async (db) => {
    const noted = await db
      .updateTable('dueWork')
      .set({ failures, attemptAt: now + backOff(failures) })
      .where('kind', '=', kind)
      .where('subjectId', '=', subjectId)
      .where('dueAt', '=', dueAt)
      // Two processes that failed at the same moment count as one failure.
      .where('failures', '=', due.failures)
      .returning('subjectId')
      .execute();
    if (noted.length > 0 && failures === 1)
      await handlerOf(app, kind).setAside(db, subjectId, { since: dueAt, reference });
    return noted.length > 0;
  });
  if (!isNoted || failures > 1) return;
  const stack = failure instanceof Error ? failure.stack : String(failure);
  app.log('due-work-set-aside', { reference, practiceId, kind, subjectId, stack });
}

/** A minute, then twice as long each time, six hours at most. */
function backOff(failures: number): number {
  return Math.min(SOONEST_MS * 2 ** (failures - 1), LATEST_MS);
}
