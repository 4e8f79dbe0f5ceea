import { describe, expect, test } from 'vitest';
import { commonRefusals } from '../../contract/common-refusals.ts';
import { refusals } from '../../contract/refusals.ts';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { mounted } from '../../server/app.ts';
import { answerOfName, excluded, makers } from './flow/call.ts';
import { untold } from './flow/evaluate.ts';
import { impossible } from './flow/impossible.ts';
import { serverPaths } from './flow/modules.ts';
import { codesOf, mountings } from './refusals.ts';
import { placesOf, sources } from './sources.ts';

const byName = new Map(
  Object.entries(routes).flatMap(([noun, ofNoun]) =>
    Object.entries(ofNoun).map(([name, route]): [string, Route] => [`${noun}.${name}`, route]),
  ),
);
const followed = mountings().map(({ route: name, refused }) => {
  const route = byName.get(name);
  if (!route) throw new Error(`${name} is mounted and stands in no list of contract/routes.ts.`);
  return { name, route, refused };
});

describe('the refusals of a route', () => {
  test('are followed for every route that is mounted', () => {
    const names = mounted.map(({ route }) => [...byName].find(([, each]) => each === route)?.[0]);
    expect(followed.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test('are declared: its use-case returns no other', () => {
    const found = followed.flatMap(({ name, route, refused }) => {
      const declared: readonly string[] = [...route.refusals, ...commonRefusals(route)];
      return [...refused]
        .filter((code) => !declared.includes(code))
        .map((code) => `${name} may return ${code}`);
    });
    expect(found).toEqual([]);
  });

  test('can be returned: its use-case leads to each that is declared', () => {
    const found = followed.flatMap(({ name, route, refused }) =>
      route.refusals.filter((code) => !refused.has(code)).map((code) => `${name} never returns ${code}`),
    );
    expect(found).toEqual([]);
  });

  test('are each declared once', () => {
    const twice = followed.filter(({ route }) => new Set(route.refusals).size < route.refusals.length);
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  test('are ruled out where they cannot come about, and nowhere else', () => {
    const listed = Object.entries(impossible).flatMap(([place, codes]) =>
      Object.keys(codes).map((code) => `${place} ${code}`),
    );
    expect(listed.filter((each) => !excluded.has(each))).toEqual([]);
  });

  test('can all be told from the code', () => {
    expect([...untold]).toEqual([]);
  });

  test('come by no method of an interface that nobody would follow', () => {
    const found = sources
      .filter(({ path }) => serverPaths.includes(path))
      .flatMap(({ path, code }) => {
        const methods = Array.from(
          code.matchAll(/^ {2}(\w+)\([^{}]*?\): Promise<[^;{}]*\bRefused\b[^;{}]*>;/gm),
        );
        return methods.map((match) => ({ path, method: String(match[1]) }));
      });
    expect(found.filter(({ method }) => !makers.has(method))).toEqual([]);
    expect(found.map(({ method }) => method)).toEqual([...makers.keys()]);
  });
});

describe('the refusals of every call', () => {
  /** What server/http/mount.ts asks before it asks the use-case. */
  const wayIn = [
    ['server/http/same-origin.ts', 'refuseOtherSite'],
    ['server/http/authenticate.ts', 'authenticate'],
    ['server/policy/may.ts', 'whyNotAllowed'],
    ['server/jobs/catch-up.ts', 'catchUp'],
    ['server/http/idempotency.ts', 'takeKey'],
  ] as const;

  test('are those that the way in returns', () => {
    const declared = new Set(followed.flatMap(({ route }) => commonRefusals(route)));
    const returned = wayIn.flatMap(([path, name]) => [...codesOf(answerOfName(path, name))]);
    // A body is counted by the middleware before it, and a secret is looked for in what was kept.
    expect([...declared].sort()).toEqual([...new Set([...returned, 'too-large', 'reply-not-kept'])].sort());
  });
});

describe('the table of refusals', () => {
  test('holds what is said somewhere, and nothing else', () => {
    const said = new Set(Object.keys(refusals));
    const silent = [...said].filter((code) => {
      const literal = new RegExp(`'${code}'`);
      return !sources.some(
        ({ path, code: text }) => serverPaths.includes(path) && placesOf(path, text, literal).length > 0,
      );
    });
    expect(silent).toEqual([]);
  });
});
