import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Charge } from '../../core/retainers/charge.ts';
import type { PeriodAccount } from '../../core/retainers/close-period.ts';
import { type Statement, statementOf } from '../../core/retainers/statement.ts';
import type { Deps } from '../deps.ts';
import type { Retainer } from './agreement.ts';

export interface FrozenStatement {
  readonly text: string;
  readonly hash: string;
}

/** SHA-256 (hex) over the RFC 8785 form, so that anyone can compute it again from the parsed JSON. */
export function hashStatement(statement: Statement): string {
  const canonical = canonicalize(statement);
  if (canonical === undefined) throw new TypeError('A statement is always an object.');
  return createHash('sha256').update(canonical).digest('hex');
}

/** Writes a closed period down for good, with the names a reader needs and everything its numbers follow from. */
export function freezeStatement(
  deps: Deps,
  engagement: Retainer,
  clientName: string,
  account: PeriodAccount,
  lateCharges: readonly Charge[],
): FrozenStatement {
  const about = {
    practice: deps.practice.name,
    client: clientName,
    engagement: engagement.title,
    engagementId: engagement.id,
    timeZone: engagement.timeZone,
  };
  const statement = statementOf(account, { billing: engagement.billing, about, lateCharges });
  return { text: JSON.stringify(statement), hash: hashStatement(statement) };
}
