import { addDays, daysBetween, laterOf } from '../base/calendar/local-day.ts';
import { medianOf } from '../base/statistics/median.ts';
import { type Judged, judgeAgainstHabit } from './health.ts';

/** The smallest deviations that matter: days of silence, minutes of a month, days of delay, asks of a month. */
const LEAST_GAP_DAYS = 3;
const LEAST_MONTH_MINUTES = 60;
const LEAST_DELAY_DAYS = 3;
const LEAST_ASKS = 1;

/** How long it has been quiet against the client's own gaps. Dates are local, in any order, days of a contact once or more. */
export function judgeSilence(contactsOn: readonly string[], today: string): Judged {
  const days = [...new Set(contactsOn)].filter((day) => day <= today).sort();
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  const last = days.at(-1);
  return judgeAgainstHabit(last === undefined ? null : daysBetween(last, today), gaps, LEAST_GAP_DAYS);
}

/**
 * The minutes of the last full month against those of earlier ones, oldest first. Only a drop counts: more work than usual is
 * no sign of a client who leaves. The figures come back as minutes, the bound never below zero.
 */
export function judgeWork(lastMonth: number | null, earlier: readonly number[]): Judged {
  const most = Math.max(LEAST_MONTH_MINUTES, medianOf(earlier) / 10);
  const drop = judgeAgainstHabit(
    lastMonth === null ? null : -lastMonth,
    earlier.map((minutes) => -minutes),
    most,
  );
  const minutes = (figure: number | null) => (figure === null ? null : Math.max(0, -figure));
  return { colour: drop.colour, now: lastMonth, usual: minutes(drop.usual), bound: minutes(drop.bound) };
}

export interface PaidCharge {
  readonly dueOn: string;
  /** Null while it is open. */
  readonly paidOn: string | null;
}

/**
 * The longest delay there is now (what is open and past due, else the last charge that was paid) against the delays of
 * earlier charges. Early is no delay.
 */
export function judgePayment(charges: readonly PaidCharge[], today: string): Judged {
  const paid = charges
    .flatMap(({ dueOn, paidOn }) => (paidOn === null ? [] : [{ dueOn, paidOn }]))
    .toSorted((one, other) => (one.paidOn < other.paidOn ? -1 : 1));
  const delays = paid.map(({ dueOn, paidOn }) => daysBetween(dueOn, laterOf(dueOn, paidOn)));
  const open = charges
    .filter(({ dueOn, paidOn }) => paidOn === null && dueOn < today)
    .map(({ dueOn }) => daysBetween(dueOn, today));
  const isOpen = open.length > 0;
  const now = isOpen ? Math.max(...open) : (delays.at(-1) ?? null);
  return judgeAgainstHabit(now, isOpen ? delays : delays.slice(0, -1), LEAST_DELAY_DAYS);
}

/** What the client asked in the last full month against earlier ones. */
export function judgeAsks(lastMonth: number | null, earlier: readonly number[]): Judged {
  return judgeAgainstHabit(lastMonth, earlier, LEAST_ASKS);
}

/** A check-in against its cadence: late from the first day on, bad once half of a cadence has passed besides. */
export function judgeCheckIn(
  checkIn: { readonly dueOn: string; readonly everyDays: number } | null,
  today: string,
): Judged & { readonly badOn: string | null } {
  if (checkIn === null) return { colour: 'unknown', now: null, usual: null, bound: null, badOn: null };
  const late = Math.max(0, daysBetween(checkIn.dueOn, today));
  const bad = Math.max(2, Math.ceil(checkIn.everyDays / 2));
  const colour = late === 0 ? 'good' : late >= bad ? 'bad' : 'watch';
  const bound = late === 0 ? 1 : bad;
  return { colour, now: late, usual: checkIn.everyDays, bound, badOn: addDays(checkIn.dueOn, bad) };
}
