import { closedColumns } from './closed-columns.ts';
import type { Db } from './database.ts';
import { locked } from './locking.ts';
import { type Prepared, prepared } from './prepared.ts';
import type { Tables } from './tables.ts';

/** The tables whose rows are known by an id. */
type Keyed = {
  [Name in keyof Tables]: Tables[Name] extends { readonly id: string } ? Name : never;
}[Exclude<keyof Tables, 'practices'>];

interface Key {
  readonly id: string;
}

/** One table by the ids of its rows. What is written goes out with the next statement, as nobody waits for its answer. */
export interface Rows<Row> {
  find(db: Db, id: string): Promise<Row | undefined>;
  /** The same, held until the transaction ends, so that of two who change it the second sees what the first made of it. */
  lock(db: Db, id: string): Promise<Row | undefined>;
  insert(db: Db, row: Row): Promise<void>;
  update(db: Db, id: string, change: Partial<Omit<Row, 'id'>>): Promise<void>;
  /** The look-up of `lock`, to be asked together with others; its rows are to be `checked`. */
  readonly locking: Prepared<Key, Row>;
  /** Rows that were looked for otherwise. @throws where one holds in a closed column what is not on its list. */
  checked<Found extends Partial<Row>>(found: readonly Found[]): Found[];
}

/**
 * The statements that every table by its ids needs, each compiled once. A table may be named here by the room alone that owns it: the store of
 * that room exports those it has a use for.
 */
export function rows<Name extends Keyed>(name: Name): Rows<Readonly<Tables[Name]>> {
  // The builder does not follow a name that stands for several tables, so it is told one of them; the types outside say which.
  return rowsOf(name as 'asks') as unknown as Rows<Readonly<Tables[Name]>>;
}

type Row = Readonly<Tables['asks']>;
type Change = Partial<Omit<Row, 'id'>>;

function rowsOf(table: 'asks'): Rows<Row> {
  const finding = prepared((db, { id }: Key) => db.selectFrom(table).selectAll().where('id', '=', id));
  const locking = prepared((db, { id }: Key) =>
    locked(db, db.selectFrom(table).selectAll().where('id', '=', id)),
  );
  const inserting = byColumns((columns) =>
    prepared((db, row: Row) => db.insertInto(table).values(valuesOf(columns, row) as Row)),
  );
  const updating = byColumns((columns) =>
    prepared((db, change: Change & Key) =>
      db.updateTable(table).set(valuesOf(columns, change)).where('id', '=', change.id),
    ),
  );
  const checked = checking(table);
  return {
    find: async (db, id) => checked(await finding(db, { id }))[0],
    lock: async (db, id) => checked(await locking(db, { id }))[0],
    insert: (db, row) => inserting(row).later(db, row),
    update: async (db, id, change) => {
      const columns = Object.keys(change);
      if (columns.length > 0) await updating(change).later(db, { ...change, id });
    },
    locking,
    checked,
  };
}

/** A statement for each set of columns that is written: a handful for a table, as each place in the code writes its own. */
function byColumns<Statement>(make: (columns: readonly string[]) => Statement) {
  const known = new Map<string, Statement>();
  return (values: object): Statement => {
    const columns = Object.keys(values);
    const name = columns.join();
    const statement = known.get(name) ?? make(columns);
    known.set(name, statement);
    return statement;
  };
}

/** What the columns are given, read by name: while a statement is compiled, each of them is a placeholder. */
function valuesOf<Values extends object>(columns: readonly string[], values: Values): Partial<Values> {
  const named = values as Readonly<Record<string, unknown>>;
  return Object.fromEntries(columns.map((column) => [column, named[column]])) as Partial<Values>;
}

function checking(table: string): <Found extends object>(found: readonly Found[]) => Found[] {
  const lists: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = closedColumns;
  const closed = Object.entries(lists[table] ?? {}).map(([column, values]) => ({
    column,
    values: new Set<unknown>([...values, null, undefined]),
  }));
  return (found) => {
    for (const row of found)
      for (const { column, values } of closed)
        if (!values.has((row as Readonly<Record<string, unknown>>)[column]))
          throw new Error(`What stands in ${table}.${column} is not on its list.`);
    return [...found];
  };
}
