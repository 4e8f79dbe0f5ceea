import { z } from 'zod';
import type { Ability } from './abilities.ts';

const marks = z.registry<{ readonly ability: Ability }>();

/**
 * Part of a reply that only those see who have an ability: it is null for everybody else, whatever it is. Nulled where replies are sent
 * (server/http/hide.ts), so that no use-case can forget it.
 */
export function seenWith<Schema extends z.ZodType>(ability: Ability, schema: Schema): z.ZodNullable<Schema> {
  const seen = schema.nullable().describe(`Null without ${ability}`);
  marks.add(seen, { ability });
  return seen;
}

/** What is marked within a schema, by member; a list is looked into as its elements are. */
export interface Marked {
  readonly ability: Ability | null;
  readonly members: ReadonlyMap<string, Marked>;
}

/** What is marked in a reply; null where nothing is. */
export function markedIn(schema: z.ZodType): Marked | null {
  const ability = marks.get(schema)?.ability ?? null;
  if (ability !== null) return { ability, members: new Map() };
  const def = schema.def as Definition;
  const members = new Map<string, Marked>();
  for (const [name, inside] of Object.entries(def.shape ?? {})) {
    const marked = markedIn(inside);
    if (marked) members.set(name, marked);
  }
  for (const inside of [def.element, def.innerType, def.valueType, ...(def.options ?? [])]) {
    const marked = inside && markedIn(inside);
    if (marked?.ability) throw new Error('Mark a member of an object: only that can be left out of a reply.');
    for (const [name, each] of marked?.members ?? []) members.set(name, each);
  }
  return members.size > 0 ? { ability: null, members } : null;
}

/** The parts of the kinds of schemas that replies are made of. */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}
