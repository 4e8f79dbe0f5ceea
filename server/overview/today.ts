import type { overview, Today } from '../../contract/overview.ts';
import type { InputOf } from '../../contract/route.ts';
import { rank, SHOWN } from '../../core/today/rank.ts';
import { type Actor, type Deps, todayOf } from '../deps.ts';
import { askItems, changeOrderItems, giftHabitItems } from './ask-items.ts';
import { draftItems, importedItems, reviewItems } from './engagement-items.ts';
import { candidateItems, chargeItems, overdueItems, saySecured } from './money-items.ts';
import { benefitItems, pressureItems } from './pro-bono-items.ts';
import { proposalItems } from './proposal-items.ts';
import { retainerItems } from './retainer-items.ts';
import { itemAbout, type TodayItem, wordItem } from './today-item.ts';
import { findTimerBefore } from './today-store.ts';
import { wordingIn } from './wording.ts';

/** A timer that has run this long was most likely forgotten. */
const LONG_TIMER_MS = 10 * 3_600_000;

/**
 * What to do today: a sentence of money, and the most pressing items out of all nouns (docs/today.md). It reads charges,
 * open periods, totals and engagements by their indexes, and of entries only a year of the free work that runs, so that it
 * costs the same after ten years.
 */
export async function getToday(
  deps: Deps,
  actor: Actor,
  { query }: Pick<InputOf<typeof overview.today>, 'query'>,
): Promise<Today> {
  const wording = wordingIn(deps.say, deps.practice.currency);
  const ranked = rank(await gatherItems(deps, actor), todayOf(deps));
  const shown = query.all ? ranked : ranked.slice(0, SHOWN);
  return {
    sentence: await saySecured(deps, wording),
    items: await Promise.all(shown.map((item) => wordItem(item, wording))),
    more: ranked.length - shown.length,
  };
}

async function gatherItems(deps: Deps, actor: Actor): Promise<readonly TodayItem[]> {
  const gathered = [
    await timerItems(deps, actor),
    await overdueItems(deps),
    await chargeItems(deps),
    await askItems(deps),
    await changeOrderItems(deps),
    await proposalItems(deps),
    await giftHabitItems(deps),
    await retainerItems(deps),
    await draftItems(deps),
    await reviewItems(deps),
    await benefitItems(deps),
    await pressureItems(deps),
    await importedItems(deps),
    await candidateItems(deps),
  ];
  return gathered.flat();
}

async function timerItems(deps: Deps, actor: Actor): Promise<readonly TodayItem[]> {
  const now = deps.now.epochMilliseconds;
  const { practice } = deps;
  const timer = await findTimerBefore(deps.db, practice.id, actor.memberId, now - LONG_TIMER_MS);
  if (!timer) return [];
  const item = itemAbout(timer, 'timer', { dueOn: todayOf(deps) }, ({ amount, clock }) => ({
    since: clock(timer.startedAt, practice.timeZone),
    elapsed: amount(Math.floor((now - timer.startedAt) / 60_000)),
  }));
  return [{ ...item, path: '/time' }];
}
