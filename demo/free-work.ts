import { addDays } from '../core/base/calendar/local-day.ts';
import type { Chance } from './chance.ts';
import { evenMonths, type Planned } from './paid-work.ts';
import { addMonths, type DemoYear } from './plan.ts';

/** Half a season for a choir, ended as agreed; it brought the architects. */
export function choir(year: DemoYear): Planned {
  const startsOn = addDays(year.start, 2);
  return {
    terms: {
      kind: 'pro-bono',
      startsOn,
      endsOn: addDays(addMonths(year.start, 5), -4),
      proBono: {
        capMinutesPerMonth: 240,
        benefits: [{ kind: 'introduction', expected: '', dueOn: addMonths(year.start, 6) }],
      },
    },
    work: {
      client: 'choir',
      tasks: [
        { note: 0, minutes: [45, 90] },
        { note: 1, minutes: [60, 90] },
        { note: 2, minutes: [10, 20], channel: 'email' },
        { note: 3, minutes: [15, 30], channel: 'phone' },
      ],
      stretches: [0, 1, 2, 3].map((month) => ({
        from: addDays(addMonths(year.start, month), 3),
        until: addMonths(year.start, month + 1),
        minutes: [180, 210, 150, 120][month] ?? 0,
      })),
    },
  };
}

/** What the shelter asks for, month by month: always a little more. */
const SHELTER_MINUTES = [60, 75, 110, 140, 190, 235, 290, 330];

/** Free work whose demand rises; its review was moved once and is late, and so is what was promised for it. */
export function shelter(
  year: DemoYear,
  chance: Chance,
): Planned & { readonly reviewedOn: string; readonly nextReviewOn: string } {
  const startsOn = addDays(addMonths(year.start, 5), 2);
  const reviewedOn = addMonths(startsOn, 3);
  const work: Planned['work'] = {
    client: 'shelter',
    tasks: [
      { note: 0, minutes: [30, 75] },
      { note: 1, minutes: [30, 60] },
      { note: 2, minutes: [10, 15], channel: 'email', urgent: true },
      { note: 3, minutes: [15, 30], channel: 'phone' },
      { note: 4, minutes: [30, 60] },
      { note: 5, minutes: [45, 90] },
    ],
    stretches: evenMonths(
      year,
      startsOn,
      (month) => (SHELTER_MINUTES[month - 5] ?? 0) + chance.between(-5, 5, 5),
    ),
  };
  return {
    reviewedOn,
    nextReviewOn: addDays(year.today, -4),
    terms: {
      kind: 'pro-bono',
      startsOn,
      reviewOn: reviewedOn,
      hourlyRateMinor: 9_500,
      proBono: {
        capMinutesPerMonth: 240,
        benefits: [
          { kind: 'testimonial', expected: '', dueOn: addDays(year.today, -9) },
          { kind: 'referral', expected: '', dueOn: addMonths(startsOn, 10) },
        ],
      },
    },
    work,
  };
}

/** What the library needs in each of its months, the free ones first. */
const LIBRARY_MINUTES = [90, 120, 150, 150, 150, 120, 180, 150, 120, 150, 180, 150];

/** Free for four months, past the one place there is; then it went on as paid work. */
export function library(
  year: DemoYear,
): Planned & { readonly receivedOn: string; readonly paidFrom: string } {
  const startsOn = addDays(addMonths(year.start, 1), 3);
  return {
    receivedOn: addMonths(startsOn, 3),
    paidFrom: addMonths(year.start, 5),
    terms: {
      kind: 'pro-bono',
      startsOn,
      reviewOn: addMonths(startsOn, 4),
      proBono: {
        capMinutesPerMonth: 180,
        benefits: [{ kind: 'publicity', expected: '', dueOn: addMonths(startsOn, 3) }],
      },
    },
    work: {
      client: 'library',
      tasks: [
        { note: 0, minutes: [45, 75] },
        { note: 1, minutes: [30, 60] },
        { note: 2, minutes: [10, 20], channel: 'email' },
        { note: 3, minutes: [15, 30], channel: 'phone' },
      ],
      stretches: evenMonths(year, startsOn, (month) => LIBRARY_MINUTES[month - 1] ?? 150),
    },
  };
}
