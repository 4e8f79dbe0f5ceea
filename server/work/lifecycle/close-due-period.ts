import { isRefused } from '../../../contract/refusals.ts';
import type { Charge } from '../../../core/work/periods/charge.ts';
import { snapshotAfter } from '../../../core/work/periods/close-period.ts';
import { closeRetainerPeriod, settleRetainer } from '../../../core/work/periods/settle-retainer.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Deps, system } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { type ChargeRow, chargesOfPeriod } from '../charges/charge-store.ts';
import { postCharges } from '../charges/post-charges.ts';
import { loadBook } from '../charges/reconcile.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { isRetainer, type Retainer, rowsOf } from '../periods/agreement.ts';
import { chargeBecauseColumn, closingColumn } from '../periods/columns.ts';
import { findPeriod, updatePeriod } from '../periods/store.ts';
import { showMonthlyReport } from '../reports/write-report.ts';
import { freezeStatement } from './freeze-statement.ts';
import { openNextPeriod } from './open-next-period.ts';

/** As many closings as one transaction may hold everybody else up for, on a machine that needs some milliseconds for each. */
export const MOST_CLOSINGS = 12;

/**
 * Closes periods of a retainer that are over by the practice's clock, oldest first: freezes the statement, posts the charges,
 * opens the next. What it writes depends on the period's end and the facts, never on how late it runs. A transaction closes
 * a bounded number; what is left stays due, and is run before the practice is answered again.
 */
export async function closeDuePeriods(deps: Deps, engagementId: string): Promise<void> {
  for (let closed = 0; closed < MOST_CLOSINGS; closed += 1) {
    const engagement = await lockEngagement(deps, engagementId);
    if (isRefused(engagement) || !isRetainer(engagement) || engagement.openPeriodIndex === null) return;
    const open = await findPeriod(rowsOf(deps, engagement), engagement.openPeriodIndex);
    if (!open || open.endsAt > deps.now.epochMilliseconds) return;
    await closeOpenPeriod(
      { ...deps, now: Temporal.Instant.fromEpochMilliseconds(open.endsAt) },
      engagement,
      open.endsBefore,
    );
  }
}

async function closeOpenPeriod(deps: Deps, engagement: Retainer, on: string): Promise<void> {
  const found = rowsOf(deps, engagement);
  const index = engagement.openPeriodIndex ?? 0;
  const { facts, book } = await loadBook(deps, engagement, index);
  const closing = closeRetainerPeriod(facts, book, on);
  if (closing === null) throw new Error(`Period ${index} of engagement ${engagement.id} cannot be closed.`);
  const late = (await chargesOfPeriod(found, index))
    .filter((row) => row.forPeriodIndex !== index)
    .map(readCharge);
  const client = await getClient(deps, system, { params: { id: engagement.clientId } });
  const clientName = isRefused(client) ? '' : client.name;
  const { text, hash } = freezeStatement(deps, engagement, clientName, closing.account, late);
  await updatePeriod(found, index, {
    state: 'closed',
    statement: text,
    statementHash: hash,
    statedCarry: closing.account.carriedOut,
    closing: closingColumn.write(snapshotAfter(closing.account)),
    closedAt: deps.now.epochMilliseconds,
  });
  await postCharges(deps, engagement, closing.charges);
  await happened(deps, system, 'statement.closed', engagement.id, { index, hash });
  await showMonthlyReport(deps, engagement, index);
  await openNextPeriod(deps, engagement, settleRetainer(facts, closing.book, on));
}

function readCharge(row: ChargeRow): Charge {
  if (row.kind === 'consultation' || row.kind === 'change-order')
    throw new Error(`Charge ${row.id} was posted by itself and stands in no period.`);
  return {
    key: row.chargeKey,
    kind: row.kind,
    periodIndex: row.periodIndex ?? 0,
    forPeriodIndex: row.forPeriodIndex ?? 0,
    amountMinor: row.amountMinor,
    dueOn: row.dueOn,
    because: chargeBecauseColumn.read(row.because),
  };
}
