import { practices } from '../../contract/practice/practices.ts';
import type { Refused } from '../../contract/refusals.ts';
import type { Db } from '../db/database.ts';
import { writeUnlessRefused } from '../db/write-unless-refused.ts';
import { happened } from '../events/happened.ts';
import { runs } from '../http/mounted.ts';
import { catchingUp } from '../jobs/catch-up.ts';
import { runDueWork } from '../jobs/run-due-work.ts';
import { findPractice, moveClock } from './store.ts';

/**
 * Moves the clock of a rehearsal. What falls due on the way runs first, each piece at its own moment, so that the
 * practice is at every instant what it would be had the time really passed. Setting it to where it stands runs what
 * is due at that very instant.
 */
export const setClock = runs(practices.setClock, async (deps, actor, { body }, app) => {
  if (!deps.practice.isRehearsal) return { refused: 'not-a-rehearsal' };
  // Clocks are kept in milliseconds; a finer instant is read as the millisecond it falls in.
  const until = Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(body.now).epochMilliseconds);
  if (Temporal.Instant.compare(until, deps.now) < 0) return movesForward(deps.now);
  const isDone = await runDueWork(app, deps.practice.id, until);
  if (!isDone) return catchingUp(app, deps.practice.id, until);
  return writeUnlessRefused(app.database, deps.practice.id, async (db) => {
    // Another call may have moved it further meanwhile: then it stays there.
    const isMoved = await moveClock(db, until.epochMilliseconds);
    if (!isMoved) return movesForward(await readClock(db));
    await happened({ ...deps, db, now: until }, actor, 'practice.clock-set', deps.practice.id, {
      from: deps.now.toString(),
      to: until.toString(),
    });
    return { now: until.toString() };
  });
});

async function readClock(db: Db): Promise<Temporal.Instant> {
  const practice = await findPractice(db);
  return Temporal.Instant.fromEpochMilliseconds(practice?.rehearsalNow ?? 0);
}

function movesForward(now: Temporal.Instant): Refused {
  return { refused: 'clock-moves-forward', now: now.toString() };
}
