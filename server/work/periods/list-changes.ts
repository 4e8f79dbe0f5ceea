import { isRefused } from '../../../contract/refusals.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { isRetainer, loadAgreement } from './agreement.ts';

/**
 * What was agreed under a retainer since it was signed. The signed terms stay as they are on the engagement; whoever shows
 * them has to show these beside them.
 */
export const listChanges = reads(retainers.changes, async (deps, _actor, { params }) => {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (!isRetainer(engagement)) return { refused: 'not-a-retainer', kind: engagement.kind };
  const engagementId = engagement.id;
  const { changes, schedule, topUps } = await loadAgreement(deps, engagement);
  return {
    termsChanges: changes
      .map(({ id, effective, effectiveOn, terms }) => ({
        id,
        engagementId,
        effective,
        effectiveOn,
        feeMinor: terms.feeMinor,
        allowance: terms.allowance,
      }))
      .sort((one, other) => (one.effectiveOn + one.id < other.effectiveOn + other.id ? -1 : 1)),
    pauses: schedule.pauses
      .map((pause) => ({ ...pause, engagementId }))
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
    topUps: topUps
      .toSorted((one, other) => one.boughtAt - other.boughtAt)
      .map(({ id, boughtOn, amount, priceMinor, absorbs }) => ({
        id,
        engagementId,
        boughtOn,
        amount,
        priceMinor,
        absorbs,
      })),
  };
});
