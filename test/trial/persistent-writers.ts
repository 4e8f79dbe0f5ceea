import { setTimeout as wait } from 'node:timers/promises';
import type { Agreed } from '../../bench/kill-practice.ts';
import { anyEntry, type Ledger, type Sent, sendEntry } from '../../bench/kill-writers.ts';
import { type Connection, openConnection } from '../../bench/load.ts';

export interface PersistentWriters {
  /** How many answers there were of each status; those that never came stand under `none`. */
  readonly answers: Map<string, number>;
  /** Lets every writer settle the request it is at. */
  stop(): Promise<void>;
}

const PAUSE_MS = 100;
/** A request that gets no settling answer for so long counts as lost; the ledger keeps it as unanswered. */
const PATIENCE_MS = 60_000;

/** Starts writers that record entries one after the other and send each again, under its key, until it is acknowledged. */
export function startPersistentWriters(
  url: string,
  apiKey: string,
  agreed: readonly Agreed[],
  ledger: Ledger,
  count: number,
): PersistentWriters {
  const answers = new Map<string, number>();
  let isStopped = false;
  const settle = async (connection: Connection | null, sent: Sent): Promise<Connection | null> => {
    const until = performance.now() + PATIENCE_MS;
    let open = connection;
    while (performance.now() < until) {
      open ??= await openConnection(url).catch(() => null);
      const status = open && (await sendEntry(open, apiKey, sent, ledger));
      const name = String(status ?? 'none');
      answers.set(name, (answers.get(name) ?? 0) + 1);
      if (status === 201) return open;
      if (status === null) open = null;
      await wait(PAUSE_MS);
    }
    return open;
  };
  const write = async () => {
    let connection: Connection | null = null;
    while (!isStopped) {
      const sent = anyEntry(agreed);
      ledger.unanswered.set(sent.idempotencyKey, sent);
      connection = await settle(connection, sent);
    }
    connection?.close();
  };
  const done = Promise.all(Array.from({ length: count }, write));
  return {
    answers,
    stop: async () => {
      isStopped = true;
      await done;
    },
  };
}
