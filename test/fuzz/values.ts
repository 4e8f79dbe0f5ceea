import type { Known } from './known.ts';
import { poolOfMember } from './known.ts';
import type { Random } from './random.ts';

/** What values are made from: the draw, what is known, the day it is in the world, and where ids are looked for. */
export interface Making {
  readonly random: Random;
  readonly known: Known;
  readonly today: string;
  /** The path of the call. */
  readonly path: string;
}

const words = [
  ...[
    'Fix the header',
    'Übersetzung',
    'Newsletter nº 3',
    '日本語のページ',
    '👩‍🚀 launch',
    'a',
    'ﬁnal',
    "O'Hara; --",
  ],
  ...[
    '<b>bold</b>',
    '{client}',
    '{price} {nobody}',
    '%s %n',
    'line\nline',
    'e\u0301clair',
    '\u202Eright',
    '=1+1',
    '"',
  ],
];

const named: Readonly<Record<string, readonly string[]>> = {
  country: ['ES', 'DE', 'US', 'IT'],
  currency: ['EUR', 'USD', 'JPY', 'KWD', 'CLF'],
  timeZone: [
    'Europe/Madrid',
    'UTC',
    'America/Santiago',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
    'Africa/Cairo',
  ],
  mediaType: ['image/png', 'application/pdf', 'text/html'],
  base64: ['', 'QUJD', '/////w=='],
  password: ['long enough for anyone', 'aaaaaaaaaa'],
  playbook: ['hands-off', 'micromanager', 'in-the-dark', 'savvy'],
};

