import { expect, test } from 'vitest';
import { isTest, sources } from './sources.ts';

// Whatever adds up or picks reads all it is about (docs/decisions/0022-nothing-cut.md).

/** Where rows are left for another turn, and nobody takes those of this one for all. */
const batches: Readonly<Record<string, string>> = {
  'server/jobs/worker.ts': 'the worker asks again until nothing is due',
  'server/imports/store.ts':
    'an import is read, recorded and cleared away in parts, each until nothing is left',
  'server/db/idempotency-keys.ts': 'kept replies are swept in parts',
  'server/practice/accounts/attempts.ts': 'attempts are swept in parts',
  'server/care/health/health-store.ts': 'how a client pays is told by its last hundred charges',
};

test('a store limits its rows by onePage, to the one it looks for, or as a batch', () => {
  const found = sources
    .filter(({ path }) => path.startsWith('server/') && !isTest(path) && path !== 'server/db/one-page.ts')
    .flatMap(({ path, code }) =>
      Array.from(code.matchAll(/\.limit\((?!1\)|one\))[^)]*\)/g), ([text]) => ({ path, text })),
    );
  const unnamed = found.filter(({ path }) => !(path in batches)).map(({ path, text }) => `${path}: ${text}`);
  expect(unnamed).toEqual([]);
  const paths = new Set(found.map(({ path }) => path));
  expect(Object.keys(batches).filter((path) => !paths.has(path))).toEqual([]);
});

test('a screen asks for pages, or for all: no list there is as long as the longest page', () => {
  const found = sources
    .filter(({ path }) => path.startsWith('web/') && !isTest(path) && path !== 'web/api/use-list.ts')
    .flatMap(({ path, code }) => Array.from(code.matchAll(/\blimit: (\d+)/g), ([, rows]) => ({ path, rows })))
    .filter(({ rows }) => Number(rows) > 100);
  expect(found).toEqual([]);
});
