import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

const allRoutes = Object.values(routes).flatMap((noun) => Object.values(noun) as unknown as Route[]);

interface Member {
  readonly at: string;
  readonly schema: z.ZodType;
}

/** Every text, number and choice inside a schema, each with its path. */
function* membersOf(schema: z.ZodType, at: string): Generator<Member> {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> };
  const inner = (name: string, step = '') => membersOf(def[name] as z.ZodType, `${at}${step}`);
  if (def.type === 'object')
    for (const [name, part] of Object.entries(def.shape as Record<string, z.ZodType>))
      yield* membersOf(part, `${at}.${name}`);
  else if (def.type === 'array') yield* inner('element', '[]');
  else if (def.type === 'union')
    for (const [index, option] of Object.entries(def.options as z.ZodType[]))
      yield* membersOf(option, `${at}|${index}`);
  else if (def.type === 'record') {
    yield* inner('keyType', '{key}');
    yield* inner('valueType', '{}');
  } else if (def.type === 'pipe') yield* inner('in');
  else if (def.innerType) yield* inner('innerType');
  else yield { at, schema };
}

function partsOf(names: readonly ('params' | 'query' | 'body' | 'reply')[]): Member[] {
  return allRoutes.flatMap((route) =>
    names
      .filter((name) => name !== 'body' || route.bodyType === 'json')
      .flatMap((name) => [...membersOf(route[name], `${route.method} ${route.path} ${name}`)]),
  );
}

const inputs = partsOf(['params', 'query', 'body']);
const replies = partsOf(['reply']);

function typeOf({ schema }: Member): string {
  return (schema._zod as unknown as { def: { type: string } }).def.type;
}

/** Where a schema takes what it has to stop. */
function takes(members: readonly Member[], values: readonly unknown[]): string[] {
  return members.flatMap(({ at, schema }) =>
    values
      .filter((value) => schema.safeParse(value).success)
      .map((value) => `${at} takes ${JSON.stringify(value).slice(0, 40)}`),
  );
}

function named(members: readonly Member[], format: string): Member[] {
  return members.filter(({ schema }) => (schema as unknown as { format?: string }).format === format);
}

test('a member of a request is a text, a number or a choice that the walk knows, so that none is left out', () => {
  const known = ['string', 'number', 'boolean', 'enum', 'literal'];
  expect(inputs.filter((member) => !known.includes(typeOf(member))).map(({ at }) => at)).toEqual([]);
  expect(inputs.length).toBeGreaterThan(300);
});

test('every text of a request has an end, and holds neither NUL nor half a character', () => {
  const texts = inputs.filter((member) => typeOf(member) === 'string');
  const hostile = ['', 'https://a.example/', 'a@b.example', '2025-01-01', 'QUJD'].flatMap((start) => [
    `${start}\0`,
    `${start}\ud800`,
    `\udc00${start}`,
  ]);
  expect(takes(texts, hostile)).toEqual([]);
  const endless = ['a', 'A', '1', 'https://a.example/'].map((start) => start.padEnd(3_000_000, start.at(-1)));
  expect(takes(texts, endless)).toEqual([]);
});

test('every number of a request is bounded: whole ones by an integer column, money by the safe integers', () => {
  const numbers = inputs.filter((member) => typeOf(member) === 'number');
  const isMoney = ({ at }: Member) => /Minor$/.test(at);
  const isPart = ({ at }: Member) => /Percent$/.test(at);
  const never = [Number.NaN, Infinity, -Infinity, 1e300, -1e300, 2 ** 53, -(2 ** 53), 1e13, -1, 'x', '1e99'];
  expect(takes(numbers, never)).toEqual([]);
  expect(
    takes(
      numbers.filter((member) => !isMoney(member)),
      [2 ** 31],
    ),
  ).toEqual([]);
  expect(
    takes(
      numbers.filter((member) => !isPart(member)),
      [1.5],
    ),
  ).toEqual([]);
});

test('every price of an hour or a piece leaves room for a million of them', () => {
  const rates = inputs.filter(({ at }) => /[rR]ateMinor$/.test(at));
  expect(rates.length).toBeGreaterThan(5);
  expect(takes(rates, [Math.floor(2 ** 53 / 1_000_000)])).toEqual([]);
});

test('every date and month of a request lies in the calendar', () => {
  const dates = inputs.filter(
    (member) =>
      named([member], 'date').length > 0 || /(On|[uU]ntil|\.from|\.to|\.on|[mM]onth)$/.test(member.at),
  );
  expect(dates.length).toBeGreaterThan(50);
  const outside = ['0000-01-01', '1969-12-31', '2200-01-01', '9999-12-31', '+010000-01-01', '2025-02-30'];
  const text = dates.filter((member) => typeOf(member) === 'string');
  expect(takes(text, [...outside, '1969-12', '2200-01', '9999-12', '2025-13'])).toEqual([]);
});

test('every instant of a request has a date in the calendar wherever it is read, and at most nanoseconds', () => {
  const instants = inputs.filter(
    (member) => named([member], 'datetime').length > 0 || /(At|\.now)(\|\d)?$/.test(member.at),
  );
  expect(instants.length).toBeGreaterThan(5);
  const outside = [
    ...['0000-01-01T00:00:00Z', '1970-01-01T12:00:00Z', '2199-12-31T00:00:00Z', '9999-12-31T23:59:59Z'],
    ...['2025-01-01T00:00:00.1234567890Z', '1970-01-01T12:00:00', '9999-12-31T23:59'],
  ];
  expect(takes(instants, outside)).toEqual([]);
});

test('every cursor is read by its list and no other text is', () => {
  const pages = inputs.filter(({ at }) => at.endsWith('query.cursor'));
  expect(pages.length).toBeGreaterThan(15);
  expect(
    takes(
      pages,
      ['', 'x', 'WyJ4Il0', 'bnVsbA', 'e30', 'WzFd', 'WyJ4IiwieSIsInoiLCJ1Il0'].filter(
        (text) => text !== 'WyJ4Il0',
      ),
    ),
  ).toEqual([]);
});

test('the dates and instants of a reply are said as such', () => {
  const named = replies.filter(({ at, schema }) => {
    const { format } = schema as unknown as { format?: string };
    return (
      typeOf({ at, schema }) === 'string' &&
      /(On|At|Before)$/.test(at) &&
      !['date', 'datetime'].includes(format ?? '')
    );
  });
  expect(named.map(({ at }) => at)).toEqual([]);
});
