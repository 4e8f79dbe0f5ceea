import type { Settlement } from '../../../core/work/periods/settle-retainer.ts';
import type { Deps } from '../../deps.ts';
import { clearDue, setDue } from '../../jobs/due-work.ts';
import { postCharges } from '../charges/post-charges.ts';
import { openingColumns } from '../charges/reconcile.ts';
import { closeEngagement, noteOpenPeriod } from '../engagements/progress.ts';
import type { Retainer } from '../periods/agreement.ts';
import { insertPeriod } from '../periods/store.ts';

/** Puts the settlement's open period on record with its charges, or ends the engagement when there is none. */
export async function openNextPeriod(
  deps: Deps,
  engagement: Retainer,
  settlement: Settlement,
): Promise<void> {
  const { opening, usedBySegment, charges, snapshot } = settlement;
  await postCharges(deps, engagement, charges);
  if (opening === null) {
    await closeEngagement(deps, engagement);
    await clearDue(deps, 'close-period', engagement.id);
    return;
  }
  const columns = openingColumns(opening, usedBySegment);
  await insertPeriod(deps.db, {
    engagementId: engagement.id,
    periodIndex: opening.inputs.period.index,
    ...columns,
    state: 'open',
    statedCarry: snapshot === null ? 0 : opening.carriedIn,
    closing: null,
    statement: null,
    statementHash: null,
    closedAt: null,
  });
  await noteOpenPeriod(deps, engagement.id, opening.inputs.period.index);
  await setDue(deps, 'close-period', engagement.id, columns.endsAt);
}
