import { isRefused } from '../../../contract/refusals.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { addDays, daysBetween } from '../../../core/base/calendar/local-day.ts';
import { divideHalfUp } from '../../../core/base/money/money.ts';
import { billUsage } from '../../../core/work/periods/bill-usage.ts';
import { todayIn } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { rowsOf } from '../periods/agreement.ts';
import { currentPeriod, findRetainer, viewPeriod } from '../periods/balance.ts';
import { openingColumn } from '../periods/columns.ts';
import { findPeriod } from '../periods/store.ts';
import { usageFrom } from './usage.ts';

/** Use day by day through a period, beside what an even pace would have used: the figures of the burn-down. */
export const getBurnDown = reads(retainers.burnDown, async (deps, _actor, { params, query }) => {
  const retainer = await findRetainer(deps, params.id);
  if (isRefused(retainer)) return retainer;
  const asked = query.periodIndex;
  const row =
    asked === undefined
      ? await currentPeriod(deps, retainer)
      : await findPeriod(rowsOf(deps, retainer), asked);
  if (!row) return { refused: 'unknown-period', periodIndex: asked };
  const opening = openingColumn.read(row.opening);
  const { unit } = retainer.retainer.allowance;
  const usage = await usageFrom(deps, { id: retainer.id, unit }, row.startsOn, row.endsBefore);
  const usedOn = new Map<string, number>();
  for (const { workedOn, billed } of billUsage(usage, retainer.billing, unit)) {
    usedOn.set(workedOn, (usedOn.get(workedOn) ?? 0) + billed);
  }
  const available = opening.granted + opening.carriedIn + opening.toppedUp + opening.adjusted;
  const period = viewPeriod(row, deps.now.epochMilliseconds);
  const until = period.state === 'closed' ? row.endsBefore : addDays(todayIn(deps, retainer.timeZone), 1);
  return { unit, period, available, days: daysOf(row, until, usedOn, available) };
});

function daysOf(
  row: { readonly startsOn: string; readonly endsBefore: string },
  until: string,
  usedOn: ReadonlyMap<string, number>,
  available: number,
) {
  const all = daysBetween(row.startsOn, row.endsBefore);
  const shown = Math.min(all, Math.max(0, daysBetween(row.startsOn, until)));
  let used = 0;
  return Array.from({ length: shown }, (_none, day) => {
    const on = addDays(row.startsOn, day);
    used += usedOn.get(on) ?? 0;
    return { on, used, evenPace: divideHalfUp(Math.max(0, available) * (day + 1), all) };
  });
}
