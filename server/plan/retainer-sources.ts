import { addDays } from '../../core/base/calendar/local-day.ts';
import { spreadByMonth } from '../../core/base/calendar/months-ahead.ts';
import { endOfSchedule, periodIndexOn, uncutPeriodAt } from '../../core/base/calendar/period.ts';
import { termOfIndex } from '../../core/base/calendar/term-span.ts';
import { noticeEnds, type ProjectedPeriod, projectPeriods } from '../../core/plan/project-periods.ts';
import type { AgreementFacts } from '../../core/work/terms/facts.ts';
import { termsOfAgreement } from '../work/agreements/terms-of-agreement.ts';
import type { Retainer } from '../work/periods/agreement.ts';
import type { DueRow } from './plan-store.ts';
import { addUp, type MonthPart, percentOf, type Source } from './source.ts';
import type { View } from './view.ts';

/**
 * What a retainer brings and takes in the months ahead: its charges on record and the openings to come inside what is agreed,
 * which are secured, and then what is likely, each kind with its probability.
 */
export function retainerSources(
  view: View,
  retainer: Retainer,
  { facts, due }: { readonly facts: AgreementFacts; readonly due: readonly DueRow[] },
): readonly Source[] {
  const openIndex = retainer.openPeriodIndex ?? 0;
  const noticeDays = facts.schedule.term?.noticeDays ?? termsOfAgreement(retainer).noticeDays;
  const noticeFrom = noticeEnds(view.today, noticeDays);
  const periods = projectPeriods(facts, {
    fromIndex: firstIndexOf(view, facts, openIndex),
    before: view.before,
    openIndex,
    noticeFrom,
  });
  const common = { clientId: retainer.clientId, engagementId: retainer.id, title: retainer.title };
  const posted = due.map(({ month, amountMinor }) => ({ month, amountMinor, minutes: 0 }));
  const byCertainty = Map.groupBy(periods, ({ certainty }) => certainty);
  const agreed = byCertainty.get('agreed') ?? [];
  const secured: Source = {
    ...common,
    certainty: 'secured',
    percent: 100,
    isPromised: true,
    because: saySecured(view, facts, { openIndex, noticeDays, noticeFrom }),
    months: addUp(view.months, [...posted, ...agreed.flatMap((period) => partsOf(period, facts, openIndex))]),
  };
  const likely = [...byCertainty].flatMap(([certainty, some]): Source[] => {
    if (certainty === 'agreed') return [];
    return [
      {
        ...common,
        certainty: 'likely',
        isPromised: true,
        percent: percentOf(certainty, view.probabilities),
        because: view.say(`because.${certainty === 'goes-on' ? goesOnKey(facts) : certainty}`, {
          percent: percentOf(certainty, view.probabilities),
          day: view.day(some[0]?.startsOn ?? view.today),
        }),
        months: addUp(
          view.months,
          some.flatMap((period) => partsOf(period, facts, openIndex)),
        ),
      },
    ];
  });
  return [secured, ...likely];
}

/** The periods of the running month count whole, the closed ones too: its capacity is that of the whole month. */
function firstIndexOf({ thisMonth }: View, { schedule }: AgreementFacts, openIndex: number): number {
  const index = periodIndexOn(schedule, `${thisMonth}-01`);
  return Math.min(typeof index === 'number' ? index : openIndex, Math.max(1, openIndex));
}

/** The charges that a period's opening will post, by the month they fall due in; its allowance by the days it is for. */
export function partsOf(
  period: ProjectedPeriod,
  facts: AgreementFacts,
  openIndex: number,
): readonly MonthPart[] {
  // Charges of the open period and of those before are on record, and counted from there.
  const charges = period.index <= openIndex ? [] : period.charges;
  const isTime = facts.terms.allowance.unit === 'minutes';
  const minutes = isTime ? spreadByMonth(period.allowance, period.startsOn, period.endsBefore) : [];
  return [
    ...charges.map(({ dueOn, amountMinor }) => ({ month: dueOn.slice(0, 7), amountMinor, minutes: 0 })),
    ...minutes.map((part) => ({ ...part, amountMinor: 0 })),
  ];
}

function goesOnKey({ schedule }: AgreementFacts): string {
  return schedule.term === null ? 'goes-on' : 'renews-itself';
}

function saySecured(
  view: View,
  { schedule }: AgreementFacts,
  at: { readonly openIndex: number; readonly noticeDays: number; readonly noticeFrom: string },
): string {
  const end = endOfSchedule(schedule);
  if (schedule.endsOn !== null) return view.say('because.until-end', { day: view.day(schedule.endsOn) });
  if (schedule.term === null)
    return view.say('because.until-notice', {
      days: at.noticeDays,
      day: view.day(addDays(at.noticeFrom, -1)),
    });
  if (end !== null) return view.say('because.until-term', { day: view.day(addDays(end, -1)) });
  const current = termOfIndex(schedule, at.openIndex);
  const lastIndex = current?.lastIndex ?? at.openIndex;
  const termEnd = uncutPeriodAt(schedule, Math.max(1, lastIndex)).endsBefore;
  const key = at.noticeFrom > termEnd ? 'because.renewed-itself' : 'because.until-auto';
  return view.say(key, { day: view.day(addDays(termEnd, -1)), days: at.noticeDays });
}
