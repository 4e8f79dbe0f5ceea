import { isInMonth } from '../../core/base/calendar/months-ahead.ts';
import { wholeMedianOf } from '../../core/base/statistics/median.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import type { WorkRow } from './plan-store.ts';
import { addUp, type MonthPart, type Source } from './source.ts';
import { USUAL_MONTHS, type View, worthOf } from './view.ts';

/** What was worked in the running month and stands on no charge: it is owed, whatever comes. */
export function workedSources(view: View): readonly Source[] {
  return view.work
    .filter(({ month, kind }) => month === view.thisMonth && isHourly(kind))
    .map((row) => ({
      clientId: row.clientId,
      engagementId: row.engagementId,
      title: row.title,
      certainty: 'secured',
      percent: 100,
      isPromised: false,
      because: view.say('because.worked', { amount: view.hours(row.billedMinutes - row.chargedMinutes) }),
      months: addUp(view.months, [
        { month: row.month, amountMinor: worthOf(view, row), minutes: row.actualMinutes },
      ]),
    }));
}

/**
 * Hourly and project work that goes on as it was: the middle one of a client's last full months, of the engagements that still
 * run. From the month on in which a retainer of the client starts, one that began since, nothing: it takes the place of that work.
 */
export function usualSources(view: View, active: readonly EngagementFacts[]): readonly Source[] {
  const replacedFrom = retainersSince(view, active);
  const hourly = active.filter(({ kind }) => isHourly(kind));
  const work = Map.groupBy(view.work, ({ engagementId }) => engagementId);
  return [...Map.groupBy(hourly, ({ clientId }) => clientId)].flatMap(([clientId, engagements]) => {
    const usual = usualOf(view, engagements, work, worthOf);
    const until = replacedFrom.get(clientId);
    const months = usual.months.filter(({ month }) => until === undefined || month < until);
    if (months.length === 0) return [];
    const [only, another] = engagements;
    const { amountMinor, minutes } = usual.full;
    return [
      {
        clientId,
        engagementId: another ? null : (only?.id ?? null),
        title: engagements.map(({ title }) => title).join(' · '),
        certainty: 'likely',
        percent: view.probabilities.usualWork,
        isPromised: false,
        because: view.say('because.usual', {
          months: USUAL_MONTHS,
          percent: view.probabilities.usualWork,
          money: view.money(amountMinor),
          amount: view.hours(minutes),
        }),
        months,
      },
    ];
  });
}

/** The first month of a retainer that began in the months a usual one is taken of, or begins later, by client. */
function retainersSince(view: View, active: readonly EngagementFacts[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { kind, clientId, startsOn } of active) {
    const month = startsOn.slice(0, 7);
    if (kind !== 'retainer' || month < (view.usualMonths[0] ?? view.thisMonth)) continue;
    const known = first.get(clientId);
    if (known === undefined || month < known) first.set(clientId, month);
  }
  return first;
}

/** Free work takes time alone: what its cap promises, else what it usually takes. */
export function freeWorkSources(view: View, active: readonly EngagementFacts[]): readonly Source[] {
  const work = Map.groupBy(view.work, ({ engagementId }) => engagementId);
  return active
    .filter(({ kind }) => kind === 'pro-bono')
    .flatMap((engagement): readonly Source[] => {
      const { clientId, id, title, startsOn, endsOn, reviewOn } = engagement;
      const common = { clientId, engagementId: id, title };
      const cap = engagement.proBono?.capMinutesPerMonth;
      if (cap === undefined) {
        const { months, full } = usualOf(view, [engagement], work, () => 0);
        const percent = view.probabilities.usualWork;
        const values = { months: USUAL_MONTHS, percent, amount: view.hours(full.minutes) };
        const because = view.say('because.free-usual', values);
        return [{ ...common, certainty: 'likely', percent, isPromised: false, because, months }];
      }
      const parts = (first: string, last: string | null) =>
        addUp(
          view.months,
          view.months
            .filter((month) => isInMonth(month, first, last))
            .map((month) => ({ month, amountMinor: 0, minutes: cap })),
        );
      const promised = parts(startsOn, endsOn ?? reviewOn);
      const after = endsOn === null && reviewOn !== null ? parts(`${nextMonth(reviewOn)}-01`, null) : [];
      const percent = view.probabilities.goesOn;
      const values = { amount: view.hours(cap), percent };
      return [
        {
          ...common,
          certainty: 'secured',
          percent: 100,
          isPromised: true,
          because: view.say('because.free-cap', values),
          months: promised,
        },
        {
          ...common,
          certainty: 'likely',
          percent,
          isPromised: true,
          because: view.say('because.free-review', values),
          months: after,
        },
      ];
    });
}

type Worth = (view: View, row: WorkRow) => number;

/** The usual month of some engagements, month by month for those that run in it; of the running month what is still to come. */
function usualOf(
  view: View,
  engagements: readonly EngagementFacts[],
  work: ReadonlyMap<string, readonly WorkRow[]>,
  worth: Worth,
): { readonly months: readonly MonthPart[]; readonly full: Omit<MonthPart, 'month'> } {
  const known = new Map<string, Omit<MonthPart, 'month'>>();
  const parts = view.months.map((month) => {
    const running = engagements.filter(({ startsOn, endsOn }) => isInMonth(month, startsOn, endsOn));
    const rows = running.flatMap(({ id }) => work.get(id) ?? []);
    const key = running.map(({ id }) => id).join();
    const usual = known.get(key) ?? middleOf(view, running, rows, worth);
    known.set(key, usual);
    if (month !== view.thisMonth) return { month, ...usual };
    const done = sumOf(view, rows, month, worth);
    const amountMinor = Math.max(0, usual.amountMinor - done.amountMinor);
    return { month, amountMinor, minutes: Math.max(0, usual.minutes - done.minutes) };
  });
  const [full = { amountMinor: 0, minutes: 0 }] = known.values();
  return { months: addUp(view.months, parts), full };
}

function middleOf(view: View, running: readonly EngagementFacts[], rows: readonly WorkRow[], worth: Worth) {
  const first = running.map(({ startsOn }) => startsOn.slice(0, 7)).sort()[0] ?? view.thisMonth;
  // Months before the client's first day are no quiet months.
  const sums = view.usualMonths
    .filter((month) => month >= first)
    .map((month) => sumOf(view, rows, month, worth));
  return {
    amountMinor: wholeMedianOf(sums.map(({ amountMinor }) => amountMinor)),
    minutes: wholeMedianOf(sums.map(({ minutes }) => minutes)),
  };
}

function sumOf(view: View, rows: readonly WorkRow[], month: string, worth: Worth) {
  const ofMonth = rows.filter((row) => row.month === month);
  return {
    amountMinor: ofMonth.reduce((sum, row) => sum + worth(view, row), 0),
    minutes: ofMonth.reduce((sum, row) => sum + row.actualMinutes, 0),
  };
}

function isHourly(kind: string): boolean {
  return kind === 'hourly' || kind === 'project';
}

function nextMonth(date: string): string {
  return Temporal.PlainYearMonth.from(date.slice(0, 7)).add({ months: 1 }).toString();
}
