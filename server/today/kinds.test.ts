import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS } from '../../core/today/rank.ts';

const words = JSON.parse(
  readFileSync(new URL('../../locales/en/today/today-items.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const guide = readFileSync(new URL('../../docs/today.md', import.meta.url), 'utf8');

test('the guide has a row for each kind of item, in the order of the harm of waiting, with its reason', () => {
  const rows = guide
    .split('\n')
    .filter((line) => /^\| `[a-z-]+`/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, kind]) => kind?.replaceAll('`', ''))).toEqual([...KINDS]);
  expect(rows.filter((cells) => cells.length !== 6 || cells.slice(1, 5).includes(''))).toEqual([]);
});

test('every kind has its title, a reason and the word on its button', () => {
  const without = KINDS.filter((kind) => {
    const { title, action, ...reasons } = words[kind] ?? {};
    return !title || !action || Object.keys(reasons).length === 0;
  });
  expect(without).toEqual([]);
});