export interface TextBounds {
  readonly format: string | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** A text that its member would take. */
export function goodText(name: string, bounds: TextBounds, making: Making): string {
  const { random, known, path } = making;
  if (bounds.format === 'date') return dateNear(making);
  if (bounds.format === 'datetime') return instantNear(making);
  if (bounds.format === 'email') return `someone${random.below(40)}@example.test`;
  if (bounds.format === 'url')
    return random.pick(['https://example.test/a?b=c#d', 'http://xn--bcher-kva.example/']);
  if (/[mM]onth$/.test(name)) return dateNear(making).slice(0, 7);
  if (name === 'cursor') return known.pick(`cursor ${path}`, random) ?? 'W10';
  if (name === 'key') return known.pick('key', random) ?? 'hands-off';
  const usual = named[name] ?? (bounds.format === 'base64' ? named.base64 : undefined);
  if (usual && random.percent(90)) return random.pick(usual);
  if (/Id$/.test(name)) return known.pick(poolOfMember(name), random) ?? 'none';
  return textWithin(bounds, random);
}

function textWithin({ minimum = 0, maximum = 100 }: TextBounds, random: Random): string {
  const text = random.percent(3) ? 'Ω'.repeat(maximum) : `${random.pick(words)} ${random.below(1000)}`;
  return text.slice(0, maximum).trim().padEnd(minimum, 'x');
}

/** Most days lie about today; some far away, and some on the edge of the calendar. */
export function dateNear({ random, today }: Making): string {
  const days = random.percent(75) ? random.between(-60, 60) : random.between(-900, 900);
  if (random.percent(2))
    return random.pick(['1970-01-01', '2199-12-31', '2024-02-29', '2199-01-31', '2038-01-19']);
  return Temporal.PlainDate.from(today).add({ days }).toString();
}

export function instantNear(making: Making): string {
  const { random } = making;
  const time = `${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
  const fraction = random.percent(15) ? '.123456789' : '';
  const offset = random.pick(['Z', 'Z', 'Z', '+02:00', '-11:30', '+14:00']);
  return `${dateNear(making)}T${time}${fraction}${offset}`;
}

/** Numbers that mean something: of a year with work in it, of a period or a version that there is. */
const usualNumbers: Readonly<Record<string, readonly number[]>> = {
  year: [2024, 2025, 2026],
  index: [1, 2, 3],
  periodIndex: [1, 2, 3, 4],
  version: [1, 2],
  from: [1, 2],
  to: [1, 2, 3],
};

function two(part: number): string {
  return String(part).padStart(2, '0');
}

export function goodNumber(name: string, bounds: TextBounds, { random }: Making): number {
  if (random.percent(80) && name in usualNumbers) return random.pick(usualNumbers[name] ?? []);
  const from = Math.max(bounds.minimum ?? 0, -1e6);
  const to = Math.min(bounds.maximum ?? 1e6, Number.MAX_SAFE_INTEGER);
  if (random.percent(6)) return random.pick([from, to]);
  const small = Math.min(to, from + random.pick([3, 12, 120, 2_000, 300_000]));
  return random.between(from, Math.max(from, small));
}

/** What nothing should take, for a place where something good stood: mostly of the same kind, past an edge or written to hurt. */
export function hostileInstead(good: unknown, making: Making): unknown {
  const { random } = making;
  if (random.percent(30)) return hostileValue(making);
  if (typeof good === 'number') return random.pick(hostileNumbers);
  if (typeof good !== 'string') return hostileValue(making);
  if (/^\d{4}-\d{2}-\d{2}T/.test(good)) return random.pick(hostileInstants);
  if (/^\d{4}-\d{2}/.test(good)) return random.pick(hostileDates);
  return random.pick([random.pick(hostileTexts), `${good}${random.pick(hostileTexts)}`]);
}

/** Something for any place: of a wrong kind, too long, too deep. */
export function hostileValue({ random }: Making): unknown {
  return random.pick<() => unknown>([
    () => random.pick([...hostileTexts, ...hostileDates, ...hostileInstants]),
    () => random.pick(hostileNumbers),
    () => random.pick([null, true, [], {}, [[]], { a: null }, '']),
    () => 'x'.repeat(random.pick([65, 201, 5_001, 20_000])),
    () => Array.from({ length: random.pick([1, 21, 600]) }, () => random.pick(hostileTexts)),
    () => nested(random.pick([3, 40, 200])),
    () => JSON.parse('{"__proto__":{"x":1},"constructor":1,"toString":2}'),
  ])();
}

const hostileTexts = [
  ...[
    '\ud800',
    'a\udfff',
    '\0',
    'a\0b',
    '\u0001',
    '\uFEFF',
    ' ',
    '\t\n',
    '../../etc/passwd',
    "' or 1=1 --",
    '%00',
    '%',
  ],
  ...[
    'NaN',
    'Infinity',
    '1e999',
    '-0',
    '0x10',
    '2147483648',
    '9007199254740993',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
  ...[
    'WyJ4Il0',
    'WzFd',
    'bnVsbA',
    'WyI5OTk5OTk5OTk5OTk5OTk5IiwieCJd',
    'WyJcdWQ4MDAiXQ',
    '__proto__',
    'constructor',
  ],
  ...['true', '[]', '{', '{client', '{nobody}', '\u2028', '👩‍👩‍👧', '\u0300'.repeat(40)],
];

const hostileDates = [
  ...[
    '0000-01-01',
    '0000-12-31',
    '0001-01-01',
    '0099-01-01',
    '1600-02-29',
    '1969-12-31',
    '1970-01-01',
    '1970-01-02',
  ],
  ...[
    '2199-12-30',
    '2199-12-31',
    '2200-01-01',
    '9000-01-01',
    '9998-06-01',
    '9999-01-01',
    '9999-12-01',
    '9999-12-31',
  ],
  ...[
    '-000001-12-31',
    '+010000-01-01',
    '2025-02-30',
    '2025-00-10',
    '2025-13',
    '0000-00',
    '9999-12',
    '2199-12',
    '1970-01',
  ],
];

const hostileInstants = [
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '1969-12-31T23:59:59Z', '1970-01-01T00:00:00Z'],
  ...[
    '1970-01-02T00:00:00Z',
    '2199-12-30T23:59:59Z',
    '2199-12-31T12:00:00Z',
    '9999-12-31T23:59:59Z',
    '2025-01-01T25:00:00Z',
  ],
  ...[
    '2025-01-01T00:00:00.123456789012Z',
    '2025-01-01T00:00:00+23:59',
    '2025-03-30T02:30',
    '2025-10-26T02:30',
    '9999-12-31T23:59',
  ],
];

const hostileNumbers = [
  ...[
    -1,
    0,
    0.5,
    -0,
    1e-9,
    2 ** 31,
    2 ** 31 - 1,
    2 ** 32,
    2 ** 53,
    2 ** 53 - 1,
    -(2 ** 53),
    1e12,
    1e13,
    1e21,
    1e308,
  ],
  ...[367, 1441, 501, 10_001, 1_000_000, 1_000_001],
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
