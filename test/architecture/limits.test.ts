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
  'server/care/health/health-store.ts':
    'how a client pays is told by the last hundred charges it paid, beside all that are open',
};

/** Who asks another room for so many rows and no more. */
const pages: Readonly<Record<string, string>> = {
  'server/imports/view-import.ts': 'an import counts its rows, and lists them page by page',
  'server/work/engagements/continuation-of.ts': 'looks for one',
  'server/portal/asked-list.ts': 'where there are more, a link leads to them',
  'server/portal/changes.ts': 'where there are more, a link leads to them',
  'server/portal/list-pages.ts': 'where there are more, a link leads to them',
  'server/portal/overview-page.ts': 'where there are more, a link leads to them',
  'server/portal/proposals-list.ts': 'where there are more, a link leads to them',
  'server/portal/retainer-section.ts': 'where there are more, a link leads to them',
  'server/portal/worked-section.ts': 'where there are more, a link leads to them',
};

/** Who shows the first of some, and why the others are not lost. */
const firstOnes: Readonly<Record<string, string>> = {
  'server/care/playbooks/say-weighed.ts': 'one sentence names what weighs most',
  'server/imports/commit-import.ts': 'the reply counts them all',
  'server/imports/view-import.ts': 'the import counts them all',
  'server/portal/changes.ts': 'the page says how many more there are',
  'server/portal/overview-page.ts': 'the page leads to the others',
  'server/portal/proposals-list.ts': 'the page says how many more there are',
  'server/portal/report-page.ts': 'the others fold behind their number',
  'server/pro-bono/pass-gate.ts': 'one sentence names who makes room next',
  'server/today/today.ts': 'Today says how many more there are',
};

function placesWith(pattern: RegExp) {
  return sources
    .filter(({ path }) => path.startsWith('server/') && !isTest(path) && path !== 'server/db/one-page.ts')
    .flatMap(({ path, code }) => Array.from(code.matchAll(pattern), ([text]) => ({ path, text })));
}

/** The places that stand on no list, and the lines of the list that stand for no place any more. */
function beside(found: readonly { readonly path: string; readonly text: string }[], list: object) {
  const paths = new Set(found.map(({ path }) => path));
  return [
    ...found.filter(({ path }) => !(path in list)).map(({ path, text }) => `${path}: ${text}`),
    ...Object.keys(list).filter((path) => !paths.has(path)),
  ];
}

test('a store limits its rows by onePage, to the one it looks for, or as a batch', () => {
  expect(beside(placesWith(/\.limit\((?!1\)|one\))[^)]*\)|\blimit \$\{/g), batches)).toEqual([]);
});

test('whoever asks another room for a page leads on to the next one, or looks for one alone', () => {
  expect(beside(placesWith(/\blimit: (?:[A-Z_]+|\d+)\b/g), pages)).toEqual([]);
});

test('whoever shows the first of some says how many more there are', () => {
  // Of a text the longest part that is shown is called so.
  const first = /\.slice\(0, (?!LONGEST|MOST_CHARACTERS|MOST_REASON|MOST_CELLS|NAMED_BY|LETTERS)[A-Z_]+\)/g;
  expect(beside(placesWith(first), firstOnes)).toEqual([]);
});

test('a screen asks for pages, or for all: no list there is as long as the longest page', () => {
  const found = sources
    .filter(({ path }) => path.startsWith('web/') && !isTest(path) && path !== 'web/api/use-list.ts')
    .flatMap(({ path, code }) => Array.from(code.matchAll(/\blimit: (\d+)/g), ([, rows]) => ({ path, rows })))
    .filter(({ rows }) => Number(rows) > 100);
  expect(found).toEqual([]);
});
