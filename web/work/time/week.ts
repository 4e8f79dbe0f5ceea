import { daysAfter } from '../../text/dates.ts';

/** What the week needs to know of a time entry; `workedOn` is its local date, 'YYYY-MM-DD'. */
export interface WorkedEntry {
  readonly id: string;
  readonly engagementId: string;
  readonly workedOn: string;
  readonly startedAt: string;
  readonly actualMinutes: number;
  readonly units: number | null;
  readonly voidedAt: string | null;
}

/** What was worked on one day under one engagement: minutes, pieces of a deliverables retainer, and the entries behind. */
export interface WeekCell<E extends WorkedEntry> {
  readonly on: string;
  readonly minutes: number;
  readonly units: number;
  readonly entries: readonly E[];
}

export interface WeekRow<E extends WorkedEntry> {
  readonly engagementId: string;
  readonly cells: readonly WeekCell<E>[];
  readonly minutes: number;
  readonly units: number;
}

export interface Week<E extends WorkedEntry> {
  readonly days: readonly string[];
  /** The engagement with most time first. */
  readonly rows: readonly WeekRow<E>[];
  /** All engagements together, day by day. */
  readonly dayTotals: readonly WeekCell<E>[];
  readonly minutes: number;
}

/** The Monday of the week that a date lies in: weeks begin on Monday in all four languages of Holdfast. */
export function mondayOf(date: string): string {
  const dayOfWeek = new Date(`${date}T12:00:00Z`).getUTCDay();
  return daysAfter(date, -((dayOfWeek + 6) % 7));
}

/** The seven dates of the week that begins on a Monday. */
export function daysOfWeek(monday: string): readonly string[] {
  return Array.from({ length: 7 }, (_, day) => daysAfter(monday, day));
}

/** Lays the entries of a week out by engagement and day. Voided ones and those of other weeks are left out. */
export function layWeek<E extends WorkedEntry>(monday: string, entries: readonly E[]): Week<E> {
  const days = daysOfWeek(monday);
  const counted = entries
    .filter((entry) => entry.voidedAt === null && days.includes(entry.workedOn))
    .sort((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt));
  const byEngagement = Map.groupBy(counted, (entry) => entry.engagementId);
  const rows = [...byEngagement].map(([engagementId, own]) => {
    const cells = cellsOf(days, own);
    return { engagementId, cells, minutes: minutesOf(own), units: unitsOf(own) };
  });
  return {
    days,
    rows: rows.sort((one, other) => other.minutes - one.minutes || other.units - one.units),
    dayTotals: cellsOf(days, counted),
    minutes: minutesOf(counted),
  };
}

/**
 * The ids of entries that share time with another one of the same member's, each with the id of the first other. Back to
 * back is no overlap, and pieces of a deliverables retainer take no time.
 */
export function overlapsAmong(
  entries: readonly (WorkedEntry & { readonly memberId: string })[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const timed = entries
    .filter((entry) => entry.voidedAt === null && entry.actualMinutes > 0)
    .map(({ id, memberId, startedAt, actualMinutes }) => {
      const startMs = Date.parse(startedAt);
      return { id, memberId, startMs, endMs: startMs + actualMinutes * 60_000 };
    })
    .sort((one, other) => one.startMs - other.startMs);
  for (const [position, one] of timed.entries()) {
    for (const other of timed.slice(position + 1)) {
      if (other.startMs >= one.endMs) break;
      if (other.memberId !== one.memberId) continue;
      if (!found.has(one.id)) found.set(one.id, other.id);
      if (!found.has(other.id)) found.set(other.id, one.id);
    }
  }
  return found;
}

function cellsOf<E extends WorkedEntry>(days: readonly string[], entries: readonly E[]): WeekCell<E>[] {
  return days.map((on) => {
    const own = entries.filter((entry) => entry.workedOn === on);
    return { on, minutes: minutesOf(own), units: unitsOf(own), entries: own };
  });
}

function minutesOf(entries: readonly WorkedEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.actualMinutes, 0);
}

function unitsOf(entries: readonly WorkedEntry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.units ?? 0), 0);
}
