import type { ESTree } from 'vite';

/** A function as it was written, with the variables that it sees. */
export interface Closure {
  readonly node: ESTree.Function | ESTree.ArrowFunctionExpression;
  readonly path: string;
  readonly scope: Scope;
}

/** The variables of one call; `outer` are those of the function it was written in. */
export interface Scope {
  readonly variables: Map<string, Value>;
  readonly outer: Scope | null;
}

/**
 * What an expression may be, as far as refusals need it: the texts it may be, its members and the functions it may be. Whatever
 * comes from a row or a request is nothing.
 */
export interface Value {
  readonly texts: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, Value>;
  readonly closures: readonly Closure[];
}

export const NOTHING: Value = { texts: new Set(), members: new Map(), closures: [] };

/** The member under which every element of a list is kept. */
export const ELEMENT = '[]';

/** Deeper members than any refusal lies at are not followed, so that what is nested in itself ends. */
const DEEPEST = 5;

export function isNothing({ texts, members, closures }: Value): boolean {
  return texts.size === 0 && members.size === 0 && closures.length === 0;
}

export function textValue(text: string): Value {
  return { ...NOTHING, texts: new Set([text]) };
}

export function closureValue(closure: Closure): Value {
  return { ...NOTHING, closures: [closure] };
}

export function membersValue(members: ReadonlyMap<string, Value>): Value {
  return { ...NOTHING, members };
}

export function listOf(element: Value): Value {
  return isNothing(element) ? NOTHING : membersValue(new Map([[ELEMENT, element]]));
}

/** Either of several. */
export function anyOf(values: readonly Value[], depth = 0): Value {
  const some = values.filter((value) => !isNothing(value));
  const [first] = some;
  if (first === undefined || depth > DEEPEST) return NOTHING;
  if (some.every((value) => value === first)) return first;
  const names = new Set(some.flatMap(({ members }) => [...members.keys()]));
  const members = new Map<string, Value>();
  for (const name of names) {
    const parts = some.flatMap((value) => value.members.get(name) ?? []);
    members.set(name, anyOf(parts, depth + 1));
  }
  return {
    texts: new Set(some.flatMap(({ texts }) => [...texts])),
    members,
    closures: [...new Set(some.flatMap(({ closures }) => closures))],
  };
}

export function memberOf(value: Value, name: string): Value {
  return value.members.get(name) ?? NOTHING;
}

/** Any member, where it is not known which. */
export function anyMemberOf(value: Value): Value {
  return anyOf([...value.members.values()]);
}

export function withMember(value: Value, name: string, member: Value): Value {
  return { ...value, members: new Map([...value.members, [name, member]]) };
}

export function withoutMember(value: Value, name: string): Value {
  if (!value.members.has(name)) return value;
  return { ...value, members: new Map([...value.members].filter(([key]) => key !== name)) };
}

export function keepTexts(value: Value, isKept: (text: string) => boolean): Value {
  return { ...value, texts: new Set([...value.texts].filter(isKept)) };
}

/** Equal for values that lead to the same answer; null when one is a function, whose variables would have to be compared too. */
export function signatureOf(value: Value): string | null {
  if (value.closures.length > 0) return null;
  const members: string[] = [];
  for (const [name, member] of [...value.members].sort(([one], [other]) => one.localeCompare(other))) {
    const signature = signatureOf(member);
    if (signature === null) return null;
    members.push(`${name}:${signature}`);
  }
  return `${[...value.texts].sort().join('|')}{${members.join(',')}}`;
}
