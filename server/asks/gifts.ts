import { asks } from '../../contract/asks/asks.ts';
import { isRefused } from '../../contract/refusals.ts';
import { type GiftHabit, giftHabit } from '../../core/asks/gift-habit.ts';
import { getClient } from '../clients/list-clients.ts';
import { type Deps, system, todayOf } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { type GiftRow, listGiftRows } from './gift-store.ts';

/** Months told of, the asked one included: the habit is judged over six, and a year back nobody asks. */
const MONTHS_BACK = 6;
/** What leads out of a habit, best first: say it kindly, bill the next one, offer to pay for it by the month. */
const WAYS_OUT = ['habit-forming', 'billed-consultation', 'retainers-explained'];

export interface ClientGifts {
  readonly budgetMinutes: number;
  readonly habit: GiftHabit;
  readonly gifts: readonly GiftRow[];
}

/** What was given to a client up to a local date, against its budget. Asks count by the day they came on. */
export async function giftsOf(deps: Deps, clientId: string, today: string): Promise<ClientGifts> {
  const client = await getClient(deps, system, { params: { id: clientId } });
  const own = isRefused(client) ? null : client.giftMinutesPerMonth;
  const budgetMinutes = own ?? deps.practice.giftMinutesPerMonth;
  const from = addMonths(today, -MONTHS_BACK - 1);
  const gifts = await listGiftRows(deps.db, clientId, { from, to: today });
  return { budgetMinutes, gifts, habit: judgeHabit(gifts, today, budgetMinutes) };
}

export function judgeHabit(gifts: readonly GiftRow[], today: string, budgetMinutes: number): GiftHabit {
  const given = gifts.map(({ receivedOn, minutes }) => ({ receivedOn, minutes: minutes ?? 0 }));
  return giftHabit({ today, budgetMinutes, gifts: given });
}

/** A client's gifts: a month against its budget, the months before, and whether it becomes a habit as of today. */
export const getGifts = reads(asks.gifts, async (deps, _actor, { params, query }) => {
  const client = await getClient(deps, system, { params });
  if (isRefused(client)) return client;
  const today = todayOf(deps);
  const month = query.month ?? today.slice(0, 7);
  const { budgetMinutes, habit } = await giftsOf(deps, params.id, today);
  const first = addMonths(`${month}-01`, 1 - MONTHS_BACK);
  const shown = await listGiftRows(deps.db, params.id, { from: first, to: `${month}-31` });
  const months = Array.from({ length: MONTHS_BACK }, (_none, at) => sumMonth(addMonths(first, at), shown));
  const asked = months.at(-1);
  return {
    month,
    budgetMinutes,
    givenMinutes: asked?.minutes ?? 0,
    valueMinor: asked?.valueMinor ?? 0,
    currency: deps.practice.currency,
    inLast30Days: habit.inLast30Days,
    habit: viewHabit(deps, habit, budgetMinutes),
    months,
  };
});

function sumMonth(firstDay: string, gifts: readonly GiftRow[]) {
  const month = firstDay.slice(0, 7);
  const given = gifts.filter(({ receivedOn }) => receivedOn.startsWith(month));
  return {
    month,
    gifts: given.length,
    minutes: given.reduce((sum, gift) => sum + (gift.minutes ?? 0), 0),
    valueMinor: given.reduce((sum, gift) => sum + (gift.valueMinor ?? 0), 0),
  };
}

function viewHabit(deps: Deps, habit: GiftHabit, budgetMinutes: number) {
  if (habit.signs.length === 0) return null;
  return {
    signs: [...habit.signs],
    because: sayWhyHabit(deps, habit, budgetMinutes),
    answers: [...WAYS_OUT],
  };
}

/** The signs of a habit in words, one sentence each. */
export function sayWhyHabit(deps: Pick<Deps, 'say'>, habit: GiftHabit, budgetMinutes: number): string {
  const figures = {
    gifts: habit.inLast30Days,
    given: habit.givenThisMonth,
    budget: budgetMinutes,
  };
  return habit.signs.map((sign) => deps.say(`gifts:habit.${sign}`, figures)).join(' ');
}

function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}
