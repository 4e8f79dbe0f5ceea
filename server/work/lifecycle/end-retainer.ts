import type { Refused } from '../../../contract/refusals.ts';
import { mayEnd } from '../../../core/work/periods/may-change.ts';
import type { Deps } from '../../deps.ts';
import { reconcile } from '../charges/reconcile.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { isRetainer, loadAgreement } from '../periods/agreement.ts';
import { closeDuePeriods } from './close-due-period.ts';

/** Why a retainer cannot end after a day, or null when it can: closed periods stand. Work after it was asked before. */
export async function mayEndRetainer(
  deps: Deps,
  engagement: EngagementFacts,
  on: string,
): Promise<Refused | null> {
  if (!isRetainer(engagement)) return null;
  const { schedule } = await loadAgreement(deps, engagement);
  const may = mayEnd(schedule, on, [], engagement.openPeriodIndex ?? 1);
  return 'refused' in may && may.refused === 'period-closed'
    ? { refused: 'ends-too-early', earliest: may.openSince }
    : null;
}

/** Cuts the open period at the new end, and closes it when that is over already. */
export async function endRetainer(deps: Deps, engagement: EngagementFacts): Promise<void> {
  if (!isRetainer(engagement) || engagement.openPeriodIndex === null) return;
  await reconcile(deps, engagement, engagement.openPeriodIndex);
  await closeDuePeriods(deps, engagement.id);
}
