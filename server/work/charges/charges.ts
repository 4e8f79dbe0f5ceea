import { cursors } from '../../../contract/cursors.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { type Charge as ChargeView, retainers } from '../../../contract/work/retainers.ts';
import type { Unit } from '../../../core/base/money/money.ts';
import type { Deps } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { rowsOf } from '../periods/agreement.ts';
import { chargeBecauseColumn } from '../periods/columns.ts';
import { type ChargeRow, listChargeRows } from './charge-store.ts';
import { sayWhyCharged } from './say-charge.ts';

/** Every amount due under an engagement, by due date, with its reason in words. */
export const listCharges = reads(retainers.charges, async (deps, _actor, { params, query }) => {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const cursor = readCursor(query.cursor, cursors.byDay);
  const after = cursor ? { dueOn: cursor[0] ?? '', id: cursor[1] ?? '' } : null;
  const rows = await listChargeRows(rowsOf(deps, engagement), after, query.limit);
  return pageOf(
    rows,
    query.limit,
    (row) => [row.dueOn, row.id],
    (row) => viewCharge(deps, row, engagement.retainer?.allowance.unit),
  );
});

export function viewCharge(deps: Pick<Deps, 'say'>, row: ChargeRow, unit?: Unit): ChargeView {
  const because = chargeBecauseColumn.read(row.because);
  const { id, periodIndex, amountMinor, currency, dueOn, invoiceId } = row;
  return {
    id,
    periodIndex,
    amountMinor,
    currency,
    dueOn,
    invoiceId,
    kind: row.kind,
    forPeriodIndex: row.forPeriodIndex === row.periodIndex ? null : row.forPeriodIndex,
    because: sayWhyCharged(because, currency, row.forPeriodIndex, deps.say, unit),
  };
}
