import { asks } from '../../contract/asks/asks.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { Actor, Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { withdrawChangeOrder } from '../work/change-orders/revise-change-order.ts';
import { creditCharge } from '../work/charges/post-charge.ts';
import { lockEngagement } from '../work/engagements/engagement.ts';
import { voidTimeEntry } from '../work/time/correct-time-entry.ts';
import { voidSeparatelyBilled } from '../work/time/separate-entry.ts';
import { judgeAnew } from './list-asks.ts';
import { lockDecidedAsk } from './lock-ask.ts';
import { type AskRow, updateAsk } from './store.ts';
import { viewAsk } from './view-ask.ts';

/**
 * Undoes a decision: its entry is voided, its charge credited, its quote withdrawn, and the ask is open again. Refused once
 * others build on it: the charge stands on an invoice, or the client has answered the quote.
 */
export const undoDecision = writes(asks.undo, async (deps, actor, { params }) => {
  const row = await lockDecidedAsk(deps, params.id);
  if (isRefused(row)) return row;
  const refusal = await undo(deps, actor, row);
  if (refusal) return refusal;
  const open: AskRow = {
    ...row,
    state: 'open',
    decision: null,
    decidedAt: null,
    decidedBy: null,
    billedMinutes: null,
    priceMinor: null,
    timeEntryId: null,
    chargeId: null,
    changeOrderId: null,
  };
  const anew = await judgeAnew(deps, open);
  const { id, ...change } = anew;
  await updateAsk(deps.db, id, change);
  await happened(deps, actor, 'ask.decision-undone', id, { decision: row.decision });
  return viewAsk(deps, actor, anew);
});

async function undo(deps: Deps, actor: Actor, row: AskRow): Promise<Refused | null> {
  // The engagement before its entries, as everybody does, so that no two wait for each other.
  if (row.engagementId !== null) await lockEngagement(deps, row.engagementId);
  switch (row.decision) {
    case 'included':
      return row.timeEntryId === null ? null : voidPlain(deps, actor, row.timeEntryId);
    case 'billed': {
      const credited = row.chargeId === null ? null : await creditCharge(deps, row.chargeId);
      if (credited && isRefused(credited)) return credited;
      if (row.timeEntryId !== null) await voidSeparatelyBilled(deps, actor, row.timeEntryId);
      return null;
    }
    case 'gifted':
      if (row.timeEntryId !== null) await voidSeparatelyBilled(deps, actor, row.timeEntryId);
      return null;
    case 'quoted':
      return row.changeOrderId === null ? null : withdrawQuote(deps, actor, row.changeOrderId);
    default:
      return null;
  }
}

/** A plain entry may have been voided by hand already: then there is nothing left to undo. */
async function voidPlain(deps: Deps, actor: Actor, id: string): Promise<Refused | null> {
  const voided = await voidTimeEntry(deps, actor, { params: { id } });
  return isRefused(voided) && voided.refused !== 'entry-voided' ? voided : null;
}

/** A quote that was withdrawn already binds nobody any more; one that nobody answered in time is withdrawn like any other. */
async function withdrawQuote(deps: Deps, actor: Actor, id: string): Promise<Refused | null> {
  const withdrawn = await withdrawChangeOrder(deps, actor, { params: { id } });
  return isRefused(withdrawn) && withdrawn.refused !== 'change-order-withdrawn' ? withdrawn : null;
}
