import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circles, type Steps } from './circles.ts';
import { orderOf, placeOf, roomOf, rooms, roots } from './rooms.ts';
import { listFiles, packageOf, rootOf } from './sources.ts';
import { code, violations } from './violations.ts';

/** Third-party packages that a web page may use itself; all others come in by web/kit or web/text, the only doors. */
const everywhereInWeb = ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-router'];
const doorsOfWeb = ['kit', 'text'];

/** These two are where the house ends: nobody but the composition root knows them. */
const roof = ['portal', 'doors'];

describe('a room', () => {
  test('is one of the list: every file of these roots stands in a place of the order', () => {
    const found = listFiles()
      .filter((path) => rootOf(path) in roots && /\.(tsx?|css|json)$/.test(path))
      .filter((path) => !notOfARoom.test(path))
      .filter((path) => !orderOf(rootOf(path)).includes(placeOf(path) ?? ''))
      .map((path) => `${path} stands in no room of test/architecture/rooms.ts`);
    expect(found).toEqual([]);
  });

  test('of the list has a file in one of these roots at least', () => {
    const inhabited = new Set(listFiles().map(roomOf));
    expect(rooms.filter((room) => !inhabited.has(room))).toEqual([]);
  });

  test.each(Object.keys(roots))('of %s imports what stands above it, never what stands below', (root) => {
    const order = orderOf(root);
    const found = violations(({ path }, { target, isPackage }) => {
      if (isPackage || rootOf(path) !== root || rootOf(target) !== root) return undefined;
      const [from, to] = [order.indexOf(placeOf(path) ?? ''), order.indexOf(placeOf(target) ?? '')];
      return to > from
        ? `${order[to]} stands below ${order[from]}; let the composition root hand it in, or move what both need up`
        : undefined;
    });
    expect(found).toEqual([]);
  });

  test('imports no room below it from another root either', () => {
    const found = violations(({ path }, { target, isPackage }) => {
      const [from, to] = [roomOf(path), isPackage ? undefined : roomOf(target)];
      // The app's list of its message files names them all; whose words a room may say is not decided there.
      if (!from || !to || rootOf(path) === rootOf(target) || rootOf(target) === 'locales') return undefined;
      return rooms.indexOf(to) > rooms.indexOf(from) ? `${to} stands below ${from}` : undefined;
    });
    expect(found).toEqual([]);
  });

  test('under the roof is imported by nobody but its own room and the composition root', () => {
    const found = violations(({ path }, { target, isPackage }) => {
      const to = isPackage ? undefined : roomOf(target);
      if (!to || !roof.includes(to) || to === roomOf(path)) return undefined;
      const isOwner = [...(roots[rootOf(path)]?.after ?? [])].includes(placeOf(path) ?? '');
      return isOwner || rootOf(path) !== rootOf(target)
        ? undefined
        : 'nobody builds on what faces the outside';
    });
    expect(found).toEqual([]);
  });

  test('keeps its rows to itself: no other room imports its store', () => {
    const found = violations(({ path }, { target }) =>
      rootOf(path) === 'server' && /store\.ts$/.test(target) && roomOf(target) !== roomOf(path)
        ? "call that room's use-case"
        : undefined,
    );
    expect(found).toEqual([]);
  });
});

describe('what a room tells and asks of those it may not import', () => {
  test.each([
    ['question', 'questions.ts', 'declares what it wants to know'],
    ['answering', 'answers.ts', 'answers what others want to know'],
    ['listening', 'listeners.ts', 'listens to what happened'],
  ])('is found by the name of its file: %s in %s', (call, name, what) => {
    const registers = new RegExp(`(=|\\n)\\s*${call}(<|\\()`);
    const found = code
      .filter(({ path, code: text }) => path.startsWith('server/') && registers.test(text))
      .filter(({ path }) => !path.endsWith(`/${name}`) && !path.startsWith('server/events/'))
      .map(({ path }) => `${path} ${what}: that stands in ${name} of its folder`);
    expect(found).toEqual([]);
  });
});

describe('there is no circle', () => {
  test('of rooms', () => {
    expect(circles(stepsBetween((path) => `${rootOf(path)}/${placeOf(path)}`))).toEqual([]);
  });

  test('of folders', () => {
    expect(circles(stepsBetween(folderOf))).toEqual([]);
  });

  test('of files, but for types', () => {
    expect(circles(stepsBetween((path) => path, { withTypes: false }))).toEqual([]);
  });
});

describe('the web', () => {
  test('takes third-party components only from web/kit', () => {
    const found = violations(({ path }, { target, isPackage, isType }) => {
      if (!isPackage || isType || rootOf(path) !== 'web' || doorsOfWeb.includes(placeOf(path) ?? ''))
        return undefined;
      if (everywhereInWeb.includes(packageOf(target))) return undefined;
      return 'take it from web/kit (components, icons, charts) or web/text (words)';
    });
    expect(found).toEqual([]);
  });
});

/** The settings of the compiler and what the browser is handed as it is. */
const notOfARoom =
  /(^|\/)(tsconfig[^/]*\.json|vite\.config\.ts|precompressed\.ts)$|^web\/(dist|public)\/|\.test\.ts$/;

/** A file in the root itself belongs to the folder of its place: the root holds what is below all rooms and what is above them. */
function folderOf(path: string): string {
  return dirname(path) === rootOf(path) ? `${rootOf(path)}/${placeOf(path)}` : dirname(path);
}

/** Who imports whom, by a name for each file, with one import as the evidence. */
function stepsBetween(nameOf: (path: string) => string, { withTypes } = { withTypes: true }): Steps {
  const steps = new Map<string, Map<string, string>>();
  for (const { path, imports } of code) {
    if (!(rootOf(path) in roots)) continue;
    for (const { target, isPackage, isType, line } of imports) {
      if (isPackage || (isType && !withTypes) || rootOf(path) !== rootOf(target)) continue;
      const [from, to] = [nameOf(path), nameOf(target)];
      if (from === to) continue;
      const known = steps.get(from) ?? new Map<string, string>();
      steps.set(from, known.set(to, known.get(to) ?? `${path}:${line}`));
    }
  }
  return steps;
}
