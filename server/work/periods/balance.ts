import type { z } from 'zod';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import {
  type Lot as LotView,
  type Period as PeriodView,
  retainers,
} from '../../../contract/work/retainers.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import { balanceOf, type Balance as CoreBalance } from '../../../core/work/periods/balance.ts';
import type { Opening } from '../../../core/work/periods/open-period.ts';
import type { Deps } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { isRetainer, type Retainer, rowsOf } from './agreement.ts';
import { openingColumn, usedBySegmentColumn } from './columns.ts';
import { findForBalance, findLastPeriod, findPeriod, type PeriodRow } from './store.ts';

/** The retainer behind an id, or why there is no balance to show. */
export async function findRetainer(deps: Deps, id: string): Promise<Retainer | Refused> {
  const engagement = await findEngagement(deps, id);
  if (isRefused(engagement)) return engagement;
  if (!isRetainer(engagement)) return { refused: 'not-a-retainer', kind: engagement.kind };
  if (engagement.state === 'draft') return { refused: 'engagement-not-active', state: engagement.state };
  return engagement;
}

/**
 * The balance of the open period (of the last one, once the engagement has ended). Reads one engagement and one period,
 * whatever the size of the practice.
 */
export const getBalance = reads(retainers.balance, async (deps, _actor, { params }) => {
  const row = await findBalanceRow(deps, params.id);
  if (isRefused(row)) return row;
  const opening = openingColumn.read(row.opening);
  const usedBySegment = usedBySegmentColumn.read(row.usedBySegment);
  const today = localDateOf(deps.now.epochMilliseconds, row.timeZone);
  const balance = balanceOf(opening, usedBySegment, today);
  return {
    asOf: deps.now.toString(),
    ...balance,
    period: viewPeriod(row, deps.now.epochMilliseconds),
    lots: balance.lots.map((lot) => viewLot(lot, opening)),
  };
});

type BalanceRow = PeriodColumns &
  Pick<PeriodRow, 'opening' | 'usedBySegment'> & { readonly timeZone: string };

/** Reads an engagement and its open period together; the slower way round is left to what has no open one. */
async function findBalanceRow(deps: Deps, id: string): Promise<BalanceRow | Refused> {
  const found = await findForBalance(rowsOf(deps, { id }));
  if (found && isWithPeriod(found)) return found;
  const retainer = await findRetainer(deps, id);
  if (isRefused(retainer)) return retainer;
  const period = await currentPeriod(deps, retainer);
  if (!period) return { refused: 'unknown-period', engagementId: retainer.id };
  return { ...period, timeZone: retainer.timeZone };
}

function isWithPeriod<T extends { readonly periodIndex: number | null }>(row: T): row is T & BalanceRow {
  return row.periodIndex !== null;
}

export async function currentPeriod(deps: Deps, retainer: Retainer): Promise<PeriodRow | undefined> {
  const found = rowsOf(deps, retainer);
  return retainer.openPeriodIndex === null
    ? findLastPeriod(found)
    : findPeriod(found, retainer.openPeriodIndex);
}

type PeriodColumns = Pick<PeriodRow, 'periodIndex' | 'startsOn' | 'endsBefore' | 'startsAt' | 'state'>;

export function viewPeriod(row: PeriodColumns, nowMs: number): z.output<typeof PeriodView> {
  const state = row.state === 'closed' ? 'closed' : row.startsAt > nowMs ? 'scheduled' : 'open';
  return { index: row.periodIndex, startsOn: row.startsOn, endsBefore: row.endsBefore, state };
}

function viewLot(lot: CoreBalance['lots'][number], opening: Opening): z.output<typeof LotView> {
  const { id, grantedOn, amount, remaining, expiresBefore } = lot;
  const perk = lot.kind === 'perk' ? opening.terms.perks[lot.sequence] : undefined;
  return {
    id,
    grantedOn,
    amount,
    remaining,
    expiresBefore,
    kind: lot.carried && lot.kind === 'fresh' ? 'carried' : lot.kind,
    label: perk?.label ?? null,
  };
}
