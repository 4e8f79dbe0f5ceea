import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The hash of a statement: SHA-256 (hex) over its RFC 8785 form without the member `hash`, so that anyone can compute it
 * again from the parsed JSON, whatever its spaces and the order of its members. The one place where it is computed, for the
 * statement that is frozen and for the one that is checked.
 */
export function hashOfStatement(statement: object): string {
  const { hash: _stated, ...hashed } = statement as { readonly hash?: unknown };
  const canonical = canonicalize(hashed);
  if (canonical === undefined) throw new TypeError('A statement is always an object.');
  return createHash('sha256').update(canonical).digest('hex');
}
