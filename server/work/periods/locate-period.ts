import type { Refused } from '../../../contract/refusals.ts';
import { drawDown, segmentOf } from '../../../core/work/periods/draw-down.ts';
import { mayRecord, mayRecordOn } from '../../../core/work/periods/may-record.ts';
import type { Opening } from '../../../core/work/periods/open-period.ts';
import type { AgreementFacts, Usage } from '../../../core/work/terms/facts.ts';
import { overageTermsOf, refusesOverage } from '../../../core/work/terms/overage-rules.ts';
import type { Deps } from '../../deps.ts';
import { loadAgreement, type Retainer, rowsOf } from './agreement.ts';
import { openingColumn, usedBySegmentColumn } from './columns.ts';
import { type OpenPlace, updateRunningTotals } from './open-place-store.ts';
import { type UnpaidPeriod, unpaidPeriod } from './unpaid-period.ts';

/**
 * Where an entry of a date belongs: the open period with its running totals, a closed one, or one still to come. `unpaid` says
 * that the fee of the open period is overdue, whichever period the entry belongs to.
 */
export type Placement = { readonly unpaid: UnpaidPeriod | null } & (
  | {
      readonly where: 'open';
      readonly index: number;
      readonly opening: Opening;
      readonly usedBySegment: readonly number[];
    }
  | {
      readonly where: 'closed' | 'ahead';
      readonly index: number;
      /** Read to find the period, and handed on to whoever replays it. */
      readonly agreement: AgreementFacts;
    }
);

/** How much more (or less) is drawn by an entry that started at an instant, in the allowance's unit. */
export interface Growth {
  readonly startedAt: number;
  readonly amount: number;
}

/** Finds the period of a date. When it is the open one, nothing else of the agreement is read. */
export async function locatePeriod(
  deps: Deps,
  engagement: Retainer,
  open: OpenPlace | null,
  workedOn: string,
): Promise<Placement | Refused> {
  const unpaid = open ? unpaidPeriod(deps, engagement, open.startsOn, open.openMinor) : null;
  if (open && open.startsOn <= workedOn && workedOn < open.endsBefore) {
    const opening = openingColumn.read(open.opening);
    const pause = opening.inputs.pauses.find(
      (each) => each.mode !== 'bill-through' && each.from <= workedOn && workedOn < each.until,
    );
    if (pause) return { refused: 'retainer-paused', since: pause.from, until: pause.until };
    const usedBySegment = usedBySegmentColumn.read(open.usedBySegment);
    return { where: 'open', index: open.periodIndex, opening, usedBySegment, unpaid };
  }
  const agreement = await loadAgreement(deps, engagement);
  const may = mayRecordOn(agreement.schedule, workedOn);
  if ('refused' in may) return outsideFacts(may, workedOn);
  const ahead = open !== null && may.periodIndex > open.periodIndex;
  return { where: ahead ? 'ahead' : 'closed', index: may.periodIndex, agreement, unpaid };
}

function outsideFacts(
  refused: Exclude<ReturnType<typeof mayRecordOn>, { periodIndex: number }>,
  on: string,
): Refused {
  return refused.refused === 'after-end' ? { ...refused, endsOn: refused.endedOn, on } : { ...refused, on };
}

/** Whether the rule `stop` lets the open period be drawn on. Under every other rule it is let through here. */
export function mayDrawOpen(
  engagement: Retainer,
  placement: Extract<Placement, { where: 'open' }>,
  usage: Usage,
  growth: number,
): Refused | null {
  if (!isStopped(engagement, growth)) return null;
  const may = mayRecord(placement.opening, placement.usedBySegment, usage.startedAt, growth);
  return 'refused' in may ? may : null;
}

/** Whether an agreement stops at its allowance, so that more use has to be asked for. */
export function isStopped(engagement: Retainer, growth: number): boolean {
  return refusesOverage(overageTermsOf(engagement.retainer.overage).rule) && growth > 0;
}

/** Adds to the running totals of the open period: the O(1) part of recording time. */
export async function addUsage(
  deps: Deps,
  engagement: Retainer,
  placement: Extract<Placement, { where: 'open' }>,
  growths: readonly Growth[],
): Promise<{ readonly overage: number; readonly remaining: number }> {
  const totals = [...placement.usedBySegment];
  for (const { startedAt, amount } of growths) {
    const segment = segmentOf(placement.opening, startedAt);
    totals[segment] = (totals[segment] ?? 0) + amount;
  }
  await updateRunningTotals(rowsOf(deps, engagement), placement.index, totals);
  const { overage, remaining } = drawDown(placement.opening, totals);
  return { overage, remaining };
}
