import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Lent, Statement } from './postgres-pool.ts';
import { AskedTogether, SentLater } from './sending.ts';

/**
 * Kysely over connections that somebody lends. Kysely's own dialect waits for each statement before it sends the next; this one sends
 * in one write what belongs together: a transaction's begin with its first statement, what nobody waits for with the
 * statement after it, and its commit with all that is left.
 */
export function postgresOver(lend: () => Promise<Lent>): Dialect {
  return {
    createDriver: () => driverOver(lend),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function driverOver(lend: () => Promise<Lent>): Driver {
  return {
    init: async () => undefined,
    acquireConnection: async () => new Connection(await lend()),
    beginTransaction: async (connection) => (connection as Connection).begin(),
    commitTransaction: (connection) => (connection as Connection).commit(),
    rollbackTransaction: (connection) => (connection as Connection).rollBack(),
    releaseConnection: async (connection) => (connection as Connection).release(),
    // The connections are ended by whoever lends them.
    destroy: async () => undefined,
  };
}

const textOf = (sql: string): Statement => ({ sql, parameters: [] });

class Connection implements DatabaseConnection {
  readonly #lent: Lent;
  /** What goes out with the next statement. */
  #unsent: Statement[] = [];
  /** Where the transaction stands, as far as it was sent: nothing has to be rolled back that never began. */
  #transaction: 'none' | 'unsent' | 'sent' = 'none';
  #isDiscarded = false;

  constructor(lent: Lent) {
    this.#lent = lent;
  }

  begin(): void {
    this.#unsent.push(textOf('begin'));
    this.#transaction = 'unsent';
  }

  async commit(): Promise<void> {
    const isEmpty = this.#transaction === 'unsent' && this.#unsent.length === 1;
    const answers = isEmpty ? [] : await this.#send([textOf('commit')]);
    this.#unsent = [];
    this.#transaction = 'none';
    // PostgreSQL answers a commit by a rollback when something failed before it.
    if (answers[0]?.command === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollBack(): Promise<void> {
    this.#unsent = [];
    const wasSent = this.#transaction === 'sent';
    this.#transaction = 'none';
    if (!wasSent) return;
    try {
      await this.#send([textOf('rollback')]);
    } catch (failure) {
      this.#isDiscarded = true;
      throw failure;
    }
  }

  release(): void {
    this.#lent.release(this.#isDiscarded);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // Outside of a transaction nothing comes after it that would take it along.
    if (query instanceof SentLater && this.#transaction !== 'none') {
      this.#unsent.push(query);
      return { rows: [] };
    }
    if (!(query instanceof AskedTogether)) return resultOf<R>(await this.#send([query]));
    const answers = await this.#send(query.all);
    query.rowCounts = answers.map(({ rows }) => rows.length);
    return { rows: answers.flatMap(({ rows }) => rows as R[]) };
  }

  // Reading row by row would hold a portal open, which no other statement may then be sent behind; nobody asks for it.
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed from PostgreSQL.');
  }

  /** Sends what was left with what is asked now, and answers the latter. */
  async #send(asked: readonly Statement[]) {
    const left = this.#unsent;
    this.#unsent = [];
    if (this.#transaction === 'unsent') this.#transaction = 'sent';
    const answers = await this.#lent.query([...left, ...asked]);
    return answers.slice(left.length);
  }
}

const CHANGES: readonly string[] = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'];

function resultOf<R>(
  answers: readonly {
    readonly command: string;
    readonly rowCount: number | null;
    readonly rows: unknown[];
  }[],
): QueryResult<R> {
  const [answer] = answers;
  if (!answer) return { rows: [] };
  const rows = (answer.rows ?? []) as R[];
  if (!CHANGES.includes(answer.command)) return { rows };
  return { rows, numAffectedRows: BigInt(answer.rowCount ?? 0) };
}
