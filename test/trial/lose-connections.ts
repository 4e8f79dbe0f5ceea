import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { makeHome, setUpPractice } from '../../bench/home.ts';
import { checkBooks } from '../../bench/kill-check.ts';
import { agree } from '../../bench/kill-practice.ts';
import { emptyLedger, sendAgain } from '../../bench/kill-writers.ts';
import { startServer } from '../../bench/server-process.ts';
import { startPersistentWriters } from './persistent-writers.ts';

/** A way to lose connections; resolves when the database can be reached again. */
export interface Loss {
  readonly name: string;
  /** @param url the database whose connections are lost. */
  lose(url: string): Promise<void>;
}

export interface Survived {
  readonly acknowledged: number;
  readonly entries: number;
  readonly answers: ReadonlyMap<string, number>;
  /** For each loss how long it took from its beginning until the next entry was acknowledged. */
  readonly recoveries: readonly { readonly name: string; readonly ms: number }[];
  readonly stoppedAfterMs: number;
  readonly faults: readonly string[];
}

const WRITERS = 8;
const ASKED_AGAIN = 50;
const RECOVERY_LIMIT_MS = 60_000;

/**
 * One server process records entries for eight writers while its connections to PostgreSQL are lost, one way after the other. At the end
 * it must still be the same process, every acknowledged entry must be in the books once, and no call may have been answered but by 201 or 503.
 */
export async function loseConnections(postgresUrl: string, losses: readonly Loss[]): Promise<Survived> {
  const home = await makeHome('postgres', postgresUrl);
  try {
    const practice = await setUpPractice(home);
    const server = await startServer(home.env);
    const agreed = await agree(server.url, practice.apiKey);
    const ledger = emptyLedger();
    const writers = startPersistentWriters(server.url, practice.apiKey, agreed, ledger, WRITERS);
    const recoveries: { name: string; ms: number }[] = [];
    for (const { name, lose } of losses) {
      await wait(300 + Math.random() * 1200);
      const startedAt = performance.now();
      await lose(home.database);
      const known = ledger.acknowledged.size;
      while (ledger.acknowledged.size === known && performance.now() - startedAt < RECOVERY_LIMIT_MS)
        await wait(10);
      recoveries.push({ name, ms: performance.now() - startedAt });
    }
    await wait(500);
    await writers.stop();
    const faults = await processFaults(server.url, server.pid);
    // There is nobody left to ask what is in the books.
    if (faults.length > 0) throw new Error(`${faults.join('; ')}, after ${recoveries.length} losses.`);
    await sendAgain(server.url, practice.apiKey, ledger, ASKED_AGAIN);
    const found = await checkBooks(home, practice, server.url, agreed, ledger);
    const stoppedAt = performance.now();
    await server.stop();
    const strange = [...writers.answers].filter(([status]) => status !== '201' && status !== '503');
    return {
      acknowledged: found.acknowledged,
      entries: found.entries,
      answers: writers.answers,
      recoveries,
      stoppedAfterMs: performance.now() - stoppedAt,
      faults: [
        ...found.faults,
        ...strange.map(([status, count]) => `${count} calls were answered with ${status}`),
      ],
    };
  } finally {
    await home.remove();
  }
}

async function processFaults(url: string, pid: number): Promise<string[]> {
  try {
    process.kill(pid, 0);
    const ready = await fetch(`${url}/ready`);
    return ready.status === 200 ? [] : [`/ready answers ${ready.status}`];
  } catch {
    return ['The server process has ended'];
  }
}

/** The processes of PostgreSQL that serve a database, but for the one that is asked. */
export async function backendsOf(url: string, terminate: boolean): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const what = terminate ? 'pid, pg_terminate_backend(pid)' : 'pid';
  const { rows } = await client.query<{ pid: number }>(
    `select ${what} from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  await client.end();
  return rows.map(({ pid }) => pid);
}

export const terminateAll: Loss = {
  name: 'every connection ended (pg_terminate_backend)',
  lose: async (url) => {
    await backendsOf(url, true);
  },
};
