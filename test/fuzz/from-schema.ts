import type { z } from 'zod';
import {
  goodNumber,
  goodText,
  hostileInstead,
  hostileValue,
  type Making,
  type TextBounds,
} from './values.ts';

type Def = Readonly<Record<string, unknown>> & { readonly type: string };

/** A value that a schema of the contract would take, as it travels. */
export function goodValue(schema: z.ZodType, name: string, making: Making): unknown {
  const { random } = making;
  const def = defOf(schema);
  const inner = () => goodValue(def.innerType as z.ZodType, name, making);
  switch (def.type) {
    case 'object':
      return goodObject(def.shape as Record<string, z.ZodType>, making);
    case 'array':
      return goodArray(schema, def.element as z.ZodType, name, making);
    case 'union':
      return goodValue(random.pick(def.options as z.ZodType[]), name, making);
    case 'record':
      return Object.fromEntries([[random.pick(['a', 'goals', 'contact']), random.pick(['a', 'often', 'b'])]]);
    case 'pipe':
      return goodValue(def.in as z.ZodType, name, making);
    case 'nullable':
      return random.percent(20) ? null : inner();
    case 'string':
      return goodText(name, boundsOf(schema), making);
    case 'number':
      return goodNumber(name, boundsOf(schema), making);
    case 'boolean':
      return random.percent(50);
    case 'enum':
      return random.pick(Object.values(def.entries as Record<string, string>));
    case 'literal':
      return random.pick(def.values as unknown[]);
    default:
      return def.innerType ? inner() : null;
  }
}

function goodObject(shape: Record<string, z.ZodType>, making: Making): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  // Now and then every member is there, and now and then only what must be.
  const share = making.random.pick([0, 30, 60, 100]);
  for (const [name, part] of Object.entries(shape)) {
    if (mayBeLeftOut(part) && !making.random.percent(share)) continue;
    made[name] = goodValue(part, name, making);
  }
  const client = making.known.clientOfEngagement(made.engagementId ?? made.convertsEngagementId);
  if (client && 'clientId' in shape && making.random.percent(85)) made.clientId = client;
  return made;
}

function goodArray(schema: z.ZodType, element: z.ZodType, name: string, making: Making): unknown[] {
  const { minimum = 0, maximum = 3 } = boundsOf(schema);
  const length = making.random.between(minimum, Math.min(maximum, minimum + 3));
  return Array.from({ length }, () => goodValue(element, name, making));
}

function mayBeLeftOut(schema: z.ZodType): boolean {
  return ['optional', 'default', 'prefault'].includes(defOf(schema).type);
}

function defOf(schema: z.ZodType): Def {
  return schema._zod.def as unknown as Def;
}

/** The bounds that a text, a number or a list was given, out of its checks. */
function boundsOf(schema: z.ZodType): TextBounds {
  const { format } = schema as unknown as { format?: string | null };
  const checks = (defOf(schema).checks ?? []) as readonly { readonly _zod: { readonly def: Def } }[];
  let minimum: number | undefined;
  let maximum: number | undefined;
  for (const { _zod } of checks) {
    const { check, minimum: least, maximum: most, value } = _zod.def as unknown as Bound;
    if (check === 'min_length') minimum = least;
    if (check === 'max_length') maximum = most;
    if (check === 'greater_than') minimum = value;
    if (check === 'less_than') maximum = value;
  }
  return { format: format ?? undefined, minimum, maximum };
}

interface Bound {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
}

/** The same with one place that nothing should take: hostile, left out, doubled or of a wrong kind. */
export function spoilt(value: unknown, making: Making): unknown {
  const { random } = making;
  if (!isObject(value) || random.percent(3)) return hostileInstead(value, making);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const target = copy as Record<string, unknown>;
  const names = Object.keys(target);
  const dated = names.filter((one) => isDatedOrCounted(target[one]));
  if (names.length === 0) return random.percent(50) ? { practiceId: 'x', id: 1 } : hostileValue(making);
  const name = random.pick(dated.length > 0 && random.percent(50) ? dated : names);
  if (random.percent(10)) delete target[name];
  else if (random.percent(5)) target[`${name}x`] = target[name];
  else target[name] = spoilt(target[name], making);
  return copy;
}

/** Days, instants and numbers reach further than texts do: into reckoning, and into columns. */
function isDatedOrCounted(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}/.test(value));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
