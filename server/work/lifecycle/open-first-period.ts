import { settleRetainer } from '../../../core/work/periods/settle-retainer.ts';
import { type Deps, todayIn } from '../../deps.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { isRetainer, loadAgreement } from '../periods/agreement.ts';
import { closeDuePeriods } from './close-due-period.ts';
import { openNextPeriod } from './open-next-period.ts';

/**
 * Opens the first period of a retainer that was just activated, and closes those that are over already: as many as one transaction may.
 * The rest is due work like any other, so that whoever signs does not wait for ten years of closings.
 */
export async function openFirstPeriod(deps: Deps, engagement: EngagementFacts): Promise<void> {
  if (!isRetainer(engagement)) return;
  const facts = { ...(await loadAgreement(deps, engagement)), usage: [] };
  const nothingYet = { closedThrough: 0, statedCarriedOut: null, posted: [], from: null };
  const settlement = settleRetainer(facts, nothingYet, todayIn(deps, engagement.timeZone));
  await openNextPeriod(deps, engagement, settlement);
  await closeDuePeriods(deps, engagement.id);
}
