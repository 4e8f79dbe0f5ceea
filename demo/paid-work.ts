import { addDays } from '../core/base/calendar/local-day.ts';
import type { Chance } from './chance.ts';
import {
  type AgreedTerms,
  addMonths,
  type DemoYear,
  monthStarts,
  type Stretch,
  type WorkPlan,
} from './plan.ts';

export interface Planned {
  readonly terms: AgreedTerms;
  readonly work: WorkPlan;
}

/** Hourly and as regular as a clock: the client to whom a retainer should be offered. */
export function ciderShop(year: DemoYear, chance: Chance): Planned {
  return {
    terms: {
      kind: 'hourly',
      startsOn: year.start,
      hourlyRateMinor: 9_500,
      billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'day' },
    },
    work: {
      client: 'cider',
      tasks: [
        { note: 0, minutes: [45, 90] },
        { note: 1, minutes: [30, 75] },
        { note: 2, minutes: [30, 60] },
        { note: 3, minutes: [15, 20], activity: 'consultation', channel: 'email' },
        { note: 4, minutes: [20, 40], activity: 'consultation', channel: 'phone' },
        { note: 5, minutes: [45, 90] },
        { note: 6, minutes: [10, 20], activity: 'admin' },
        { note: 7, minutes: [30, 45], activity: 'status-call', channel: 'meeting' },
      ],
      stretches: evenMonths(year, year.start, () => chance.between(475, 535, 5)),
    },
  };
}

/** Minutes of the months in which the architects are clients. */
const TENDER_MINUTES = [300, 780, 120, 540, 240, 900, 180, 420];

/** Hourly and up and down with their tenders; they came by way of the choir. */
export function architects(year: DemoYear): Planned {
  const startsOn = addDays(addMonths(year.start, 5), 9);
  return {
    terms: {
      kind: 'hourly',
      startsOn,
      hourlyRateMinor: 9_500,
      billing: { incrementMinutes: 6, minimumMinutes: 6, roundPer: 'entry' },
    },
    work: {
      client: 'architects',
      tasks: [
        { note: 0, minutes: [60, 150] },
        { note: 1, minutes: [45, 120] },
        { note: 2, minutes: [15, 30], activity: 'consultation', channel: 'phone', urgent: true },
        { note: 3, minutes: [10, 20], activity: 'consultation', channel: 'email' },
        { note: 4, minutes: [60, 120] },
        { note: 5, minutes: [30, 60], activity: 'status-call', channel: 'meeting' },
      ],
      stretches: evenMonths(year, startsOn, (month) => TENDER_MINUTES[month - 5] ?? 0),
    },
  };
}

/** A project of four heavy months, over since spring. */
export function museumSite(year: DemoYear, chance: Chance): Planned {
  const startsOn = addDays(addMonths(year.start, 1), 7);
  const endsOn = addDays(addMonths(startsOn, 4), -1);
  const stretches = [0, 1, 2, 3].map((month) => ({
    from: addMonths(startsOn, month),
    until: addMonths(startsOn, month + 1),
    minutes: chance.between(2_400, 3_300, 15),
  }));
  return {
    terms: { kind: 'project', startsOn, endsOn, hourlyRateMinor: 9_000 },
    work: {
      client: 'museum',
      tasks: [
        { note: 0, minutes: [60, 90], channel: 'meeting' },
        { note: 1, minutes: [90, 210] },
        { note: 2, minutes: [90, 240] },
        { note: 3, minutes: [60, 180] },
        { note: 4, minutes: [45, 60], activity: 'status-call', channel: 'meeting' },
        { note: 5, minutes: [60, 150] },
        { note: 6, minutes: [20, 40], activity: 'admin' },
      ],
      stretches,
    },
  };
}

/** Calendar months from a date on; of the running one as much as has passed. */
export function evenMonths(
  year: DemoYear,
  startsOn: string,
  minutesOf: (month: number) => number,
): readonly Stretch[] {
  const starts = monthStarts(year);
  return starts.slice(0, -1).flatMap((from, month) => {
    const until = starts[month + 1] ?? year.today;
    if (until <= startsOn) return [];
    const whole = minutesOf(month);
    const isRunning = until > year.today;
    const minutes = isRunning ? 5 * Math.round((whole * (Number(year.today.slice(8)) - 1)) / 150) : whole;
    return [{ from: from < startsOn ? startsOn : from, until: isRunning ? year.today : until, minutes }];
  });
}
