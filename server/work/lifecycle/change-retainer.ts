import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { nextPeriodStart, periodAt } from '../../../core/base/calendar/period.ts';
import { mayChangeTerms, mayPause } from '../../../core/work/periods/may-change.ts';
import { termsOfPeriod } from '../../../core/work/periods/terms-in-force.ts';
import type { AgreementFacts, RetainerTerms } from '../../../core/work/terms/facts.ts';
import { asksForOverage, overageTermsOf } from '../../../core/work/terms/overage-rules.ts';
import { flagOf } from '../../db/columns.ts';
import { type Deps, newId, todayIn } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { reconcile } from '../charges/reconcile.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { isRetainer, loadAgreement, type Retainer, rowsOf } from '../periods/agreement.ts';
import { changedTermsColumn } from '../periods/columns.ts';
import { findPeriod, insertApproval, insertPause, insertTermsChange, insertTopUp } from '../periods/store.ts';

/** A retainer with an open period, held until the transaction ends. */
export async function lockRetainer(
  deps: Deps,
  id: string,
): Promise<(Retainer & { readonly openPeriodIndex: number }) | Refused> {
  const engagement = await lockEngagement(deps, id);
  if (isRefused(engagement)) return engagement;
  if (!isRetainer(engagement)) return { refused: 'not-a-retainer', kind: engagement.kind };
  const { openPeriodIndex, state } = engagement;
  if (openPeriodIndex === null) return { refused: 'engagement-not-active', state };
  return { ...engagement, openPeriodIndex };
}

/** Sells a pack beside the allowance. It absorbs overage of the same period unless sold "from now on" (rule 5). */
export const sellTopUp = writes(retainers.topUp, async (deps, actor, { params, body }) => {
  const retainer = await lockRetainer(deps, params.id);
  if (isRefused(retainer)) return retainer;
  const boughtOn = todayIn(deps, retainer.timeZone);
  const { amount, priceMinor, absorbs } = body;
  const id = newId();
  const { engagementId } = rowsOf(deps, retainer);
  const at = deps.now.epochMilliseconds;
  const facts = { amount, priceMinor, boughtOn, boughtAt: at };
  await insertTopUp(deps.db, {
    engagementId,
    id,
    ...facts,
    absorbs: flagOf(absorbs),
    createdAt: at,
  });
  await happened(deps, actor, 'engagement.top-up-sold', engagementId, body);
  await reconcile(deps, retainer, retainer.openPeriodIndex);
  return { id, engagementId, boughtOn, amount, priceMinor, absorbs };
});

/** Changes fee and allowance: from the next period, or now by days, when both pools add up and keep what was used (rule 7). */
export const changeTerms = writes(retainers.changeTerms, async (deps, actor, { params, body }) => {
  const retainer = await lockRetainer(deps, params.id);
  if (isRefused(retainer)) return retainer;
  const agreement = await loadAgreement(deps, retainer);
  const asked = body.effectiveOn ?? todayIn(deps, retainer.timeZone);
  const effectiveOn =
    body.effective === 'next-period'
      ? nextPeriodAfter(agreement.schedule, asked, body.effectiveOn !== undefined)
      : asked;
  const current = currentTerms(agreement, retainer.openPeriodIndex);
  const terms = { ...current, feeMinor: body.feeMinor, allowance: body.allowance };
  const may = mayChangeTerms(agreement.schedule, current, { effectiveOn, terms }, retainer.openPeriodIndex);
  if ('refused' in may) {
    if (may.refused === 'unit-differs') return { refused: 'wrong-unit', unit: may.unit };
    return { ...may, on: effectiveOn, from: 'openSince' in may ? may.openSince : undefined };
  }
  if (retainer.endsOn !== null && effectiveOn > retainer.endsOn) {
    return { refused: 'after-end', endsOn: retainer.endsOn, on: effectiveOn };
  }
  const id = newId();
  const { engagementId } = rowsOf(deps, retainer);
  const { effective, feeMinor, allowance } = body;
  const createdAt = deps.now.epochMilliseconds;
  const row = {
    engagementId,
    id,
    effective,
    effectiveOn,
    terms: changedTermsColumn.write(terms),
    createdAt,
  };
  await insertTermsChange(deps.db, row);
  await happened(deps, actor, 'engagement.terms-changed', engagementId, { ...body, effectiveOn });
  await reconcile(deps, retainer, retainer.openPeriodIndex);
  return { id, engagementId, effective, effectiveOn, feeMinor, allowance };
});

/** The terms that hold at the end of the open period; a change keeps everything of them but fee and allowance. */
function currentTerms(agreement: AgreementFacts, openPeriodIndex: number): RetainerTerms {
  const period = periodAt(agreement.schedule, openPeriodIndex);
  if (period === null) return agreement.terms;
  const { opensUnder, changes } = termsOfPeriod(agreement, period);
  return changes.at(-1)?.terms ?? opensUnder;
}

/** Without a date "the next period" is the one after today's; with a date it is the first that starts on or after it. */
function nextPeriodAfter(
  schedule: Parameters<typeof nextPeriodStart>[0],
  date: string,
  exact: boolean,
): string {
  const day = Temporal.PlainDate.from(date);
  return nextPeriodStart(schedule, exact ? date : day.add({ days: 1 }).toString());
}

/** Pauses a retainer from a date until (not including) another (rule 7). */
export const pauseRetainer = writes(retainers.pause, async (deps, actor, { params, body }) => {
  const retainer = await lockRetainer(deps, params.id);
  if (isRefused(retainer)) return retainer;
  const { schedule } = await loadAgreement(deps, retainer);
  const may = mayPause(schedule, body, retainer.openPeriodIndex);
  if ('refused' in may) {
    if (may.refused === 'after-end') return { refused: 'after-end', endsOn: may.endsBefore, on: body.from };
    if (may.refused === 'period-closed') return { ...may, on: body.from, from: may.openSince };
    return may.refused === 'pause-overlaps'
      ? may
      : { refused: 'pause-overlaps', from: body.from, until: body.until };
  }
  const { engagementId } = rowsOf(deps, retainer);
  const { from, until, mode, anchor } = body;
  const id = newId();
  const createdAt = deps.now.epochMilliseconds;
  await insertPause(deps.db, {
    engagementId,
    id,
    fromOn: from,
    untilOn: until,
    mode,
    anchor,
    createdAt,
  });
  await happened(deps, actor, 'engagement.paused', engagementId, body);
  await reconcile(deps, retainer, retainer.openPeriodIndex);
  return { id, engagementId, from, until, mode, anchor };
});

/** Records what the client approved of an overage that the rule `ask` holds; the approved part is charged. */
export const approveOverage = writes(retainers.approveOverage, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (!isRetainer(engagement)) return { refused: 'not-a-retainer', kind: engagement.kind };
  const { rule } = overageTermsOf(engagement.retainer.overage);
  if (!asksForOverage(rule)) return { refused: 'nothing-to-approve', rule };
  const period = await findPeriod(rowsOf(deps, engagement), body.periodIndex);
  if (!period) return { refused: 'unknown-period', periodIndex: body.periodIndex };
  const { engagementId } = rowsOf(deps, engagement);
  const { periodIndex, approvedAmount } = body;
  await insertApproval(deps.db, {
    engagementId,
    periodIndex,
    approvedAmount,
    createdAt: deps.now.epochMilliseconds,
  });
  await happened(deps, actor, 'engagement.overage-approved', engagementId, body);
  await reconcile(deps, engagement, periodIndex);
  return { engagementId, periodIndex, approvedAmount };
});
