import { addDays } from '../core/base/calendar/local-day.ts';
import type { Planned } from './paid-work.ts';
import { addMonths, type DemoYear, type Stretch } from './plan.ts';

/** Minutes of the bicycle shop's periods: the fifth runs over, the ninth is topped up, the last will run over. */
const BIKES_MINUTES = [600, 645, 690, 630, 975, 660, 615, 690, 945, 630, 645, 570];
/** The running period began this long ago, so that its pace can be seen whatever day the demo is opened. */
const BIKES_DAYS_IN = 18;

/** Twelve hours a month with carry-over, from a date of its own. */
export function bikeShop(year: DemoYear): Planned {
  const startsOn = addMonths(addDays(year.today, -BIKES_DAYS_IN), -(BIKES_MINUTES.length - 1));
  return {
    terms: {
      kind: 'retainer',
      startsOn,
      hourlyRateMinor: 11_000,
      billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'day' },
      retainer: {
        feeMinor: 114_000,
        allowance: { unit: 'minutes', amount: 720 },
        carry: { capAmount: 360, lifePeriods: 1 },
        overage: { rule: 'bill', rateMinor: 11_000, courtesyAmount: 60 },
        term: { periods: 6, renewal: 'auto', noticeDays: 30 },
      },
    },
    work: {
      client: 'bikes',
      tasks: [
        { note: 0, minutes: [60, 120] },
        { note: 1, minutes: [60, 150] },
        { note: 2, minutes: [45, 120] },
        { note: 3, minutes: [15, 30], activity: 'consultation', channel: 'phone' },
        { note: 4, minutes: [30, 60], activity: 'status-call', channel: 'meeting' },
        { note: 5, minutes: [10, 20], activity: 'consultation', channel: 'email' },
        { note: 6, minutes: [60, 120] },
      ],
      stretches: periodsFrom(year, startsOn, BIKES_MINUTES),
    },
  };
}

const VET_PIECES = [3, 3, 3, 2, 4, 3, 4, 4, 3, 4, 5, 4];

/** Articles by the month; from the seventh month on four of them instead of three. */
export function vetClinic(year: DemoYear): Planned {
  const startsOn = addMonths(year.start, 1);
  const minutes = VET_PIECES.map(() => 75);
  const stretches = periodsFrom(year, startsOn, minutes).map((stretch, period) => ({
    ...stretch,
    pieces: piecesBy(year, stretch.until, VET_PIECES[period] ?? 0),
  }));
  return {
    terms: {
      kind: 'retainer',
      startsOn,
      retainer: {
        feeMinor: 72_000,
        allowance: { unit: 'deliverables', amount: 3 },
        carry: { capAmount: 2, lifePeriods: 1 },
        overage: { rule: 'bill', rateMinor: 26_000 },
      },
    },
    work: {
      client: 'vet',
      tasks: [{ note: 8, minutes: [20, 40], activity: 'admin', channel: 'email' }],
      pieces: [
        { note: 0, minutes: [150, 240] },
        { note: 1, minutes: [150, 240] },
        { note: 2, minutes: [120, 180] },
        { note: 3, minutes: [150, 240] },
        { note: 4, minutes: [120, 180] },
        { note: 5, minutes: [150, 210] },
        { note: 6, minutes: [120, 180] },
        { note: 7, minutes: [120, 180] },
      ],
      stretches,
    },
  };
}

const LAW_MINUTES = [96, 132, 60, 174, 90, 120, 54, 84, 150, 108, 138, 48];
/** The year's term ends this soon, which is within its notice. */
const LAW_DAYS_LEFT = 20;

/** Advice on call: two hours a month, half an hour of consultation on top. */
export function taxAdvisers(year: DemoYear): Planned & { readonly pause: { from: string; until: string } } {
  const startsOn = addMonths(addDays(year.today, LAW_DAYS_LEFT), -LAW_MINUTES.length);
  const eighth = addMonths(startsOn, 7);
  const pause = { from: addDays(eighth, 8), until: addDays(eighth, 22) };
  return {
    pause,
    terms: {
      kind: 'retainer',
      startsOn,
      billing: { incrementMinutes: 6, minimumMinutes: 6, roundPer: 'entry' },
      retainer: {
        feeMinor: 28_000,
        allowance: { unit: 'minutes', amount: 120 },
        overage: { rule: 'deduct-next' },
        perks: [{ label: 'named in words', amount: 30 }],
        term: { periods: LAW_MINUTES.length, renewal: 'offer', noticeDays: 30 },
      },
    },
    work: {
      client: 'law',
      tasks: [
        { note: 0, minutes: [12, 30], activity: 'consultation', channel: 'phone' },
        { note: 1, minutes: [6, 18], activity: 'consultation', channel: 'email' },
        { note: 2, minutes: [12, 30], activity: 'consultation', channel: 'phone' },
        { note: 3, minutes: [24, 36], activity: 'consultation', channel: 'meeting' },
      ],
      stretches: periodsFrom(year, startsOn, LAW_MINUTES),
      pauses: [pause],
    },
  };
}

/** One stretch a period; the running one ends yesterday and holds what was worked until then. */
function periodsFrom(year: DemoYear, startsOn: string, minutes: readonly number[]): readonly Stretch[] {
  return minutes.map((worked, index) => {
    const until = addMonths(startsOn, index + 1);
    return {
      from: addMonths(startsOn, index),
      until: until < year.today ? until : year.today,
      minutes: worked,
    };
  });
}

/** Of the running month's pieces those that were delivered by today. */
function piecesBy(year: DemoYear, until: string, pieces: number): number {
  if (until < year.today) return pieces;
  return Math.floor((pieces * (Number(year.today.slice(8)) - 1)) / 30);
}
