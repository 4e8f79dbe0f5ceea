import { describe, expect, test } from 'vitest';
import { abilities } from '../../contract/abilities.ts';
import { amountFacts } from '../../contract/refusals.ts';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { house } from '../../server/house.ts';
import { isTest, sources } from './sources.ts';

const written = sources.filter(({ path }) => !isTest(path));
const asked = (ability: string, by: string) =>
  written.some(
    ({ path, code }) =>
      path.startsWith('server/') && code.includes(`${by}(`) && code.includes(`'${ability}'`),
  );

describe('an ability', () => {
  test('is asked for by a route, by a use-case or by the app', () => {
    const byRoute = new Set(
      Object.values(routes)
        .flatMap((group) => Object.values(group) as unknown as Route[])
        .map(({ ability }) => ability),
    );
    const idle = Object.keys(abilities).filter(
      (ability) => !byRoute.has(ability as keyof typeof abilities) && !asked(ability, 'mayAtAll'),
    );
    expect(idle).toEqual([]);
  });

  test('that depends on the record is asked of it, by a use-case', () => {
    const conditional = new Set(house.policy.filter(({ on }) => on !== null).map(({ ability }) => ability));
    expect([...conditional].filter((ability) => !asked(ability, 'may'))).toEqual([]);
  });
});

describe('a role', () => {
  test('is looked at by the policy alone: everybody else asks for an ability', () => {
    const found = written
      .filter(({ path }) => /^(server|web)\//.test(path) && !path.startsWith('server/policy/'))
      .filter(({ code }) =>
        /\brole (?:===|!==) '(?:owner|manager|member|accountant)'|\.role\b\s*(?:===|!==)/.test(code),
      )
      .map(({ path }) => `${path} looks at a role: ask for an ability (docs/people.md)`);
    expect(found).toEqual([]);
  });
});

describe('a fact of a refusal', () => {
  test('that is an amount is told to nobody who may not see amounts', () => {
    const found = written
      .filter(({ path }) => path.startsWith('server/'))
      .flatMap(({ path, code }) =>
        Array.from(
          code.matchAll(/refused: '([\w-]+)'[^{}]*?\b(\w+Minor)\b/g),
          ([, refusal = '', fact = '']) => ({
            path,
            refusal,
            fact,
          }),
        ),
      );
    const unmarked = found.filter(
      ({ refusal, fact }) => !amountFacts[refusal as keyof typeof amountFacts]?.includes(fact),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(unmarked).toEqual([]);
  });
});
