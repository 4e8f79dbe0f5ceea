import { randomUUID } from 'node:crypto';
import type { Agreed } from './kill-practice.ts';
import { type Connection, openConnection } from './load.ts';

/** One request that somebody sent; it is sent again, word for word, until an answer came. */
export interface Sent {
  readonly idempotencyKey: string;
  readonly body: unknown;
}

/** What the writers know: which entries were acknowledged, and which requests got no answer. */
export interface Ledger {
  /** The id that the server gave, by idempotency key. */
  readonly acknowledged: Map<string, { readonly id: string; readonly sent: Sent }>;
  readonly unanswered: Map<string, Sent>;
  /** Answers that contradict an earlier one, in words; none is the only good number. */
  readonly contradictions: string[];
}

export function emptyLedger(): Ledger {
  return { acknowledged: new Map(), unanswered: new Map(), contradictions: [] };
}

export interface Writers {
  /** Resolves when every writer has noticed that the server is gone, or was told to stop. */
  readonly done: Promise<void>;
  stop(): void;
}

/** Starts writers that record entries one after the other, each over a connection of its own, until the server is gone. */
export function startWriters(
  url: string,
  apiKey: string,
  agreed: readonly Agreed[],
  ledger: Ledger,
  count: number,
): Writers {
  let isStopped = false;
  const write = async () => {
    const connection = await openConnection(url).catch(() => null);
    while (connection && !isStopped) {
      const sent = anyEntry(agreed);
      ledger.unanswered.set(sent.idempotencyKey, sent);
      if ((await sendEntry(connection, apiKey, sent, ledger)) !== 201) break;
    }
    connection?.close();
  };
  const done = Promise.all(Array.from({ length: count }, write)).then(() => undefined);
  return {
    done,
    stop: () => {
      isStopped = true;
    },
  };
}

/** Sends what got no answer again, and some of what did: the same key must give the same entry. */
export async function sendAgain(
  url: string,
  apiKey: string,
  ledger: Ledger,
  alsoAcknowledged: number,
): Promise<void> {
  const connection = await openConnection(url);
  const unanswered = [...ledger.unanswered.values()];
  const known = [...ledger.acknowledged.values()].slice(-alsoAcknowledged).map(({ sent }) => sent);
  for (const sent of [...unanswered, ...known]) {
    if ((await sendEntry(connection, apiKey, sent, ledger)) !== 201)
      throw new Error('A request got no answer after the restart.');
  }
  connection.close();
}

/** @returns the status: 201 settles the request, 5xx and null (no answer came) promise nothing. */
export async function sendEntry(
  connection: Connection,
  apiKey: string,
  sent: Sent,
  ledger: Ledger,
): Promise<number | null> {
  const { idempotencyKey, body } = sent;
  const request = { method: 'POST', path: '/api/v1/time-entries', apiKey, idempotencyKey, body } as const;
  const answer = await connection.send(request).catch(() => null);
  if (answer === null || answer.status >= 500) return answer?.status ?? null;
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  const { id } = JSON.parse(answer.text) as { readonly id: string };
  const before = ledger.acknowledged.get(idempotencyKey);
  if (before && before.id !== id)
    ledger.contradictions.push(`${idempotencyKey}: first ${before.id}, then ${id}`);
  if (!before) ledger.acknowledged.set(idempotencyKey, { id, sent });
  ledger.unanswered.delete(idempotencyKey);
  return 201;
}

export function anyEntry(agreed: readonly Agreed[]): Sent {
  const one = agreed[Math.floor(Math.random() * agreed.length)];
  const firstDay = Date.parse(`${one?.startsOn}T07:00:00Z`);
  const days = Math.max(1, Math.floor((Date.now() - firstDay) / 86_400_000));
  const startedAt =
    firstDay + Math.floor(Math.random() * days) * 86_400_000 + Math.floor(Math.random() * 600) * 60_000;
  const minutes = 1 + Math.floor(Math.random() * 120);
  return {
    idempotencyKey: randomUUID(),
    body: { engagementId: one?.id, startedAt: new Date(startedAt).toISOString(), minutes },
  };
}
