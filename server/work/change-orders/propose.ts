import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { changeOrders } from '../../../contract/work/change-orders.ts';
import { addDays } from '../../../core/base/calendar/local-day.ts';
import { type Actor, type Deps, newId, todayOf } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { type ChangeOrderView, viewChangeOrder } from './change-order.ts';
import { mayMoveEnd } from './extend-scope.ts';
import { type ChangeOrderRow, insertChangeOrder } from './store.ts';

/** How long an offer stands where nobody says otherwise: one without an end binds the practice for ever. */
const STANDS_DAYS = 30;

interface Proposal {
  readonly engagementId: string;
  readonly line: string;
  readonly priceMinor: number;
  readonly endsOn?: string | null | undefined;
  /** The last day to approve it on; left out, in 30 days; null for no such day. */
  readonly validUntil?: string | null | undefined;
}

/** Proposes a change of scope with its price and date, without an ask behind it. */
export const proposeChangeOrder = writes(changeOrders.propose, async (deps, actor, { body }) => {
  return putProposal(deps, actor, body, null);
});

/** Proposes what an ask would change: the decision "quoted". */
export async function proposeForAsk(
  deps: Deps,
  actor: Actor,
  { askId, clientId, ...proposal }: Proposal & { readonly askId: string; readonly clientId: string },
): Promise<ChangeOrderView | Refused> {
  return putProposal(deps, actor, proposal, { askId, clientId });
}

async function putProposal(
  deps: Deps,
  actor: Actor,
  { engagementId, line, priceMinor, endsOn = null, validUntil }: Proposal,
  ask: { readonly askId: string; readonly clientId: string } | null,
): Promise<ChangeOrderView | Refused> {
  const engagement = await findEngagement(deps, engagementId);
  if (isRefused(engagement)) return engagement;
  if (ask && engagement.clientId !== ask.clientId) return { refused: 'not-of-this-client' };
  if (engagement.state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  if (engagement.state !== 'active') return { refused: 'engagement-not-active', state: engagement.state };
  const until = validUntil === undefined ? addDays(todayOf(deps), STANDS_DAYS) : validUntil;
  if (until !== null && until < todayOf(deps)) return { refused: 'change-order-expired', validUntil: until };
  const refusal = endsOn === null ? null : await mayMoveEnd(deps, engagement, endsOn);
  if (refusal) return refusal;
  const row: ChangeOrderRow = {
    id: newId(),
    askId: ask?.askId ?? null,
    clientId: engagement.clientId,
    engagementId,
    state: 'proposed',
    line,
    priceMinor,
    currency: engagement.currency,
    endsOn,
    validUntil: until,
    proposedAt: deps.now.epochMilliseconds,
    answeredAt: null,
    answeredBy: null,
    chargeId: null,
  };
  await insertChangeOrder(deps.db, row);
  const facts = { askId: row.askId, engagementId, line, priceMinor, endsOn, validUntil: until };
  await happened(deps, actor, 'change-order.proposed', row.id, facts);
  return viewChangeOrder(deps, row);
}
