import { overview } from '../../contract/today/overview.ts';
import { rank, SHOWN } from '../../core/today/rank.ts';
import { todayOf } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { type Wording, wordingIn } from '../text/figure-wording.ts';
import { capacityStrip } from './capacity.ts';
import { gatherItems } from './gather-items.ts';
import { moneyOfMonth, sayMoney, viewMoney } from './money-sentence.ts';
import { watchRetainers } from './retainer-items.ts';
import { type SnoozedItem, withoutSnoozed } from './snoozes.ts';
import { type TodayItem, wordItem } from './today-item.ts';

/**
 * What to do today: a sentence of money, the most pressing items out of all nouns, and what the month's hours are for
 * (docs/today.md). It reads charges, open periods, totals and engagements by their indexes, and of entries only a year of few
 * clients, so that it costs the same after ten years. What the reader has put off is counted, and asked for by
 * itself.
 */
export const getToday = reads(overview.today, async (deps, actor, { query }) => {
  const { currency } = deps.practice;
  const wording = wordingIn(deps.say, currency);
  const retainers = await watchRetainers(deps);
  const items = await gatherItems(deps, actor, retainers);
  const { awake, asleep } = await withoutSnoozed(deps, actor, items);
  const money = await moneyOfMonth(deps, retainers);
  const ranked = rank(awake, todayOf(deps));
  const shown = query.all ? ranked : ranked.slice(0, SHOWN);
  return {
    sentence: sayMoney(money, wording),
    items: query.snoozed
      ? await wordSnoozed(asleep, wording, todayOf(deps))
      : await Promise.all(shown.map((item) => wordItem(item, wording))),
    more: query.snoozed ? 0 : ranked.length - shown.length,
    snoozed: asleep.length,
    money: viewMoney(money, currency),
    capacity: await capacityStrip(deps, retainers, money),
  };
});

/** In the order of Today, each with the day on which it comes back. */
async function wordSnoozed(asleep: readonly SnoozedItem[], wording: Wording, today: string) {
  const until = new Map<TodayItem, string | null>(asleep.map(({ item, until }) => [item, until]));
  const ranked = rank(
    asleep.map(({ item }) => item),
    today,
  );
  return Promise.all(ranked.map((item) => wordItem(item, wording, { until: until.get(item) ?? null })));
}
