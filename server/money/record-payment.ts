import { type ChargeDue, payments } from '../../contract/money/payments.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import { chargeState, openMinorOf } from '../../core/work/charges/charge-state.ts';
import { formatIn } from '../../locales/format.ts';
import { type Deps, newId, todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { setOffCredits } from '../work/charges/set-off.ts';
import { setPaid } from '../work/charges/set-paid.ts';
import { lockEngagement } from '../work/engagements/engagement.ts';
import { getChargeDue } from './list-charges-due.ts';
import {
  findEngagementOfCharge,
  insertPayment,
  listPayments,
  lockFigures,
  markPaymentRemoved,
} from './store.ts';

/** Records what came for a charge: what is open of it unless an amount is named. Never more than is open. */
export const recordPayment = writes(payments.record, async (deps, actor, { params, body }) => {
  const charge = await lockChargeOf(deps, params.id);
  if (isRefused(charge)) return charge;
  const today = todayOf(deps);
  if (body.on > today) return { refused: 'paid-in-future', on: body.on };
  const { openMinor } = chargeState(charge, today, deps.practice.paymentGraceDays);
  if (openMinor <= 0) return { refused: 'paid-already', on: charge.paidOn ?? charge.dueOn };
  const amountMinor = body.amountMinor ?? openMinor;
  if (amountMinor > openMinor) {
    const open = formatIn(deps.say.language).money(openMinor, charge.currency);
    return { refused: 'more-than-due', openMinor, open };
  }
  const id = newId();

  await insertPayment(deps.db, {
    id,
    chargeId: charge.id,
    clientId: charge.clientId,
    paidOn: body.on,
    amountMinor,
    note: body.note ?? null,
    createdAt: deps.now.epochMilliseconds,
    removedAt: null,
  });
  await keepPaid(deps, charge);
  await happened(deps, actor, 'charge.payment-recorded', charge.id, {
    paymentId: id,
    ...body,
    amountMinor,
  });
  return viewed(deps, charge.id);
});

/** Undoes a payment that was recorded by mistake. Its row stays, so that it can be seen what was recorded when. */
export const removePayment = writes(payments.remove, async (deps, actor, { params }) => {
  const charge = await lockChargeOf(deps, params.id);
  if (isRefused(charge)) return charge;

  const { paymentId } = params;
  const at = deps.now.epochMilliseconds;
  if (!(await markPaymentRemoved(deps.db, charge.id, paymentId, at))) return { refused: 'not-found' };
  await keepPaid(deps, charge);
  await setOffCredits(deps, charge.engagementId);
  await happened(deps, actor, 'charge.payment-removed', charge.id, { paymentId });
  return viewed(deps, charge.id);
});

type HeldCharge = NonNullable<Awaited<ReturnType<typeof lockFigures>>> & { readonly engagementId: string };

async function lockChargeOf(deps: Deps, id: string): Promise<HeldCharge | Refused> {
  const engagementId = await findEngagementOfCharge(deps.db, id);
  if (engagementId === undefined) return { refused: 'unknown-charge', chargeId: id };
  await lockEngagement(deps, engagementId);
  const charge = await lockFigures(deps.db, id);
  return charge ? { ...charge, engagementId } : { refused: 'unknown-charge', chargeId: id };
}

/** Keeps the sum of its payments on the charge, and the day on which the last of them paid it whole. */
async function keepPaid(deps: Deps, charge: HeldCharge): Promise<void> {
  const paid = await listPayments(deps.db, [charge.id]);
  const paidMinor = paid.reduce((sum, payment) => sum + payment.amountMinor, 0);
  const isWhole = paidMinor > 0 && openMinorOf({ ...charge, paidMinor }) <= 0;
  const lastOn =
    paid
      .map(({ paidOn }) => paidOn)
      .toSorted()
      .at(-1) ?? null;
  await setPaid(deps.db, charge.id, { paidMinor, paidOn: isWhole ? lastOn : null });
}

async function viewed(deps: Deps, id: string): Promise<ChargeDue> {
  const charge = await getChargeDue(deps, id);
  if (!charge) throw new Error(`Charge ${id} is gone within its own transaction.`);
  return charge;
}
