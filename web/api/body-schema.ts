import type { z } from 'zod';
import type { Route } from '../../contract/route.ts';

/** What is read of a schema: enough to know what a field takes. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly format?: string;
}

/** A value as a form holds it while it is filled in: anything may still be empty, and a choice is a text. */
export type Draft<T> =
  | null
  | undefined
  | (T extends string
      ? string
      : T extends number | boolean
        ? T | number | boolean
        : T extends readonly (infer Item)[]
          ? readonly Draft<Item>[]
          : T extends object
            ? { readonly [K in keyof T]?: Draft<T[K]> }
            : T);

/** What a form is checked against. In a change, what is left out stays as it is; anywhere else it is none. */
export interface Contract {
  readonly schema: z.ZodType;
  readonly isChange: boolean;
}

export function contractOf(route: Route): Contract {
  return { schema: route.body, isChange: route.method === 'patch' };
}

function definitionOf(schema: z.ZodType): Definition {
  const definition = schema.def as Definition;
  const inner = definition.innerType ?? definition.in;
  return inner ? definitionOf(inner) : definition;
}

/** The schema of a field: by its name in the body, or in a part of it. */
export function schemaOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  const { shape, options } = definitionOf(schema);
  if (shape?.[name]) return shape[name];
  for (const part of options ?? Object.values(shape ?? {})) {
    const found = schemaOf(part, name);
    if (found) return found;
  }
  return undefined;
}

export type TypeOfField =
  | 'text'
  | 'email'
  | 'url'
  | 'date'
  | 'number'
  | 'money'
  | 'minutes'
  | 'check'
  | 'select';

/** What kind of field a schema asks for; a number is money or a duration by its name. */
export function typeOfField(schema: z.ZodType | undefined, name: string): TypeOfField {
  if (!schema) return 'text';
  const { type, format } = definitionOf(schema);
  if (type === 'number')
    return /Minor$/.test(name) ? 'money' : /^minutes$|Minutes$/.test(name) ? 'minutes' : 'number';
  if (type === 'boolean') return 'check';
  if (type === 'enum') return 'select';
  return format === 'email' || format === 'url' || format === 'date' ? format : 'text';
}

export function choicesOf(schema: z.ZodType | undefined): readonly string[] {
  return schema ? Object.values(definitionOf(schema).entries ?? {}) : [];
}

export function mayBeNull(schema: z.ZodType): boolean {
  return schema.safeParse(null).success;
}

/** Whether nothing is an answer. What has a usual value is not among it: whoever empties the field has not said the usual. */
function mayBeLeftOut(schema: z.ZodType): boolean {
  const { type, innerType } = schema.def as Definition;
  return type === 'optional' || (type === 'nullable' && innerType !== undefined && mayBeLeftOut(innerType));
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Whether a field has to be filled in. */
export function isNeeded({ schema, isChange }: Contract, name: string): boolean {
  const own = schemaOf(schema, name);
  if (!own || mayBeNull(own) || own.safeParse('').success) return false;
  return isChange || !mayBeLeftOut(own);
}

/** A draft as it is sent: what is empty is null where that says something, else it is left out. */
export function bodyOf({ schema, isChange }: Contract, draft: unknown): unknown {
  const { shape } = definitionOf(schema);
  if (!shape || typeof draft !== 'object' || draft === null || Array.isArray(draft)) return draft;
  const sent = Object.entries(draft).flatMap(([name, value]) => {
    const own = shape[name];
    if (!own || value === undefined) return [];
    if (!isEmpty(value)) return [[name, bodyOf({ schema: own, isChange }, value)]];
    if (mayBeNull(own)) return [[name, null]];
    return !isChange && mayBeLeftOut(own) ? [] : [[name, value]];
  });
  return Object.fromEntries(sent);
}
