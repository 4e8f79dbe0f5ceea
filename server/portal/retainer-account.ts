import { isRefused } from '../../contract/refusals.ts';
import { type Balance, balanceOf } from '../../core/work/periods/balance.ts';
import type { Opening } from '../../core/work/periods/open-period.ts';
import { todayIn } from '../deps.ts';
import type { Retainer } from '../work/periods/agreement.ts';
import { currentPeriod, findRetainer, viewPeriod } from '../work/periods/balance.ts';
import { openingColumn, usedBySegmentColumn } from '../work/periods/columns.ts';
import type { PageCall } from './page-call.ts';

/** How a retainer stands: its open period, or its last one once it has ended. */
export interface RetainerAccount {
  readonly engagement: Retainer;
  readonly period: ReturnType<typeof viewPeriod>;
  /** Epoch ms. */
  readonly periodStartsAt: number;
  readonly opening: Opening;
  readonly balance: Balance;
}

export async function readRetainer(
  { deps }: PageCall,
  engagementId: string,
): Promise<RetainerAccount | null> {
  const engagement = await findRetainer(deps, engagementId);
  if (isRefused(engagement)) return null;
  const row = await currentPeriod(deps, engagement);
  if (!row) return null;
  const opening = openingColumn.read(row.opening);
  const used = usedBySegmentColumn.read(row.usedBySegment);
  return {
    engagement,
    period: viewPeriod(row, deps.now.epochMilliseconds),
    periodStartsAt: row.startsAt,
    opening,
    balance: balanceOf(opening, used, todayIn(deps, engagement.timeZone)),
  };
}

/** The number of the first period without a statement. */
export function firstOpenIndex({ period }: RetainerAccount): number {
  return period.state === 'closed' ? period.index + 1 : period.index;
}
