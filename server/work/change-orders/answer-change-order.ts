import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { changeOrders } from '../../../contract/work/change-orders.ts';
import { type Actor, type Deps, todayIn } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { postCharge } from '../charges/post-charge.ts';
import { type EngagementFacts, lockEngagement } from '../engagements/engagement.ts';
import {
  type ChangeOrderRow,
  type ChangeOrderView,
  findChangeOrder,
  lockChangeOrder,
  termsHash,
  viewChangeOrder,
  whyNotOpen,
} from './change-order.ts';
import { extendScope, mayMoveEnd } from './extend-scope.ts';
import { updateChangeOrder } from './store.ts';

interface Answered {
  readonly id: string;
  readonly answer: 'approved' | 'declined';
  readonly by: 'client' | 'member';
  /** The fingerprint of the terms that were read; left out by a member, who knows what was agreed. */
  readonly shown?: string;
  /** What else is evidence of the answer, such as the link it came by. */
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/** Records what the client answered another way, by word or by mail. */
export const recordAnswer = writes(changeOrders.answer, async (deps, actor, { params, body }) => {
  return answerChangeOrder(deps, actor, { id: params.id, answer: body.answer, by: 'member' });
});

/**
 * Takes the client's answer. Approved, its line joins the scope, its price falls due, the engagement's end moves and the
 * agreement has a new version, all in the transaction of this call or not at all. A second answer is refused.
 *
 * The engagement is locked before the change order, as every call that changes an engagement does: two tabs follow each
 * other here, and neither waits for somebody who waits for it.
 */
export async function answerChangeOrder(
  deps: Deps,
  actor: Actor,
  { id, answer, by, shown, evidence = {} }: Answered,
): Promise<ChangeOrderView | Refused> {
  const found = await findChangeOrder(deps, id);
  if (isRefused(found)) return found;
  const engagement = await lockEngagement(deps, found.engagementId);
  if (isRefused(engagement)) return engagement;
  const row = await lockChangeOrder(deps, id);
  if (isRefused(row)) return row;
  const closed = whyNotOpen(deps, row);
  if (closed) return closed;
  if (shown !== undefined && shown !== termsHash(row)) return { refused: 'change-order-changed' };
  const change = { state: answer, answeredAt: deps.now.epochMilliseconds, answeredBy: by };
  const approved = answer === 'approved' ? await applyTerms(deps, engagement, row) : { chargeId: null };
  if (isRefused(approved)) return approved;
  await updateChangeOrder(deps.db, id, { ...change, ...approved });
  const { line, priceMinor, endsOn } = row;
  const facts = { engagementId: engagement.id, by, line, priceMinor, endsOn, ...evidence };
  await happened(deps, actor, `change-order.${answer}`, id, facts);
  return viewChangeOrder(deps, { ...row, ...change, ...approved });
}

async function applyTerms(
  deps: Deps,
  engagement: EngagementFacts,
  { id, line, priceMinor, endsOn }: ChangeOrderRow,
): Promise<{ readonly chargeId: string | null } | Refused> {
  if (engagement.state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  // Work may have been recorded, or the day gone by, since the new end was proposed.
  const refusal = endsOn === null ? null : await mayMoveEnd(deps, engagement, endsOn);
  if (refusal) return refusal;
  await extendScope(deps, engagement, { line, endsOn });
  if (priceMinor === 0) return { chargeId: null };
  const chargeId = await postCharge(deps, {
    engagement,
    kind: 'change-order',
    key: `change-order:${id}`,
    amountMinor: priceMinor,
    dueOn: todayIn(deps, engagement.timeZone),
    because: { code: 'change-order', changeOrderId: id, line },
  });
  return { chargeId };
}
