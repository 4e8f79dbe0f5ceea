import { cursors } from '../../contract/cursors.ts';
import { type ChargeDue, payments } from '../../contract/money/payments.ts';
import { chargeState, overdueBefore } from '../../core/work/charges/charge-state.ts';
import { type Deps, instantText, todayOf } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads } from '../http/mounted.ts';
import { viewCharge } from '../work/charges/charges.ts';
import { readRetainer } from '../work/engagements/engagement.ts';
import {
  type ChargeWithNames,
  findChargeWithNames,
  listChargesDue,
  listPayments,
  type PaymentRow,
} from './store.ts';

/** Every charge of the practice by due date, with what was paid of it. */
export const listDue = reads(payments.charges, async (deps, _actor, { query }) => {
  const cursor = readCursor(query.cursor, cursors.byDay);
  const rows = await listChargesDue(deps.db, {
    ...query,
    after: cursor ? { dueOn: cursor[0] ?? '', id: cursor[1] ?? '' } : null,
    overdueBefore: overdueBefore(todayOf(deps), deps.practice.paymentGraceDays),
  });
  const paid = await listPayments(
    deps.db,
    rows.map(({ id }) => id),
  );
  const byCharge = Map.groupBy(paid, ({ chargeId }) => chargeId);
  return pageOf(
    rows,
    query.limit,
    (row) => [row.dueOn, row.id],
    (row) => viewChargeDue(deps, row, byCharge.get(row.id) ?? []),
  );
});

/** One charge as the list has it. */
export async function getChargeDue(deps: Deps, id: string): Promise<ChargeDue | null> {
  const row = await findChargeWithNames(deps.db, id);
  return row ? viewChargeDue(deps, row, await listPayments(deps.db, [id])) : null;
}

function viewChargeDue(deps: Deps, row: ChargeWithNames, paid: readonly PaymentRow[]): ChargeDue {
  const { clientId, clientName, engagementId, engagementTitle, paidMinor } = row;
  return {
    ...viewCharge(deps, row, readRetainer(row)?.allowance.unit),
    clientId,
    clientName,
    engagementId,
    engagementTitle,
    paidMinor,
    ...chargeState(row, todayOf(deps), deps.practice.paymentGraceDays),
    payments: paid.map(({ id, paidOn, amountMinor, note, createdAt }) => ({
      id,
      on: paidOn,
      amountMinor,
      note,
      createdAt: instantText(createdAt),
    })),
  };
}
