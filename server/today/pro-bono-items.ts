import { addDays, daysBetween } from '../../core/base/calendar/local-day.ts';
import { priceOf } from '../../core/base/money/money.ts';
import { DAYS_BEFORE_DUE } from '../../core/pro-bono/benefit-state.ts';
import { formatIn } from '../../locales/format.ts';
import { type Deps, todayOf } from '../deps.ts';
import { sayMonth } from '../pro-bono/demand-trend.ts';
import { demandTrendsOf } from '../pro-bono/demand-trends.ts';
import { shortened } from './ask-items.ts';
import { listFreeWork, listOpenBenefits } from './pro-bono-store.ts';
import { itemAbout, type TodayItem } from './today-item.ts';

/** What free clients promised and nobody received yet: asked for shortly before its day, and on from then. */
export async function benefitItems(deps: Deps): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  const rows = await listOpenBenefits(deps.db, addDays(today, DAYS_BEFORE_DUE));
  return rows.map((row) => {
    const { benefitId, dueOn, worthMinor } = row;
    const days = daysBetween(dueOn, today);
    const reason = days > 0 ? 'overdue' : 'ahead';
    const item = itemAbout(row, 'benefit', { dueOn, reason, stakeMinor: worthMinor ?? 0 }, ({ day }) => ({
      expected: shortened(row.expected),
      date: day(dueOn),
      days,
    }));
    return { ...item, id: benefitId, path: `/engagements/${row.id}#benefits` };
  });
}

/**
 * Free work whose demand rises. It is no favour to ask for: paying hours are what it takes, and a paid agreement is what is
 * proposed, which is why it does not stand behind paying work.
 */
export async function demandTrendItems(deps: Deps): Promise<readonly TodayItem[]> {
  const rows = await listFreeWork(deps.db);
  const demandTrends = await demandTrendsOf(deps, rows);
  return rows.flatMap((row) => {
    const { rising = false, tested = [] } = demandTrends.get(row.id) ?? {};
    const [first, last] = [tested[0], tested.at(-1)];
    if (!rising || !first || !last) return [];
    const rate = row.hourlyRateMinor ?? deps.practice.hourlyRateMinor ?? 0;
    const stakeMinor = priceOf(last.minutes, rate, 'minutes');
    const facts = [last.month];
    const item = itemAbout(row, 'pressure', { dueOn: null, stakeMinor, facts }, () => ({
      first: formatIn(deps.say.language).date(first.month, 'month'),
      firstFigures: sayMonth(deps.say, first),
      last: formatIn(deps.say.language).date(last.month, 'month'),
      lastFigures: sayMonth(deps.say, last),
    }));
    return { ...item, proBono: false, path: `/engagements/${row.id}/review` };
  });
}
