import { isRefused } from '../../../contract/refusals.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { settleRetainer } from '../../../core/work/periods/settle-retainer.ts';
import { type Deps, todayIn } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { put } from '../../events/question.ts';
import { writes } from '../../http/mounted.ts';
import { overrideColumn } from '../engagements/columns.ts';
import { whyStartsTooEarly } from '../engagements/earliest-start.ts';
import { type EngagementFacts, lockEngagement } from '../engagements/engagement.ts';
import { getEngagement } from '../engagements/list-engagements.ts';
import { setEnd } from '../engagements/progress.ts';
import { updateEngagement } from '../engagements/store.ts';
import { isRetainer, loadAgreement } from '../periods/agreement.ts';
import { closeDuePeriods } from './close-due-period.ts';
import { openNextPeriod } from './open-next-period.ts';
import { mayActivate } from './questions.ts';

/**
 * Activates a draft: from here on its time is metered. A retainer opens its first period and its first fee falls due;
 * one that started in the past has its first past periods closed, in order, and the rest before the next call is answered.
 */
export const activateEngagement = writes(engagements.activate, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.state !== 'draft') return { refused: 'engagement-not-draft', state: engagement.state };
  // A draft may be older than the rule.
  const tooEarly = whyStartsTooEarly(deps, engagement.startsOn, engagement.retainer?.period?.anchorOn);
  if (tooEarly) return tooEarly;
  const passed = await put(deps, actor, mayActivate, { engagement, because: body.override?.because });
  if (isRefused(passed)) return passed;
  const { override } = passed;
  await updateEngagement(deps.db, engagement.id, {
    state: 'active',
    activatedAt: deps.now.epochMilliseconds,
    override: overrideColumn.writeOrNull(override),
  });
  await happened(deps, actor, 'engagement.activated', engagement.id, {
    override: override && { because: override.because, refused: override.refused },
  });
  await setEnd(deps, engagement);
  if (engagement.kind === 'retainer') await openFirstPeriod(deps, { ...engagement, state: 'active' });
  return getEngagement(deps, actor, { params });
});

/**
 * Opens the first period of a retainer that was just activated, and closes those that are over already: as many as one transaction may.
 * The rest is due work like any other, so that whoever signs does not wait for ten years of closings.
 */
async function openFirstPeriod(deps: Deps, engagement: EngagementFacts): Promise<void> {
  if (!isRetainer(engagement)) return;
  const facts = { ...(await loadAgreement(deps, engagement)), usage: [] };
  const nothingYet = { closedThrough: 0, statedCarriedOut: null, posted: [], from: null };
  const settlement = settleRetainer(facts, nothingYet, todayIn(deps, engagement.timeZone));
  await openNextPeriod(deps, engagement, settlement);
  await closeDuePeriods(deps, engagement.id);
}
