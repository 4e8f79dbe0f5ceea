import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The RFC 8785 form of a value. A letter cut in half, which that form does not know, is replaced first. */
export function canonicalOf(value: object): string {
  const whole = JSON.parse(JSON.stringify(value), (_name, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed() : inner,
  ) as object;
  const canonical = canonicalize(whole);
  if (canonical === undefined) throw new TypeError('A document is always an object.');
  return canonical;
}

/** SHA-256 (hex) over the bytes of a text, so that anyone can compute it again from the file alone. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
