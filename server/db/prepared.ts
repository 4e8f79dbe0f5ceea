import { type CompiledQuery, sql } from 'kysely';
import type { Db, SharedDb } from './database.ts';
import { isOnPostgres } from './is-on-postgres.ts';
import { ofPractice, practiceIdOf, sharedOf } from './of-practice.ts';
import { sendLater } from './sending.ts';

/** Stands for a value that is known at each call; recognised again among the parameters of the compiled query. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** `.limit(one)`: SQLite plans a query anew at every call when its limit is a parameter, and the builder makes it one. */
export const one = sql.lit(1);

const placeholders = new Proxy({}, { get: (_none, name) => new Placeholder(String(name)) });

/** Stands for the practice whose rows the connection leads to. */
const thePractice = new Placeholder('the practice');

/** A query that was compiled once: called, it is answered; it may as well be sent later or asked together with others. */
export interface Prepared<Values extends object, R, On = Db> {
  (db: On, values: Values): Promise<readonly R[]>;
  /** For `sendLater` of its values (server/db/sending.ts). */
  later(db: On, values: Values): Promise<void>;
  /** For `askTogether`: the query with its values. */
  filled(db: On, values: Values): CompiledQuery<R>;
}

/**
 * A query of a practice's rows that is built and compiled once per kind of database and then only filled with values. Building one costs more
 * than SQLite needs to answer it, so the few statements that every call runs go through here; all others are built anew.
 * The shape must not depend on the values: `null` is a value like any other, and no condition may look at one.
 */
export function prepared<Values extends object, R>(
  build: (db: Db, values: Values) => { compile(): CompiledQuery<R> },
): Prepared<Values, R> {
  return compiledOnce(
    // Its practice is in the text already: the connection need not write it a second time.
    sharedOf,
    (db, values: Values) => build(ofPractice(db, thePractice), values),
    (db, placeholder, values) => (placeholder === thePractice ? practiceIdOf(db) : values[placeholder.name]),
  );
}

/** The same for what is asked before a practice is known. */
export function preparedShared<Values extends object, R>(
  build: (db: SharedDb, values: Values) => { compile(): CompiledQuery<R> },
): Prepared<Values, R, SharedDb> {
  return compiledOnce(
    (db) => db,
    build,
    (_db, { name }, values) => values[name],
  );
}

function compiledOnce<On extends Db | SharedDb, Values extends object, R>(
  unbound: (db: On) => SharedDb,
  build: (db: SharedDb, values: Values) => { compile(): CompiledQuery<R> },
  fill: (db: On, placeholder: Placeholder, values: Readonly<Record<string, unknown>>) => unknown,
): Prepared<Values, R, On> {
  const compiled = new Map<boolean, CompiledQuery<R>>();
  const filled = (db: On, values: Values): CompiledQuery<R> => {
    const onPostgres = isOnPostgres(unbound(db));
    let known = compiled.get(onPostgres);
    if (!known) {
      known = build(unbound(db), placeholders as Values).compile();
      compiled.set(onPostgres, known);
    }
    const given = values as Readonly<Record<string, unknown>>;
    const parameters = known.parameters.map((each) =>
      each instanceof Placeholder ? fill(db, each, given) : each,
    );
    return { ...known, parameters };
  };
  const answer = async (db: On, values: Values) => (await unbound(db).executeQuery(filled(db, values))).rows;
  return Object.assign(answer, {
    later: (db: On, values: Values) => sendLater(unbound(db), filled(db, values)),
    filled,
  });
}
