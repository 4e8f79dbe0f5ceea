import type { z } from 'zod';

const NUL = '\0';

/**
 * Where what was sent holds a NUL, which PostgreSQL takes in no text and nobody types: stopped here once for every route, it is
 * answered with its place instead of as a fault. The text of the body is looked at first, since it nearly never holds one.
 */
export function nulInInput(
  parts: { readonly params: object; readonly query: object; readonly json: unknown },
  bodyText: string,
): z.core.$ZodIssue | null {
  const path =
    pathOfNul(parts.params) ??
    pathOfNul(parts.query) ??
    (bodyText.includes('\\u0000') ? pathOfNul(parts.json) : null);
  return path && { code: 'custom', path, message: 'input:nul', input: undefined };
}

function pathOfNul(value: unknown, path: readonly string[] = []): string[] | null {
  if (typeof value === 'string') return value.includes(NUL) ? [...path] : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = pathOfNul(part, [...path, name]);
    if (found) return found;
  }
  return null;
}
