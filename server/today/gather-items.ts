import { type Actor, type Deps, todayOf } from '../deps.ts';
import { askItems, changeOrderItems, giftHabitItems } from './ask-items.ts';
import { handlingItems } from './check-in-items.ts';
import { draftItems, importedItems, reviewItems, setAsideItems } from './engagement-items.ts';
import { candidateItems, chargeItems, overdueItems } from './money-items.ts';
import { benefitItems, demandTrendItems } from './pro-bono-items.ts';
import { proposalItems } from './proposal-items.ts';
import { retainerItems, type WatchedRetainer } from './retainer-items.ts';
import { itemAbout, type TodayItem } from './today-item.ts';
import { findTimerBefore } from './today-store.ts';

/** A timer that has run this long was most likely forgotten. */
const LONG_TIMER_MS = 10 * 3_600_000;

/** Everything that asks for something today, out of all nouns, in no order. Each kind reads its own rows by their index. */
export async function gatherItems(
  deps: Deps,
  actor: Actor,
  retainers: readonly WatchedRetainer[],
): Promise<readonly TodayItem[]> {
  const gathered = [
    await setAsideItems(deps),
    await timerItems(deps, actor),
    await overdueItems(deps),
    await chargeItems(deps),
    await askItems(deps),
    await changeOrderItems(deps),
    await proposalItems(deps),
    await giftHabitItems(deps),
    retainerItems(deps, retainers),
    await draftItems(deps),
    await reviewItems(deps),
    await benefitItems(deps),
    await demandTrendItems(deps),
    await importedItems(deps),
    await candidateItems(deps),
    await handlingItems(deps),
  ];
  return gathered.flat();
}

async function timerItems(deps: Deps, actor: Actor): Promise<readonly TodayItem[]> {
  const now = deps.now.epochMilliseconds;
  const { practice } = deps;
  const timer = await findTimerBefore(deps.db, actor.memberId, now - LONG_TIMER_MS);
  if (!timer) return [];
  const about = { dueOn: todayOf(deps), facts: [timer.startedAt] };
  const item = itemAbout(timer, 'timer', about, ({ amount, clock }) => ({
    since: clock(timer.startedAt, practice.timeZone),
    elapsed: amount(Math.floor((now - timer.startedAt) / 60_000)),
  }));
  return [{ ...item, path: '/time' }];
}
