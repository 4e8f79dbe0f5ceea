import type { z } from 'zod';
import type { JsonText } from './columns.ts';

/** How the JSON of one column is read and written: the only way to either (docs/decisions/0019-columns-by-codecs.md). */
export interface JsonColumn<Column extends string, T> {
  /** @throws where the text is no document of this column; the fault names the place in it, never what stands there. */
  read(text: JsonText<Column>): T;
  readOrNull(text: JsonText<Column> | null): T | null;
  write(value: T): JsonText<Column>;
  writeOrNull(value: T | null): JsonText<Column> | null;
}

/** A column whose documents are read as their schema gives them: what an older one lacks is filled in. */
export function jsonColumn<const Column extends string, T>(
  column: Column,
  schema: z.ZodType<T>,
): JsonColumn<Column, T> {
  return codecOf((text) => checked(column, schema, parsed(column, text)));
}

/**
 * A column whose documents are signed, frozen, hashed or made by the engine: each is checked and then given back as it stands, so that
 * no member is filled in, dropped or put in another order. The schema says so of its values by changing none of them.
 */
export function documentColumn<const Column extends string, T>(
  column: Column,
  schema: z.ZodType<T, T>,
  write: (value: NoInfer<T>) => string = JSON.stringify,
): JsonColumn<Column, T> {
  const read = (text: JsonText<Column>) => {
    const value = parsed(column, text);
    checked(column, schema, value);
    return value as T;
  };
  return codecOf(read, write);
}

/** Texts that one codec remembers, and the longest of them: some megabytes at most. */
const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 8_000;

/**
 * The same for a column whose texts are read again and again: the last ones are remembered with their values, which are frozen, since
 * every reader gets the same one.
 */
export function remembered<Column extends string, T>(codec: JsonColumn<Column, T>): JsonColumn<Column, T> {
  const known = new Map<JsonText<Column>, T>();
  const read = (text: JsonText<Column>) => {
    const value = known.get(text);
    if (value !== undefined) return value;
    const fresh = deepFreeze(codec.read(text));
    if (text.length > LONGEST_REMEMBERED) return fresh;
    const [oldest] = known.size === MOST_REMEMBERED ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, fresh);
    return fresh;
  };
  return codecOf(read, codec.write);
}

function codecOf<Column extends string, T>(
  read: (text: JsonText<Column>) => T,
  toText: (value: T) => string = JSON.stringify,
): JsonColumn<Column, T> {
  const write = (value: T) => toText(value) as JsonText<Column>;
  return {
    read,
    readOrNull: (text) => (text === null ? null : read(text)),
    write,
    writeOrNull: (value) => (value === null ? null : write(value)),
  };
}

/**
 * Texts with half of a character in them were accepted once and stand there as escapes; they read as the sign for what cannot be
 * written (U+FFFD), so that a hash can be made over them.
 */
function parsed(column: string, text: string): unknown {
  try {
    return text.includes('\\ud') ? JSON.parse(text, wellFormed) : JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, which may be anything a client wrote.
    throw new Error(`What stands in ${column} is no JSON.`);
  }
}

function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function checked<T>(column: string, schema: z.ZodType<T>, value: unknown): T {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const places = error.issues.map(({ path, code }) => `${path.join('.') || 'all of it'} (${code})`);
  throw new Error(`What stands in ${column} does not belong there: ${places.join(', ')}.`);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
