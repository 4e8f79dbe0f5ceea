import { addDays, daysBetween, laterOf } from '../../base/calendar/local-day.ts';
import { type WorkingCalendar, workingDayFrom } from '../../base/calendar/working-calendar.ts';

export type CheckInChannel = 'email' | 'phone' | 'meeting' | 'chat';

/** A check-in by a channel every so many days. */
export interface Interval {
  readonly channel: CheckInChannel;
  readonly everyDays: number;
}

/** A contact that took place, on a local date. */
export interface Contact {
  readonly channel: CheckInChannel;
  readonly on: string;
}

export interface NextCheckIn extends Interval {
  /** The last contact by this channel; null before the first. */
  readonly lastOn: string | null;
  /** The last day on which it is in time: always a working day. */
  readonly dueOn: string;
}

/** Nobody is rung up two days after a long mail: a contact by another channel holds a check-in off by so many days at most. */
const MOST_REST_DAYS = 7;

/**
 * The next check-in of each channel of a cadence (docs/playbooks.md, cadence): so many days after the last contact by it, or after
 * the day from which the cadence holds. A later contact by another channel moves it as well, to a third of its interval after
 * that contact, a week at most. Never on a day on which the practice does not work: then on the next one.
 */
export function nextCheckIns(
  cadence: readonly Interval[],
  facts: {
    readonly since: string;
    readonly contacts: readonly Contact[];
    readonly calendar: WorkingCalendar;
  },
): readonly NextCheckIn[] {
  const lastBy = (wanted: (contact: Contact) => boolean) =>
    facts.contacts
      .filter(wanted)
      .reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null);
  const lastOfAll = lastBy(() => true);
  return cadence.map(({ channel, everyDays }) => {
    const lastOn = lastBy((contact) => contact.channel === channel);
    // A contact from before the cadence was agreed does not make the first check-in overdue at once.
    const regular = addDays(lastOn === null ? facts.since : lastOn, everyDays);
    const rest = Math.min(MOST_REST_DAYS, Math.floor(everyDays / 3));
    const due = lastOfAll === null ? regular : laterOf(regular, addDays(lastOfAll, rest));
    return { channel, everyDays, lastOn, dueOn: workingDayFrom(laterOf(due, facts.since), facts.calendar) };
  });
}

/** A check-in with the day on which it is planned, after what fell due during an absence was spread out. */
export type Planned<T> = T & { readonly plannedOn: string };

/**
 * Spreads check-ins that are due or overdue over the working days from today on, so many a day, so that an absence is caught up with
 * instead of piling up: first those that waited longest for their interval. What is due later keeps its day while that has
 * room, else takes the next one.
 */
export function planCheckIns<
  T extends { readonly dueOn: string; readonly everyDays: number; readonly clientId: string },
>(
  checkIns: readonly T[],
  plan: { readonly today: string; readonly perDay: number; readonly calendar: WorkingCalendar },
): readonly Planned<T>[] {
  const { today, perDay, calendar } = plan;
  const waited = ({ dueOn, everyDays }: T) => Math.max(0, daysBetween(dueOn, today)) / everyDays;
  const ordered = checkIns.toSorted(
    (one, other) =>
      waited(other) - waited(one) || compare(one.dueOn, other.dueOn) || compare(one.clientId, other.clientId),
  );
  const taken = new Map<string, number>();
  // Each day leads on to the next one with room, so that hundreds that wait do not each walk over all the days that are full.
  const onward = new Map<string, string>();
  const dayWithRoom = (from: string): string => {
    let day = onward.get(from) ?? workingDayFrom(from, calendar);
    while ((taken.get(day) ?? 0) >= perDay) {
      const next = addDays(day, 1);
      day = onward.get(next) ?? workingDayFrom(next, calendar);
    }
    onward.set(from, day);
    return day;
  };
  const planned = ordered.map((checkIn) => {
    const day = dayWithRoom(laterOf(checkIn.dueOn, today));
    taken.set(day, (taken.get(day) ?? 0) + 1);
    return { ...checkIn, plannedOn: day };
  });
  return planned.toSorted((one, other) => compare(one.plannedOn, other.plannedOn));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
