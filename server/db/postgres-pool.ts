import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { fairShares } from './fair-shares.ts';
import { noteMet } from './hidden-failures.ts';
import { DatabaseUnavailable, whyUnavailable } from './unavailable.ts';

// Counts, minutes and minor units are bigint in the tables and stay far below 2^53; sums come back as numeric.
const numbers = new pg.TypeOverrides();
numbers.setTypeParser(20, Number);
numbers.setTypeParser(1700, Number);

/** How long anything may take before the caller is told that it did not work. A parameter of the same name in the URL goes first. */
const limits = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** The server ends a statement itself after `statement_timeout`; one that has said nothing for longer does not answer at all. */
const MOST_SILENT_MS = 35_000;

/** As long as a call waits for a connection to become free. */
const MOST_WAITING_MS = 10_000;

/** As long as the end waits for connections that are lent, or whose server does not answer. */
const MOST_ENDING_MS = 1_500;

/** A connection of ours: it listens to its own failures from its making on, also while it is lent. */
class PracticeClient extends pg.Client {
  /** Whose rows it sees; undefined until it was told. */
  practiceId: string | null | undefined;
  isLost = false;

  constructor(config?: pg.ClientConfig) {
    super(config);
    // Without a listener, a connection that breaks would end the process. Whoever waits for an answer on it is told by the statement.
    this.on('error', () => {
      this.isLost = true;
    });
  }

  /** Ends it without waiting for the server to say so too. */
  cutOff(): void {
    this.isLost = true;
    this.#stream.destroy();
  }

  /** Sends statements one behind the other without waiting in between, all in one write. */
  queryAll(statements: readonly pg.QueryConfig[]): Promise<pg.QueryResult>[] {
    this.#stream.cork();
    const answers = statements.map((statement) => this.query(statement));
    this.#stream.uncork();
    return answers;
  }

  get #stream(): Duplex {
    return (this as unknown as { connection: { stream: Duplex } }).connection.stream;
  }
}

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A connection in somebody's hands. */
export interface Lent {
  /** Sends statements in one write and answers when all were answered. Throws what the first of them failed with. */
  query(statements: readonly Statement[]): Promise<pg.QueryResult[]>;
  /** Gives it back; one in a state that nobody knows is not lent again. */
  release(isDiscarded: boolean): void;
}

export interface Pool {
  /** A connection that sees one practice, or with null what stands before a practice is known. */
  lend(practiceId: string | null): Promise<Lent>;
  end(): Promise<void>;
}

/**
 * Connections to one PostgreSQL database. A broken one is thrown away, so that the next call gets a new one, and what was asked on
 * it fails as `DatabaseUnavailable`.
 * @param most as many connections as there may be, and how many of them one practice may have at once.
 * @param hasLimits false for work that may take as long as it needs.
 */
export function openPool(
  url: string,
  most: { readonly inAll: number; readonly perPractice: number },
  hasLimits = true,
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most.inAll,
    types: numbers,
    keepAlive: true,
    pipeline: true,
    Client: PracticeClient,
    ...(hasLimits ? limits : { connectionTimeoutMillis: limits.connectionTimeoutMillis }),
  });
  // The pool reports an idle connection that broke, and has thrown it away already.
  pool.on('error', () => undefined);
  const open = new Set<PracticeClient>();
  pool.on('connect', (client) => open.add(client as unknown as PracticeClient));
  pool.on('remove', (client) => open.delete(client as unknown as PracticeClient));
  let ended: Promise<void> | undefined;
  const shares = fairShares(most.inAll, most.perPractice, MOST_WAITING_MS);
  return {
    async lend(practiceId) {
      const giveBack = await shares.take(practiceId ?? '');
      try {
        const client = await connect(pool);
        const ask = asker(client, hasLimits ? MOST_SILENT_MS : null);
        await showPractice(client, ask, practiceId);
        const release = (isDiscarded: boolean) => {
          client.release(isDiscarded || client.isLost);
          giveBack();
        };
        return { query: ask, release };
      } catch (failure) {
        noteMet(failure);
        giveBack();
        throw failure;
      }
    },
    end: () => {
      ended ??= endWithin(pool, open);
      return ended;
    },
  };
}

type LentClient = PracticeClient & pg.PoolClient;
type Ask = Lent['query'];

async function connect(pool: pg.Pool): Promise<LentClient> {
  try {
    return (await pool.connect()) as LentClient;
  } catch (failure) {
    throw new DatabaseUnavailable('database-unavailable', failure);
  }
}

/**
 * The setting belongs to the session, not the transaction, and is sent only when the connection last served another practice: a
 * practice of its own costs no round trip.
 */
async function showPractice(client: LentClient, ask: Ask, practiceId: string | null): Promise<void> {
  if (client.practiceId === practiceId) return;
  try {
    const sql = "select set_config('holdfast.practice_id', $1, false)";
    await ask([{ sql, parameters: [practiceId ?? ''] }]);
    client.practiceId = practiceId;
  } catch (failure) {
    client.release(true);
    throw failure;
  }
}

function asker(client: LentClient, mostSilentMs: number | null): Ask {
  return async (statements) => {
    // Those sent together are run one after the other, each with the server's own limit.
    const mostMs = mostSilentMs === null ? null : mostSilentMs * statements.length;
    const silence = mostMs === null ? undefined : setTimeout(() => client.cutOff(), mostMs);
    try {
      return await allOf(client.queryAll(statements.map(statementOf)));
    } catch (failure) {
      const isEnd = whyUnavailable(failure) === 'database-unavailable';
      // The server says farewell before the connection closes: it must not be lent again in between.
      if (isEnd) client.isLost = true;
      const met =
        client.isLost && !isEnd ? new DatabaseUnavailable('database-unavailable', failure) : failure;
      noteMet(met);
      throw met;
    } finally {
      clearTimeout(silence);
    }
  };
}

/** Waits until nothing is on its way any more. Those behind one that failed fail because of it: the first failure is the news. */
async function allOf<T>(answers: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(answers);
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}

/** Longer texts are one of a kind (multi-row inserts); naming them would fill the server with plans used once. */
const LONGEST_NAMED_TEXT = 3000;

/** Gives every short statement a name made of its text, so that PostgreSQL parses and plans it once per connection. */
function statementOf({ sql: text, parameters }: Statement): pg.QueryConfig {
  const values = [...parameters];
  const isNamed = values.length > 0 && text.length <= LONGEST_NAMED_TEXT;
  return isNamed ? { name: statementName(text), text, values } : { text, values };
}

const names = new Map<string, string>();

function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `h${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  if (names.size < 2000) names.set(text, name);
  return name;
}

async function endWithin(pool: pg.Pool, open: ReadonlySet<PracticeClient>): Promise<void> {
  const limit = Promise.withResolvers<void>();
  const timer = setTimeout(limit.resolve, MOST_ENDING_MS);
  await Promise.race([pool.end(), limit.promise]);
  clearTimeout(timer);
  for (const client of open) client.cutOff();
}
