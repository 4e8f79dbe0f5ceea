import { addDays } from '../base/calendar/local-day.ts';

/** A gift as far as its habit is concerned: the local date its ask came on, and the actual minutes given. */
export interface Gift {
  readonly receivedOn: string;
  readonly minutes: number;
}

export type HabitSign = 'three-in-30-days' | 'rising' | 'budget-passed';

export interface GiftHabit {
  /** The number of gifts on the last 30 days, today included. */
  readonly inLast30Days: number;
  /** The minutes given in today's calendar month. */
  readonly givenThisMonth: number;
  /** What says that giving becomes a habit; none does when it is empty. */
  readonly signs: readonly HabitSign[];
}

const DAYS = 30;
const GIFTS_OF_A_HABIT = 3;
const MONTHS_COMPARED = 3;
/** Two minutes after one is no trend. */
const LEAST_RISEN_MINUTES = 30;

/**
 * Whether gifts to one client become a habit on a local date (docs/asks.md, "Gifts"): three or more within 30 days; or the
 * minutes of the last three months are at least 30 and twice those of the three before; or this month's budget is passed.
 * Months are counted back from the day itself, so that the first of a month forgets nothing. Gifts after the day are not seen.
 */
export function giftHabit(facts: {
  readonly today: string;
  readonly budgetMinutes: number;
  readonly gifts: readonly Gift[];
}): GiftHabit {
  const { today, budgetMinutes } = facts;
  const gifts = facts.gifts.filter(({ receivedOn }) => receivedOn <= today);
  const inLast30Days = gifts.filter(({ receivedOn }) => receivedOn > addDays(today, -DAYS)).length;
  const month = today.slice(0, 'YYYY-MM'.length);
  const givenThisMonth = minutesOf(gifts.filter(({ receivedOn }) => receivedOn.startsWith(month)));
  const signs: HabitSign[] = [];
  if (inLast30Days >= GIFTS_OF_A_HABIT) signs.push('three-in-30-days');
  if (isRising(gifts, today)) signs.push('rising');
  if (givenThisMonth > budgetMinutes) signs.push('budget-passed');
  return { inLast30Days, givenThisMonth, signs };
}

function isRising(gifts: readonly Gift[], today: string): boolean {
  const middle = monthsBefore(today, MONTHS_COMPARED);
  const start = monthsBefore(today, 2 * MONTHS_COMPARED);
  const recent = minutesOf(gifts.filter(({ receivedOn }) => receivedOn > middle));
  const before = minutesOf(gifts.filter(({ receivedOn }) => receivedOn > start && receivedOn <= middle));
  return recent >= LEAST_RISEN_MINUTES && recent >= 2 * before;
}

function monthsBefore(date: string, months: number): string {
  return Temporal.PlainDate.from(date).subtract({ months }).toString();
}

function minutesOf(gifts: readonly Gift[]): number {
  return gifts.reduce((sum, gift) => sum + gift.minutes, 0);
}
