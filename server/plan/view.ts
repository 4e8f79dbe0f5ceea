import type { Probabilities } from '../../contract/plan/plan.ts';
import { endOfMonth, monthsFrom } from '../../core/base/calendar/months-ahead.ts';
import { priceOf } from '../../core/base/money/money.ts';
import { formatIn } from '../../locales/format.ts';
import type { SayOwn } from '../../locales/say.ts';
import { type Deps, todayOf } from '../deps.ts';
import { type DueRow, listWork, sumChargesDue, type WorkRow } from './plan-store.ts';

/** Months of past work that a usual month is the middle of. */
export const USUAL_MONTHS = 6;
/** Months that shares are taken of, the running one counted. */
const SHARE_MONTHS = 12;

/** What every source is found from: the months ahead, what is on record, and how reasons are worded. */
export interface View {
  readonly deps: Deps;
  readonly today: string;
  /** The running month first. */
  readonly months: readonly string[];
  readonly thisMonth: string;
  /** The first day after the months ahead. */
  readonly before: string;
  readonly probabilities: Probabilities;
  readonly due: readonly DueRow[];
  /** A year of work, the running month counted. */
  readonly work: readonly WorkRow[];
  readonly shareMonths: readonly string[];
  /** Full months before this one, oldest first. */
  readonly usualMonths: readonly string[];
  readonly say: SayOwn;
  readonly money: (minor: number) => string;
  readonly hours: (minutes: number) => string;
  readonly day: (date: string) => string;
}

/** Reads what is on record about the past year and the months ahead, in two statements. */
export async function lookAhead(deps: Deps, count: number, probabilities: Probabilities): Promise<View> {
  const { db, practice } = deps;
  const today = todayOf(deps);
  const thisMonth = today.slice(0, 7);
  const months = monthsFrom(thisMonth, count);
  const before = endOfMonth(months.at(-1) ?? thisMonth);
  const shareMonths = shareMonthsUntil(thisMonth);
  const format = formatIn(deps.say.language);
  return {
    deps,
    today,
    months,
    thisMonth,
    before,
    probabilities,
    shareMonths,
    due: await sumChargesDue(db, `${thisMonth}-01`, before),
    work: await listWork(db, shareMonths[0] ?? thisMonth, thisMonth),
    usualMonths: shareMonths.slice(-1 - USUAL_MONTHS, -1),
    say: sayOnce(deps),
    money: (minor) => format.money(minor, practice.currency),
    hours: format.minutes,
    day: (date) => format.date(date, 'long'),
  };
}

/** The months that shares are taken of, oldest first. */
export function shareMonthsUntil(thisMonth: string): readonly string[] {
  const first = Temporal.PlainYearMonth.from(thisMonth).subtract({ months: SHARE_MONTHS - 1 });
  return monthsFrom(first.toString(), SHARE_MONTHS);
}

/** Wording costs more than all sums of a source, and most reasons are the same as another's. */
function sayOnce(deps: Deps): View['say'] {
  const said = new Map<string, string>();
  return (key, values) => {
    const name = `${key} ${JSON.stringify(values)}`;
    const text = said.get(name) ?? deps.say(`plan:${key}`, values);
    said.set(name, text);
    return text;
  };
}

/** What the work of a month is worth at its rate, half-up once a line; nothing without a rate. Charged minutes are in the charges already. */
export function worthOf(view: Pick<View, 'deps'>, row: WorkRow): number {
  if (row.kind !== 'hourly' && row.kind !== 'project') return 0;
  const rateMinor = row.hourlyRateMinor ?? view.deps.practice.hourlyRateMinor ?? 0;
  return priceOf(row.billedMinutes - row.chargedMinutes, rateMinor, 'minutes');
}
