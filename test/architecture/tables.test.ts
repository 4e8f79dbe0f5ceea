import { describe, expect, test } from 'vitest';
import { placeOf, roomOf } from './rooms.ts';
import { listFiles, placesOf, readText, rootOf, type Source } from './sources.ts';
import { foreignWriters, handWrittenSql, tableOwners } from './tables.ts';
import { code } from './violations.ts';

const server = code.filter(({ path }) => rootOf(path) === 'server');
const ownerOf = new Map(
  Object.entries(tableOwners).flatMap(([owner, names]) => names.map((name) => [name, owner])),
);
const byQuery = /\b(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto|rows)\(\s*['"](\w+)/;
/** A statement begins where its text or one of its lines does; “update” needs its “set”, as a sentence may begin with it too. */
const bySql =
  /[`'"\n]\s*(?:insert into\s+"?|delete from\s+"?|update\s+"?(?=[a-z_]+"?(?:\s+(?:as\s+)?[a-z_]+)?\s+set\b))([a-z_]+|\$\{)/;

/** A text that reads or writes a table, and not only an expression within a query that is built. */
const statement =
  /sql(?:<[^>]*>)?`\s*(?:select\b[^`]*\bfrom|insert\b|update\b|delete\b)|CompiledQuery\.raw\(/;

describe('a query', () => {
  test('is built, so that it gets its practice, but for the few that are written by hand', () => {
    const found = server
      .filter(({ path, code: text }) => statement.test(text) && !handWrittenSql.some((one) => one.test(path)))
      .filter(({ path }) => path !== 'server/db/write-queue.ts' && path !== 'server/db/postgres-dialect.ts')
      .map(({ path }) => `${path} writes SQL by hand: build the query, or list it in tables.ts`);
    expect(found).toEqual([]);
  });
});

describe('a table', () => {
  test('has one owner, and every owner’s table exists', () => {
    const listed = Object.values(tableOwners).flat();
    expect({
      twice: listed.filter((name, position) => listed.indexOf(name) !== position),
      unlisted: tablesOfMigrations().filter((name) => !ownerOf.has(name)),
      gone: listed.filter((name) => name !== 'schema_migrations' && !tablesOfMigrations().includes(name)),
    }).toEqual({ twice: [], unlisted: [], gone: [] });
  });

  test('is written by its own room only', () => {
    const found = server
      .flatMap((source) => [...writesOf(source, byQuery), ...writesOf(source, bySql)])
      .filter(({ path }) => !foreignWriters.some((writer) => writer.path.test(path)))
      .flatMap(({ path, place, table }) => {
        const owner = ownerOf.get(table);
        if (owner === (roomOf(path) ?? placeOf(path))) return [];
        return [`${place} writes ${table}: it belongs to ${owner ?? 'nobody'}; call a use-case of its room`];
      });
    expect(found).toEqual([]);
  });

  test('is written by no one who is excepted without need', () => {
    const needless = foreignWriters.filter(({ path }) => !server.some((source) => path.test(source.path)));
    expect(needless).toEqual([]);
  });
});

describe('what is open of a charge', () => {
  test('is told by one rule and one expression of SQL, which all others use', () => {
    const told = ['core/work/charges/charge-state.ts', 'server/work/periods/open-amount.ts'];
    const anew = /[-+][^;\n]*\bcredited_?minor\b|where\(\s*'(charges\.)?paidMinor', '[-+<]'/i;
    const found = code
      .filter(({ path, code: text }) => anew.test(text) && !told.includes(path))
      .filter(({ path }) => !/^(test|bench|demo)\//.test(path))
      .map(({ path }) => `${path} says anew what is open: use openMinorOf, or open-amount.ts in a query`);
    expect(found).toEqual([]);
  });
});

interface Write {
  readonly path: string;
  readonly place: string;
  readonly table: string;
}

function writesOf({ path, code: text }: Source, pattern: RegExp): readonly Write[] {
  const places = placesOf(path, text, pattern);
  const tables = Array.from(text.matchAll(new RegExp(pattern.source, 'g')), (match) =>
    asInSql(String(match[1])),
  );
  return places.map((place, position) => ({ path, place, table: tables[position] ?? '' }));
}

/** The queries name tables as the code does, `timeEntries`; SQL as the database does, `time_entries`. */
function asInSql(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function tablesOfMigrations(): readonly string[] {
  const statements = listFiles('server/db/migrations')
    .filter((path) => path.endsWith('.sql'))
    .flatMap((path) =>
      Array.from(readText(path).matchAll(/^create table (\w+)/gm), (match) => String(match[1])),
    );
  return [...new Set(statements)];
}
