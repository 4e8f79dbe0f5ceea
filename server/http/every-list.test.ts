import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { everyPage } from '../../test/every-page.ts';
import { freshPractice } from '../../test/import-files.ts';
import { listsOfMany, MANY } from '../../test/lists-of-many.ts';
import { openWorld, type World } from '../../test/world.ts';

// A list is read to its end, however long it is (docs/decisions/0022-nothing-cut.md).

let shared: World;
beforeAll(async () => {
  shared = await openWorld('2025-01-20T08:00:00Z');
});
afterAll(() => shared.close());

test('every list with pages is among those that are read to their end', () => {
  const all = Object.values(routes).flatMap((group): Route[] => Object.values(group));
  const paged = all.filter(({ reply }) => 'shape' in reply && 'nextCursor' in (reply.shape as object));
  const tried = new Set(listsOfMany.map(({ route }) => route.path));
  expect(paged.map(({ path }) => path).filter((path) => !tried.has(path))).toEqual([]);
});

test.each(listsOfMany.map((list) => [list.route.path, list] as const))(
  '%s is read to its end',
  async (_path, { route, fill }) => {
    const world = await freshPractice(shared);
    const { params, query, besides = 0 } = await fill(world);
    expect((await everyPage(world, route, { params, query })).length).toBe(MANY + besides);
  },
);
