import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { SharedDb } from './database.ts';

interface Job {
  run(db: SharedDb): Promise<void>;
  settle(failure?: unknown): void;
}

const begin = CompiledQuery.raw('begin immediate');
const commit = CompiledQuery.raw('commit');
const rollback = CompiledQuery.raw('rollback');
const savepoint = CompiledQuery.raw('savepoint work');
const release = CompiledQuery.raw('release work');
const rollbackToSavepoint = CompiledQuery.raw('rollback to work');

/** As many transactions as may share one commit. More would hold the first caller longer than the fsync it saves. */
const MOST_PER_COMMIT = 64;

/** A commit takes in no further transaction after this long: what is left waits for the next, and readers come in between. */
const MOST_MS_PER_COMMIT = 25;

/**
 * SQLite has one writer and pays one fsync per commit. Requests that arrive while the event loop turns once are
 * run one after the other, each in its own savepoint, and share that commit; nobody is answered before it. One
 * that fails is rolled back to its savepoint and takes nobody along; a commit that fails fails them all.
 *
 * The loop turns after each commit. Work on SQLite never leaves it by itself: whoever queues the next piece as soon as one is done
 * would else be served for ever, and no other request be read meanwhile.
 */
export function createWriteQueue(writer: SharedDb): <T>(work: (db: SharedDb) => Promise<T>) => Promise<T> {
  const waiting: Job[] = [];
  let draining = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      try {
        await writer.connection().execute((db) => commitTogether(db, waiting));
      } catch (failure) {
        // There is no connection any more, as when the database is being closed: whoever waits for one is told.
        for (const job of waiting.splice(0)) job.settle(failure);
      }
      await turnOfTheLoop();
    }
    draining = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let outcome: { value: Awaited<ReturnType<typeof work>> } | { failure: unknown } | null = null;
      waiting.push({
        async run(db) {
          await db.executeQuery(savepoint);
          try {
            outcome = { value: await work(db) };
            await db.executeQuery(release);
          } catch (failure) {
            outcome = { failure };
            // SQLite may have undone the whole transaction by itself, savepoint and all (disk full): the first failure is the news.
            await db.executeQuery(rollbackToSavepoint).catch(() => {
              throw failure;
            });
            await db.executeQuery(release);
          }
        },
        settle(failure) {
          if (failure !== undefined) reject(failure);
          else if (outcome && 'value' in outcome) resolve(outcome.value);
          else reject(outcome?.failure);
        },
      });
      if (!draining) {
        draining = true;
        setImmediate(drain);
      }
    });
}

/** Takes as many jobs from the front of the queue as share this commit; one at least. */
async function commitTogether(db: SharedDb, waiting: Job[]): Promise<void> {
  const jobs: Job[] = [];
  const take = () => {
    const job = waiting.shift();
    if (job) jobs.push(job);
    return job;
  };
  try {
    // One is taken before anything can fail, so that a transaction that cannot begin tells somebody.
    let job = take();
    await db.executeQuery(begin);
    const until = performance.now() + MOST_MS_PER_COMMIT;
    while (job) {
      await job.run(db);
      const isFull = jobs.length >= MOST_PER_COMMIT || performance.now() >= until;
      job = isFull ? undefined : take();
    }
    await db.executeQuery(commit);
  } catch (failure) {
    // The rollback itself fails when SQLite already undid the transaction (disk full): the first failure is the news.
    await db.executeQuery(rollback).catch(() => undefined);
    for (const job of jobs) job.settle(failure);
    return;
  }
  for (const job of jobs) job.settle();
}
