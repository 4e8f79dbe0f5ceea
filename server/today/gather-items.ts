import type { Ability } from '../../contract/abilities.ts';
import type { TodayKind } from '../../core/today/rank.ts';
import { type Actor, type Deps, todayOf } from '../deps.ts';
import { mayAtAll } from '../policy/may.ts';
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

/** The ability to do what an item asks for. */
const doneWith: Readonly<Record<TodayKind, Ability>> = {
  'set-aside': 'agreement.change',
  timer: 'time.record',
  'charge-overdue': 'payment.record',
  'charge-due': 'payment.record',
  ask: 'ask.decide',
  'retainer-over': 'agreement.change',
  'retainer-pace': 'agreement.change',
  'call-limit': 'touchpoint.record',
  'change-order': 'change-order.propose',
  proposal: 'proposal.change',
  'term-ending': 'agreement.change',
  draft: 'agreement.change',
  review: 'pro-bono.change',
  'check-in': 'touchpoint.record',
  benefit: 'pro-bono.change',
  'retainer-unused': 'agreement.change',
  pressure: 'pro-bono.change',
  playbook: 'playbook.decide',
  'ask-referral': 'client.change',
  'gift-habit': 'ask.decide',
  nurture: 'client.change',
  'terms-missing': 'agreement.change',
  'retainer-candidate': 'proposal.change',
};

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
    await handlingItems(deps, actor),
  ];
  // Whoever cannot do anything about it is not told to.
  return gathered.flat().filter(({ kind }) => mayAtAll(deps, actor, doneWith[kind]));
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
