import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AgreementData } from '../../../core/work/agreements/agreement-data.ts';

/** SHA-256 (hex) over the RFC 8785 form of the data, so that anyone can compute it again from the parsed JSON. */
export function hashOfData(data: AgreementData): string {
  const canonical = canonicalize(data);
  if (canonical === undefined) throw new TypeError('The data of an agreement are always an object.');
  return createHash('sha256').update(canonical).digest('hex');
}
