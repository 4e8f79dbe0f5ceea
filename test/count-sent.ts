import SqliteFile from 'better-sqlite3';
import pg from 'pg';
import { vi } from 'vitest';

/** What a piece of work asked of the database. */
export interface Sent {
  readonly statements: number;
  /** On PostgreSQL, how often something was sent while nothing was on its way; on SQLite there is no way to go. */
  readonly roundTrips: number;
}

/** Counts at the drivers themselves, below everything of ours, what reaches the database while work is done. */
export async function countSent(work: () => Promise<unknown>): Promise<Sent> {
  let statements = 0;
  let roundTrips = 0;
  const onItsWay = new Map<pg.Client, number>();
  const query = pg.Client.prototype.query;
  const spies = [
    vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...given: unknown[]
    ) {
      const others = onItsWay.get(this) ?? 0;
      statements += 1;
      if (others === 0) roundTrips += 1;
      onItsWay.set(this, others + 1);
      const answer = Reflect.apply(query, this, given) as unknown as Promise<unknown>;
      const arrived = () => onItsWay.set(this, (onItsWay.get(this) ?? 1) - 1);
      answer.then(arrived, arrived);
      return answer;
    } as never),
    ...sqliteSpies(() => {
      statements += 1;
    }),
  ];
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { statements, roundTrips };
}

function sqliteSpies(note: () => void) {
  const file = new SqliteFile(':memory:');
  const prototype = Object.getPrototypeOf(file.prepare('select 1')) as SqliteFile.Statement;
  file.close();
  return (['all', 'get', 'run'] as const).map((name) => {
    const own = prototype[name];
    return vi.spyOn(prototype, name).mockImplementation(function (
      this: SqliteFile.Statement,
      ...given: unknown[]
    ) {
      note();
      return Reflect.apply(own, this, given);
    } as never);
  });
}
