import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Attempts, Counted } from '../../accounts.ts';
import type { Database, SharedDb } from '../../db/database.ts';
import type { AttemptsTable } from '../../db/tables.ts';

interface Limit {
  /** So many tries wait for nothing. */
  readonly free: number;
  /** The wait after the first one more; each further one doubles it. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Without a further try all of it is forgotten after this long. */
  readonly forgottenAfterMs: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const guessing = { longestWaitMs: 5 * MINUTE_MS, forgottenAfterMs: HOUR_MS };
const filling = { firstWaitMs: MINUTE_MS, longestWaitMs: HOUR_MS };

/**
 * Mistyping one's own password is waited for briefly; guessing one of ten characters at some three hundred a day is hopeless. The
 * longest wait is minutes, so that nobody is locked out for good by what a stranger does in their name.
 */
export const limits = {
  /** Tries at one account, whoever makes them, whether it exists or not. */
  account: { ...guessing, free: 5, firstWaitMs: 2 * SECOND_MS },
  /** Tries at one account in a browser that signed into it before: a stranger's tries do not count here. */
  browser: { ...guessing, free: 10, firstWaitMs: 2 * SECOND_MS },
  /** Tries from one address, at whichever account. An office may share one. */
  address: { ...guessing, free: 10, firstWaitMs: 4 * SECOND_MS },
  'sign-up': { ...filling, free: 5, forgottenAfterMs: 24 * HOUR_MS },
  demo: { ...filling, free: 20, forgottenAfterMs: HOUR_MS },
} as const satisfies Readonly<Record<Counted['kind'], Limit>>;

const SWEPT_EVERY_MS = 10 * MINUTE_MS;
const SWEPT_AT_ONCE = 500;

/** @param secret what is counted is kept under it, so that the table tells nobody who was here. */
export function openAttempts(database: Database, secret: string): Attempts {
  let sweptAt = Number.NEGATIVE_INFINITY;
  const subjectOf = ({ kind, of }: Counted) =>
    createHmac('sha256', secret).update(`attempts of ${kind}\n${of}`).digest('base64url');
  const inOrder = (counted: readonly Counted[]) =>
    // In one order for everybody: two that share subjects then wait for each other once, and never in a circle.
    counted
      .map((one) => ({ kind: one.kind, subject: subjectOf(one) }))
      .sort((one, other) => (one.subject < other.subject ? -1 : 1));
  return {
    async begin(counted, now) {
      const nowMs = now.epochMilliseconds;
      if (Math.abs(nowMs - sweptAt) >= SWEPT_EVERY_MS) {
        sweptAt = nowMs;
        await sweep(database, nowMs);
      }
      const waitMs = await database.writeShared((db) => beginIn(db, inOrder(counted), nowMs));
      if (waitMs <= 0) return null;
      return { refused: 'too-many-requests', retryAfterSeconds: Math.ceil(waitMs / SECOND_MS) };
    },
    async undo(counted, now) {
      await database.writeShared(async (db) => {
        for (const { kind, subject } of inOrder(counted)) {
          const row = await hold(db, kind, subject, now.epochMilliseconds);
          const failures = Math.max(row.failures - 1, 0);
          const isFree = failures < limits[row.kind].free;
          await update(db, { ...row, failures, openAt: isFree ? 0 : row.openAt });
        }
      });
    },
    async forget(counted) {
      const subjects = counted.map(subjectOf);
      if (subjects.length === 0) return;
      await database.writeShared((db) =>
        db.deleteFrom('attempts').where('subject', 'in', subjects).execute(),
      );
    },
  };
}

/** The subject of an address: of IPv6 the network, since whoever has one address there has all of it. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const filled = [...groups, ...Array<string>(Math.max(missing, 0)).fill('0')];
  return filled
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

type Held = Pick<AttemptsTable, 'kind' | 'subject'>;

/** @returns how long to wait (ms), and counts one more when that is nothing. */
async function beginIn(db: SharedDb, held: readonly Held[], nowMs: number): Promise<number> {
  const rows: AttemptsTable[] = [];
  for (const { kind, subject } of held) rows.push(await hold(db, kind, subject, nowMs));
  const waitMs = Math.max(0, ...rows.map((row) => row.openAt - nowMs));
  if (waitMs > 0) return waitMs;
  for (const row of rows) {
    const limit = limits[row.kind];
    const failures = row.forgottenAt <= nowMs ? 1 : row.failures + 1;
    await update(db, {
      ...row,
      failures,
      openAt: nowMs + waitAfter(failures, limit),
      forgottenAt: nowMs + limit.forgottenAfterMs,
    });
  }
  return 0;
}

function waitAfter(failures: number, { free, firstWaitMs, longestWaitMs }: Limit): number {
  return failures < free ? 0 : Math.min(firstWaitMs * 2 ** (failures - free), longestWaitMs);
}

/** The row, made when there is none, and held until the transaction ends. */
async function hold(
  db: SharedDb,
  kind: Counted['kind'],
  subject: string,
  nowMs: number,
): Promise<AttemptsTable> {
  return db
    .insertInto('attempts')
    .values({ kind, subject, failures: 0, openAt: 0, forgottenAt: nowMs })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ kind }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function update(
  db: SharedDb,
  { subject, failures, openAt, forgottenAt }: Readonly<AttemptsTable>,
): Promise<void> {
  await db
    .updateTable('attempts')
    .set({ failures, openAt, forgottenAt })
    .where('subject', '=', subject)
    .execute();
}

/** Removes what is forgotten. On PostgreSQL what somebody holds is left for the next time, so that neither waits for the other. */
async function sweep(database: Database, nowMs: number): Promise<void> {
  await database.writeShared(async (db) => {
    const old = db
      .selectFrom('attempts')
      .select('subject')
      .where('forgottenAt', '<=', nowMs)
      .limit(SWEPT_AT_ONCE);
    const rows = await (database.engine === 'postgres' ? old.forUpdate().skipLocked() : old).execute();
    const subjects = rows.map((row) => row.subject);
    if (subjects.length > 0) await db.deleteFrom('attempts').where('subject', 'in', subjects).execute();
  });
}
