import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { addDays } from '../../../core/base/calendar/local-day.ts';
import { billingOn } from '../../../core/work/terms/billing-on.ts';
import { flagOf, isSet } from '../../db/columns.ts';
import { type Deps, system } from '../../deps.ts';
import { put } from '../../events/question.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { isRetainer, type Retainer } from '../periods/agreement.ts';
import type { Held } from '../periods/held-engagement.ts';
import { addUsage, isStopped, locatePeriod, mayDrawOpen, type Placement } from '../periods/locate-period.ts';
import { refuseUnpaid } from '../periods/unpaid-period.ts';
import { billChange } from './bill-change.ts';
import { billedBecauseColumn } from './columns.ts';
import { mayDrawLate, restate } from './questions.ts';
import {
  addToMonthlyTotals,
  entriesBetween,
  insertTimeEntry,
  type TimeEntryRow,
  updateTimeEntry,
} from './store.ts';
import { usageOf } from './usage.ts';

/** What became of an entry: the row as stored, and what its period looks like after it. */
export interface AppliedEntry {
  readonly row: TimeEntryRow;
  readonly placement: Placement | null;
  /** Overage of the open period after the change; null outside an open retainer period. */
  readonly overage: number | null;
}

/** `add` puts an entry on record (again, when it had been voided); `remove` takes one off the numbers, keeping its row. */
export type EntryChange = { readonly how: 'add' | 'restore' | 'remove'; readonly row: TimeEntryRow };

/**
 * The one way in which an entry starts or stops counting: bills its day, keeps the month's totals, draws the allowance or,
 * when its period is closed, has it restated. Costs the entries of one day, whatever the size of the practice.
 */
export async function applyEntry(
  deps: Deps,
  { engagement, open }: Held,
  change: EntryChange,
): Promise<AppliedEntry | Refused> {
  const placement = isRetainer(engagement)
    ? await locatePeriod(deps, engagement, open, change.row.workedOn)
    : null;
  if (placement && isRefused(placement)) return placement;
  const stopped = isRetainer(engagement) ? stopUnpaid(deps, engagement, placement, change) : null;
  if (stopped) return stopped;
  const { row, moved, growths, growth } = await billDayOf(deps, engagement, change, placement);
  if (placement && isRetainer(engagement)) {
    const refusal = await drawRefusal(deps, engagement, placement, change, growth);
    if (refusal) return refusal;
  }
  for (const { id, ...columns } of moved) await updateTimeEntry(deps.db, id, columns);
  await storeRow(deps, change, row);
  await addToMonthlyTotals(deps.db, {
    month: row.workedOn.slice(0, 7),
    clientId: row.clientId,
    engagementId: row.engagementId,
    entries: change.how === 'remove' ? -1 : 1,
    actualMinutes: change.how === 'remove' ? -row.actualMinutes : row.actualMinutes,
    billedMinutes: growths.minutes,
  });
  if (!placement || !isRetainer(engagement)) return { row, placement: null, overage: null };
  if (placement.where === 'open') {
    const { overage } = await addUsage(deps, engagement, placement, growths.draws);
    return { row, placement, overage };
  }
  if (placement.where === 'closed')
    await put(deps, system, restate, {
      engagement,
      periodIndex: placement.index,
      agreement: placement.agreement,
    });
  return { row, placement, overage: null };
}

/** A correction is always taken, and so is work on a period that was closed: it was paid, or stands in a statement. */
function stopUnpaid(deps: Deps, engagement: Retainer, placement: Placement | null, { how }: EntryChange) {
  if (placement === null || placement.where === 'closed' || how !== 'add') return null;
  return refuseUnpaid(deps, engagement, placement.unpaid);
}

async function drawRefusal(
  deps: Deps,
  engagement: Retainer,
  placement: Placement,
  change: EntryChange,
  growth: number,
) {
  const usage = usageOf(change.row, engagement.retainer.allowance.unit);
  if (change.how === 'remove' || !usage) return null;
  if (placement.where === 'ahead' || !isStopped(engagement, growth)) return null;
  if (placement.where === 'open') return mayDrawOpen(engagement, placement, usage, growth);
  const { index: periodIndex, agreement } = placement;
  return put(deps, system, mayDrawLate, { engagement, periodIndex, agreement, usage });
}

/** Bills the day of the change: the row, the others of the day whose billed minutes moved, and what is drawn more or less. */
async function billDayOf(
  deps: Deps,
  engagement: EngagementFacts,
  change: EntryChange,
  placement: Placement | null,
) {
  const { db } = deps;
  const { workedOn } = change.row;
  const rule = billingOn(engagement, workedOn);
  const others =
    rule.roundPer === 'day'
      ? (await entriesBetween(db, engagement.id, workedOn, addDays(workedOn, 1))).filter(
          (row) => row.id !== change.row.id,
        )
      : [];
  const withIt = [...others, change.row];
  const removing = change.how === 'remove';
  const billed = billChange(removing ? withIt : others, removing ? others : withIt, rule);
  const moved = others.flatMap((other) => {
    const now = billed.billed.get(other.id);
    if (!now) return [];
    const billedBecause = billedBecauseColumn.write(now.because);
    if (now.billedMinutes === other.billedMinutes && billedBecause === other.billedBecause) return [];
    return [{ id: other.id, billedMinutes: now.billedMinutes, billedBecause }];
  });
  const own = billed.billed.get(change.row.id);
  const row: TimeEntryRow = {
    ...change.row,
    ...(own
      ? { billedMinutes: own.billedMinutes, billedBecause: billedBecauseColumn.write(own.because) }
      : {}),
    periodIndex: placement?.index ?? null,
    late: flagOf((placement?.where === 'closed' && !removing) || isSet(change.row.late)),
  };
  const pieces = removing ? -(row.units ?? 0) : (row.units ?? 0);
  const byPieces = isRetainer(engagement) && engagement.retainer.allowance.unit === 'deliverables';
  const draws = byPieces ? [{ startedAt: row.startedAt, amount: pieces }] : billed.growths;
  const growths = { minutes: billed.growth, draws };
  return { row, moved, growths, growth: byPieces ? pieces : billed.growth };
}

async function storeRow(deps: Deps, change: EntryChange, row: TimeEntryRow): Promise<void> {
  if (change.how === 'add') return insertTimeEntry(deps.db, row);
  const voidedAt = change.how === 'remove' ? deps.now.epochMilliseconds : null;
  const { id, ...columns } = row;
  await updateTimeEntry(deps.db, id, { ...columns, voidedAt });
}
