import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { forPractices, ofPractice } from './of-practice.ts';
import { accountsOverQueue } from './sqlite-accounts.ts';
import type { SharedTables } from './tables.ts';
import { createWriteQueue } from './write-queue.ts';

/**
 * Opens (and creates) a SQLite database: WAL, so that readers never wait for the writer, and synchronous=FULL, so
 * that an acknowledged commit survives a power cut (docs/decisions/0002-embedded-database.md).
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const writer = openFile(file);
  const reader = openFile(file);
  reader.pragma('query_only = on');
  const writing = kyselyOver(writer);
  const reading = kyselyOver(reader);
  const enqueue = createWriteQueue(writing);
  const accounts = accountsOverQueue(reading, enqueue);
  return {
    engine: 'sqlite',
    read: forPractices(reading),
    write: (practiceId, work) => enqueue((db) => work(ofPractice(db, practiceId))),
    shared: reading,
    writeShared: enqueue,
    changeTables: enqueue,
    accounts,
    async close() {
      // An instance that never ran a query would not close its file: the files are closed here, and only here.
      await Promise.all([reading.destroy(), writing.destroy()]);
      if (reader.open) reader.close();
      if (writer.open) writer.close();
    },
  };
}

function openFile(file: string): SqliteFile.Database {
  const opened = new SqliteFile(file);
  opened.pragma('journal_mode = WAL');
  opened.pragma('synchronous = FULL');
  opened.pragma('foreign_keys = ON');
  opened.pragma('busy_timeout = 5000');
  opened.pragma('cache_size = -16000');
  // What is deleted is overwritten: a free page would otherwise keep it, in the file and in every backup.
  opened.pragma('secure_delete = on');
  // The write-ahead log of a large import is given back to the disk once it is worked in.
  opened.pragma('journal_size_limit = 67108864');
  return opened;
}

function kyselyOver(database: SqliteFile.Database): Kysely<SharedTables> {
  return new Kysely<SharedTables>({
    dialect: new SqliteDialect({ database: withStatements(database) }),
    plugins: [new CamelCasePlugin()],
  });
}

/** The most statements kept prepared for one connection; past it the cache starts anew. */
const MOST_STATEMENTS = 500;

/** Kysely prepares a statement at every call; the same few hundred texts come again and again, so they are kept. */
function withStatements(database: SqliteFile.Database) {
  const prepared = new Map<string, SqliteFile.Statement>();
  return {
    close: () => {
      database.close();
    },
    prepare(text: string) {
      const known = prepared.get(text);
      if (known && !known.busy) return known;
      const statement = database.prepare(text);
      if (prepared.size >= MOST_STATEMENTS) prepared.clear();
      prepared.set(text, statement);
      return statement;
    },
  };
}
