import { addDays } from '../../core/base/calendar/local-day.ts';
import { priceOf } from '../../core/base/money/money.ts';
import { type RetainerWatch, watchRetainer } from '../../core/today/watch-retainer.ts';
import { type TermWatch, watchTerm } from '../../core/today/watch-term.ts';
import type { Opening } from '../../core/work/periods/open-period.ts';
import { type Deps, todayIn } from '../deps.ts';
import { retainerColumn } from '../work/engagements/columns.ts';
import { retainerResults } from '../work/lifecycle/results.ts';
import { sayResults } from '../work/lifecycle/say-renewal-path.ts';
import { readPause, scheduleOf } from '../work/periods/agreement.ts';
import { openingColumn, usedBySegmentColumn } from '../work/periods/columns.ts';
import { itemAbout, type Spoken, type TodayItem } from './today-item.ts';
import { listOpenRetainers, listPauses, listRenewals } from './today-store.ts';

/** An active retainer as of its own local day: its open period, and what that and its term ask for. */
export interface WatchedRetainer {
  readonly row: OpenRetainer;
  readonly today: string;
  readonly opening: Opening;
  readonly period: RetainerWatch | null;
  readonly term: TermWatch | null;
}

type OpenRetainer = Awaited<ReturnType<typeof listOpenRetainers>>[number];

/** The active retainers, read once for everything that Today says of them. */
export async function watchRetainers(deps: Deps): Promise<readonly WatchedRetainer[]> {
  const rows = await listOpenRetainers(deps.db);
  const pauses = Map.groupBy(await listPauses(deps.db), (row) => row.engagementId);
  const renewals = Map.groupBy(await listRenewals(deps.db), (row) => row.engagementId);
  const days = new Map<string, string>();
  return rows.flatMap((row) => {
    const retainer = retainerColumn.readOrNull(row.retainer);
    if (retainer === null) return [];
    // Most retainers live in one time zone, and its date is dearer to find than all the rest of a retainer.
    const today = days.get(row.timeZone) ?? todayIn(deps, row.timeZone);
    days.set(row.timeZone, today);
    const opening = openingColumn.read(row.opening);
    const schedule = scheduleOf(
      { ...row, retainer },
      (pauses.get(row.id) ?? []).map(readPause),
      renewals.get(row.id) ?? [],
    );
    return {
      row,
      today,
      opening,
      period: watchRetainer(opening, usedBySegmentColumn.read(row.usedBySegment), today),
      term: watchTerm(schedule, row.periodIndex, today),
    };
  });
}

/** What the open periods and the terms of the active retainers ask for. */
export function retainerItems(deps: Deps, retainers: readonly WatchedRetainer[]): readonly TodayItem[] {
  return retainers.flatMap(({ row, today, opening, period, term }) => [
    ...(period ? [periodItem(row, opening, period, today)] : []),
    ...(term ? [termItem(deps, row, opening, term)] : []),
  ]);
}

function periodItem(retainer: Spoken, opening: Opening, watch: RetainerWatch, today: string): TodayItem {
  const { unit, period } = opening.inputs;
  const { rateMinor } = opening.terms.overage;
  const lastDay = addDays(period.endsBefore, -1);
  switch (watch.what) {
    case 'over': {
      const over = watch.used - watch.available;
      const stakeMinor = priceOf(over, rateMinor, unit);
      const facts = [period.startsOn, watch.used];
      return itemAbout(retainer, 'retainer-over', { dueOn: today, stakeMinor, facts }, ({ amount, day }) => ({
        used: amount(watch.used, unit),
        available: amount(watch.available, unit),
        over: amount(over, unit),
        date: day(lastDay),
      }));
    }
    case 'pace': {
      const stakeMinor = priceOf(watch.projected - watch.available, rateMinor, unit);
      // The projection moves every day by itself; what was used moves when somebody works.
      const about = { dueOn: watch.runsOutOn, stakeMinor, facts: [period.startsOn, watch.used] };
      return itemAbout(retainer, 'retainer-pace', about, ({ amount, day }) => ({
        projected: amount(watch.projected, unit),
        available: amount(watch.available, unit),
        date: day(lastDay),
        out: day(watch.runsOutOn),
      }));
    }
    case 'unused': {
      const reason = watch.lapses ? 'lapses' : 'carries';
      return itemAbout(retainer, 'retainer-unused', { dueOn: lastDay, reason }, ({ amount, day }) => ({
        remaining: amount(watch.remaining, unit),
        available: amount(watch.available, unit),
        date: day(lastDay),
      }));
    }
  }
}

/** A term that nears its end leads to the renewal path, with what the retainer has brought so far. */
function termItem(deps: Deps, retainer: Spoken, opening: Opening, term: TermWatch): TodayItem {
  const { renewal, trial, endsOn, noticeOn, dueOn } = term;
  const { unit, currency } = opening.inputs;
  const about = { dueOn, reason: renewal, facts: [trial, endsOn, dueOn] };
  const item = itemAbout(retainer, 'term-ending', about, async ({ day }) => ({
    trial: String(trial),
    date: day(endsOn),
    notice: day(noticeOn),
    results: sayResults(deps.say, await retainerResults(deps, retainer), unit, currency),
  }));
  return { ...item, path: `/engagements/${retainer.id}#renewal-path` };
}
