import { createHash } from 'node:crypto';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { ChangeOrder } from '../../../contract/work/change-orders.ts';
import { daysBetween, localDateOf } from '../../../core/base/calendar/local-day.ts';
import { type Deps, instantText, todayOf } from '../../deps.ts';
import { type ChangeOrderRow, findChangeOrderRow, lockChangeOrderRow } from './store.ts';

export type { ChangeOrderRow };
export type ChangeOrderView = ChangeOrder;
type Clocked = Pick<Deps, 'now' | 'practice'>;

/** One change order of this practice; another practice's answers like a missing one. */
export async function findChangeOrder(deps: Deps, id: string): Promise<ChangeOrderRow | Refused> {
  const row = await findChangeOrderRow(deps.db, id);
  return row ?? { refused: 'unknown-change-order', changeOrderId: id };
}

/** The same, held until the transaction ends, so that of two answers the second finds the first. */
export async function lockChangeOrder(deps: Deps, id: string): Promise<ChangeOrderRow | Refused> {
  const row = await lockChangeOrderRow(deps.db, id);
  return row ?? { refused: 'unknown-change-order', changeOrderId: id };
}

/**
 * The state as it is on this day. Nothing has to run for one to expire: it is read from the last day it may be approved
 * on, so that it is right at the first second of the next day, in a rehearsal too.
 */
export function stateOf(deps: Clocked, row: ChangeOrderRow): ChangeOrder['state'] {
  const isOver = row.validUntil !== null && row.validUntil < todayOf(deps);
  return row.state === 'proposed' && isOver ? 'expired' : row.state;
}

/** Why a change order can no longer be answered; null while it can. */
export function whyNotOpen(deps: Clocked, row: ChangeOrderRow): Refused | null {
  const state = stateOf(deps, row);
  const on = localDateOf(row.answeredAt ?? row.proposedAt, deps.practice.timeZone);
  if (state === 'withdrawn') return { refused: 'change-order-withdrawn', on };
  if (state === 'expired') return { refused: 'change-order-expired', validUntil: row.validUntil };
  return state === 'proposed' ? null : { refused: 'change-order-answered', state, on };
}

export function viewChangeOrder(deps: Clocked, row: ChangeOrderRow): ChangeOrderView {
  const { id, askId, clientId, engagementId, line, priceMinor, currency, endsOn, validUntil, chargeId } = row;
  return {
    id,
    askId,
    clientId,
    engagementId,
    line,
    priceMinor,
    currency,
    endsOn,
    validUntil,
    chargeId,
    state: stateOf(deps, row),
    proposedAt: instantText(row.proposedAt),
    waitedDays: waitedDays(deps, row),
    answeredAt: row.answeredAt === null ? null : instantText(row.answeredAt),
    answeredBy: row.answeredBy,
  };
}

/** Whole days from the day it was proposed to the day it was answered or withdrawn, to its last day, or to today. */
function waitedDays(deps: Clocked, row: ChangeOrderRow): number {
  const { timeZone } = deps.practice;
  const from = localDateOf(row.proposedAt, timeZone);
  if (row.answeredAt !== null) return daysBetween(from, localDateOf(row.answeredAt, timeZone));
  const until = stateOf(deps, row) === 'expired' ? (row.validUntil ?? from) : todayOf(deps);
  return Math.max(0, daysBetween(from, until));
}

/** The view of a change order as a use-case answers it, or the refusal it got instead. */
export function viewUnlessRefused(deps: Clocked, found: ChangeOrderRow | Refused): ChangeOrderView | Refused {
  return isRefused(found) ? found : viewChangeOrder(deps, found);
}

/** A fingerprint of what a client reads and agrees to, so that nobody approves what was changed while they read it. */
export function termsHash(
  order: Pick<ChangeOrderRow, 'line' | 'priceMinor' | 'currency' | 'endsOn'>,
): string {
  const read = JSON.stringify([order.line, order.priceMinor, order.currency, order.endsOn]);
  return createHash('sha256').update(read).digest('base64url');
}
