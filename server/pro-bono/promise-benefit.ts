import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import type { BenefitsTable } from '../db/tables.ts';
import type { Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { lockEngagement } from '../work/engagements/engagement.ts';
import { agreeBenefits } from './agree-benefits.ts';
import { getBenefit, lockOwnBenefit, viewBenefit } from './benefit.ts';
import { type BenefitRow, insertBenefits, updateBenefit } from './benefit-store.ts';
import { promisedRow } from './open-benefits.ts';

/** Adds what an active free client gives in return; the agreement says it from now on. A draft's are agreed with its terms. */
export const promiseBenefit = writes(proBono.promise, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const { kind, state } = engagement;
  if (kind !== 'pro-bono') return { refused: 'not-pro-bono', kind };
  if (state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  if (state === 'draft') return { refused: 'engagement-not-active', state };
  const row = promisedRow(deps, engagement, body);
  await insertBenefits(deps.db, [row]);
  await happened(deps, actor, 'benefit.promised', row.id, { engagementId: engagement.id, ...body });
  await agreeBenefits(deps, actor, engagement);
  return viewBenefit(deps, { ...row, fileName: null, fileType: null, fileBytes: null });
});

/**
 * Changes what was promised, its date or its worth, does without it, or notes that it was asked for. Of one that was received
 * only the worth still changes: the rest is what it was received as.
 */
export const changeBenefit = writes(proBono.changeBenefit, async (deps, actor, { params, body }) => {
  const seen = await getBenefit(deps, params.id);
  if (isRefused(seen)) return seen;
  // The engagement is held first, as everywhere, so that no two wait for each other.
  const engagement = await lockEngagement(deps, seen.engagementId);
  if (isRefused(engagement)) return engagement;
  const row = await lockOwnBenefit(deps, params.id);
  if (isRefused(row)) return row;
  const change = columnsOf(deps, row, body);
  if (row.receivedOn !== null && Object.keys(change).some((name) => name !== 'worthMinor'))
    return { refused: 'benefit-received', on: row.receivedOn };
  if (Object.keys(change).length === 0) return viewBenefit(deps, row);
  await updateBenefit(deps.db, row.id, change);
  await happened(deps, actor, 'benefit.changed', row.id, body);
  if (AGREED.some((name) => name in change)) await agreeBenefits(deps, actor, engagement);
  return viewBenefit(deps, { ...row, ...change });
});

/** What of a benefit the agreement says. */
const AGREED = ['kind', 'expected', 'dueOn', 'waivedAt'];

/** The columns that a change makes other than they are. */
function columnsOf(
  deps: Deps,
  row: BenefitRow,
  body: InputOf<typeof proBono.changeBenefit>['body'],
): Partial<BenefitsTable> {
  const { waived, reminded, ...words } = body;
  const now = deps.now.epochMilliseconds;
  const change: Partial<BenefitsTable> = { ...(words as Partial<BenefitsTable>) };
  if (waived !== undefined) change.waivedAt = waived ? (row.waivedAt ?? now) : null;
  if (reminded !== undefined) change.remindedAt = reminded ? now : null;
  const known: Readonly<Record<string, unknown>> = row;
  return Object.fromEntries(Object.entries(change).filter(([name, value]) => known[name] !== value));
}
