import { setTimeout as wait } from 'node:timers/promises';
import { type Engine, makeHome, setUpPractice } from './home.ts';
import { checkBooks, type Findings } from './kill-check.ts';
import { agree } from './kill-practice.ts';
import { emptyLedger, sendAgain, startWriters } from './kill-writers.ts';
import { startServer } from './server-process.ts';

/** A PostgreSQL server; with `crash` one that may be killed and comes back on what it left on disk. */
export interface LentPostgres {
  readonly url: string;
  readonly crash?: () => Promise<void>;
}

export interface KillRounds extends Findings {
  readonly engine: Engine;
  readonly rounds: number;
  /** Rounds in which PostgreSQL itself was killed, before the server was. */
  readonly databaseCrashes: number;
  /** Requests that were under way when everything stopped, and were sent again with their keys. */
  readonly sentAgain: number;
}

const WRITERS = 8;
/** What was acknowledged last is what a kill endangers most: so many of it are asked for again after each restart. */
const ASKED_AGAIN = 20;

/**
 * Round after round: start the server, send again what got no answer, let eight writers record entries, and kill -9 at a
 * random moment; in every third round on PostgreSQL its postmaster first. At the end the books are held against what was
 * acknowledged.
 */
export async function runKillRounds(
  engine: Engine,
  rounds: number,
  postgres: LentPostgres | null,
): Promise<KillRounds> {
  const home = await makeHome(engine, postgres?.url ?? null);
  try {
    const practice = await setUpPractice(home);
    const ledger = emptyLedger();
    let server = await startServer(home.env);
    const agreed = await agree(server.url, practice.apiKey);
    let [databaseCrashes, sentAgainInAll] = [0, 0];
    for (let round = 1; round <= rounds; round += 1) {
      const writers = startWriters(server.url, practice.apiKey, agreed, ledger, WRITERS);
      await wait(200 + Math.random() * 2000);
      if (postgres?.crash && round % 3 === 0) {
        await postgres.crash();
        databaseCrashes += 1;
      }
      await server.kill();
      writers.stop();
      await writers.done;
      sentAgainInAll += ledger.unanswered.size;
      server = await startServer(home.env);
      await sendAgain(server.url, practice.apiKey, ledger, ASKED_AGAIN);
    }
    const findings = await checkBooks(home, practice, server.url, agreed, ledger);
    await server.stop();
    return { engine, rounds, databaseCrashes, sentAgain: sentAgainInAll, ...findings };
  } finally {
    await home.remove();
  }
}
