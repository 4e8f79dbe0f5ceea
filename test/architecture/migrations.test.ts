import { describe, expect, test } from 'vitest';
import { listFiles, readText } from './sources.ts';

const files = listFiles('server/db/migrations').filter((path) => path.endsWith('.sql'));
const names = files.map((path) => path.slice(path.lastIndexOf('/') + 1));

/** Numbers below it were given out to several at once and have gaps; what landed is never edited. */
const FIRST_COUNTED = 22;

/** Tables with a `practice_id` that PostgreSQL does not guard by the practice, since they are read before it is known. */
const unguarded: Readonly<Record<string, string>> = {
  api_keys: 'a key says whose practice it opens',
  calendar_feeds: 'the secret of a feed’s address says whose calendar it is',
  client_links: 'the secret of a private page’s address says whose client it is',
  due_work: 'the worker takes what is due of any practice',
  jobs: 'the worker takes what waits in any practice',
  members: 'a session says who is signed in, and so in which practice',
};

describe('the migrations', () => {
  test('are named NNNN-what-they-do, for both databases or for one', () => {
    expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+(\.sqlite|\.postgres)?\.sql$/.test(name))).toEqual([]);
  });

  test('are counted from 0022 on, without a gap', () => {
    const numbers = [...new Set(names.map((name) => Number(name.slice(0, 4))))]
      .filter((number) => number >= FIRST_COUNTED)
      .sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, position) => FIRST_COUNTED + position));
  });

  test('give a number to one change only: a second file is the same for the other database', () => {
    const byNumber = Map.groupBy(
      names.filter((name) => Number(name.slice(0, 4)) >= FIRST_COUNTED),
      (name) => name.slice(0, 4),
    );
    const wrong = [...byNumber.values()].filter((some) => {
      const [changes, engines] = [
        new Set(some.map((name) => name.replace(/(\.sqlite|\.postgres)?\.sql$/, ''))),
        some.filter((name) => /\.(sqlite|postgres)\.sql$/.test(name)),
      ];
      return changes.size > 1 || (some.length > 1 && engines.length !== some.length);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the tables of a practice', () => {
  const ofPractices = tablesOfPractices();
  const guarded = tablesWithPolicy();

  test('are guarded by row security on PostgreSQL, but for those that are read before the practice is known', () => {
    const bare = ofPractices.filter((name) => !guarded.has(name) && !Object.hasOwn(unguarded, name));
    expect(bare.map((name) => `${name} needs a policy in the migration that creates it`)).toEqual([]);
  });

  test('are listed as unguarded only where they are', () => {
    const needless = Object.keys(unguarded).filter(
      (name) => guarded.has(name) || !ofPractices.includes(name),
    );
    expect(needless).toEqual([]);
  });

  test('are the only ones with a policy', () => {
    expect([...guarded].filter((name) => !ofPractices.includes(name))).toEqual([]);
  });
});

/** Every table of a practice: what it holds says whose it is. */
function tablesOfPractices(): readonly string[] {
  const found = files.flatMap((path) =>
    Array.from(readText(path).matchAll(/^create table (\w+) \(([\s\S]*?)^\)/gm))
      .filter((match) => /^\s*practice_id\b/m.test(String(match[2])))
      .map((match) => String(match[1])),
  );
  return [...new Set(found)];
}

/** Every table that is named where row security is enabled, forced and given the policy of its practice. */
function tablesWithPolicy(): ReadonlySet<string> {
  const found = files
    .filter((path) => path.endsWith('.postgres.sql'))
    .map(readText)
    .filter((text) => /enable row level security/.test(text) && /force row level security/.test(text))
    .filter((text) => /create policy \w+ on .* using \(practice_id = current_setting\(/.test(text))
    .flatMap((text) => [
      ...Array.from(text.matchAll(/array\[([^\]]*)\]/g), (match) => String(match[1])).flatMap((list) =>
        Array.from(list.matchAll(/'(\w+)'/g), (match) => String(match[1])),
      ),
      ...Array.from(text.matchAll(/create policy \w+ on (\w+) using/g), (match) => String(match[1])),
    ]);
  return new Set(found);
}
