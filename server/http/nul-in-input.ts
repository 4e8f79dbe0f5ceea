import type { z } from 'zod';

const NUL = '\0';

/**
 * Where the address of a call holds a NUL (`%00`), which PostgreSQL takes in no text and nobody types. Asked once for every
 * route, however it is mounted, so that it is answered with its place instead of as a fault.
 */
export function nulInAddress(params: object, query: object): z.core.$ZodIssue | null {
  return issueAt(pathOfNul(params) ?? pathOfNul(query));
}

/** The same of a body, whose text is looked at first, since it nearly never holds one. Its depth is bounded before. */
export function nulInJson(json: unknown, bodyText: string): z.core.$ZodIssue | null {
  return bodyText.includes('\\u0000') ? issueAt(pathOfNul(json)) : null;
}

function issueAt(path: string[] | null): z.core.$ZodIssue | null {
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
