import { overview } from '../../contract/today/overview.ts';
import { isAsleep } from '../../core/today/snooze.ts';
import { type Actor, type Deps, todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { gatherItems } from './gather-items.ts';
import { watchRetainers } from './retainer-items.ts';
import { deleteSnoozes, listSnoozes, upsertSnooze } from './snooze-store.ts';
import { evidenceOf, keyOf, type TodayItem } from './today-item.ts';

export interface SnoozedItem {
  readonly item: TodayItem;
  readonly until: string | null;
}

/** Parts what is awake from what the reader has put off. Of the others nobody works out what they say. */
export async function withoutSnoozed(
  deps: Deps,
  actor: Actor,
  items: readonly TodayItem[],
): Promise<{ readonly awake: readonly TodayItem[]; readonly asleep: readonly SnoozedItem[] }> {
  const rows = await listSnoozes(deps.db, actor.memberId);
  if (rows.length === 0) return { awake: items, asleep: [] };
  const snoozes = new Map(rows.map((row) => [row.key, row]));
  const today = todayOf(deps);
  const awake: TodayItem[] = [];
  const asleep: SnoozedItem[] = [];
  for (const item of items) {
    const snooze = snoozes.get(keyOf(item));
    const evidence = snooze?.untilOn === null ? await evidenceOf(item) : null;
    if (snooze && isAsleep(snooze, today, evidence)) asleep.push({ item, until: snooze.untilOn });
    else awake.push(item);
  }
  return { awake, asleep };
}

/** Puts an item off until a day, or until it says something else. Refused for what is not on Today, and for a day that is not ahead. */
export const snoozeItem = writes(overview.snooze, async (deps, actor, { body }) => {
  const { key, until = null } = body;
  const today = todayOf(deps);
  if (until !== null && until <= today) return { refused: 'in-past', today };
  const items = await gatherItems(deps, actor, await watchRetainers(deps));
  const item = items.find((each) => keyOf(each) === key);
  if (!item) return { refused: 'not-found' };
  await forgetOld(deps, actor, items);
  await upsertSnooze(deps.db, {
    memberId: actor.memberId,
    key,
    untilOn: until,
    evidence: await evidenceOf(item),
    createdAt: deps.now.epochMilliseconds,
  });
  await happened(deps, actor, 'today.snoozed', key, { until });
  return { key, until };
});

/** What is no longer on Today has changed, and a day that has come is over: neither is kept, so that the table stays small. */
async function forgetOld(deps: Deps, actor: Actor, items: readonly TodayItem[]): Promise<void> {
  const { db } = deps;
  const today = todayOf(deps);
  const keys = new Set(items.map(keyOf));
  const old = (await listSnoozes(db, actor.memberId)).filter(({ key, untilOn }) =>
    untilOn === null ? !keys.has(key) : untilOn <= today,
  );
  await deleteSnoozes(
    db,
    actor.memberId,
    old.map(({ key }) => key),
  );
}

/** Brings an item back that was put off. */
export const wakeItem = writes(overview.wake, async (deps, actor, { params }) => {
  const { key } = params;
  const woken = await deleteSnoozes(deps.db, actor.memberId, [key]);
  if (woken === 0) return { refused: 'not-found' };
  await happened(deps, actor, 'today.woken', key, {});
  return { key };
});
