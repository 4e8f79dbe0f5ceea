import { clientHeads } from '../clients/client-heads.ts';
import { type Deps, todayOf } from '../deps.ts';
import { listGiftRows } from './gift-store.ts';
import { judgeHabit, sayWhyHabit } from './gifts.ts';

export interface HabitForming {
  readonly clientId: string;
  readonly clientName: string;
  readonly because: string;
  /** What was given in the half year that was looked at. */
  readonly valueMinor: number;
}

/** The clients to whom giving becomes a habit as of today. It reads the gifts of half a year and no entry. */
export async function habitsForming(deps: Deps): Promise<readonly HabitForming[]> {
  const today = todayOf(deps);
  const from = Temporal.PlainDate.from(today).subtract({ months: 7 }).toString();
  const gifts = await listGiftRows(deps.db, null, { from, to: today });
  const byClient = Map.groupBy(gifts, ({ clientId }) => clientId);
  const heads = await clientHeads(deps, [...byClient.keys()]);
  return [...byClient].flatMap(([clientId, given]) => {
    const head = heads.get(clientId);
    const budgetMinutes = head?.giftMinutesPerMonth ?? deps.practice.giftMinutesPerMonth;
    const habit = judgeHabit(given, today, budgetMinutes);
    if (habit.signs.length === 0) return [];
    const valueMinor = given.reduce((sum, gift) => sum + (gift.valueMinor ?? 0), 0);
    const because = sayWhyHabit(deps, habit, budgetMinutes);
    return { clientId, clientName: head?.name ?? '', because, valueMinor };
  });
}
