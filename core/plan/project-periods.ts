import { addDays } from '../base/calendar/local-day.ts';
import { uncutPeriodAt } from '../base/calendar/period.ts';
import type { Schedule } from '../base/calendar/schedule.ts';
import { termOfIndex } from '../base/calendar/term-span.ts';
import { type Charge, totalMinor } from '../work/periods/charge.ts';
import { grantedLots } from '../work/periods/granted-lots.ts';
import { remainingIn } from '../work/periods/lot.ts';
import { chargesOfOpening } from '../work/periods/opening-charges.ts';
import { gatherOpening } from '../work/periods/opening-inputs.ts';
import type { AgreementFacts } from '../work/terms/facts.ts';

/** Why a period to come is as certain as it is. */
export type Certainty =
  /** Inside the agreed term, or before anyone could end an open-ended agreement. */
  | 'agreed'
  /** After the term of an agreement that renews by itself, or past the notice of an open-ended one. */
  | 'goes-on'
  /** After a term whose next step has to be offered and accepted; of a trial, after the trial. */
  | 'renewal'
  | 'after-trial';

/** A period to come, with the charges that its opening will post. */
export interface ProjectedPeriod {
  readonly index: number;
  readonly startsOn: string;
  readonly endsBefore: string;
  readonly certainty: Certainty;
  readonly charges: readonly Charge[];
  readonly feeMinor: number;
  /** Everything the opening grants, perks too, in the allowance's unit. */
  readonly allowance: number;
}

interface Range {
  readonly openIndex: number;
  readonly noticeFrom: string;
}

/** Far more periods than anybody plans; weeks of three years. */
const MOST_PERIODS = 160;

/**
 * The periods of a retainer from one index on that start before a date, by the engine's own openings, so that what is
 * projected inside the agreed term is to the cent what will be charged (docs/plan.md). `openIndex` is the period that runs
 * now, whose term is the one in force; `noticeFrom` is the date from which the agreement could have ended if notice were
 * given today.
 */
export function projectPeriods(
  facts: AgreementFacts,
  range: Range & { readonly fromIndex: number; readonly before: string },
): readonly ProjectedPeriod[] {
  const periods: ProjectedPeriod[] = [];
  const { term, endsOn } = facts.schedule;
  // Beyond an offered term the engine has no period: the schedule without its term shows what a renewal would be.
  const endless: AgreementFacts = { ...facts, schedule: { ...facts.schedule, term: null } };
  for (let index = range.fromIndex; periods.length < MOST_PERIODS; index += 1) {
    const before = { periodIndex: index - 1, carriedLots: [], deficit: 0 };
    const snapshot = index === 1 ? null : before;
    const agreed = gatherOpening(snapshot, facts, index, null);
    const inputs =
      agreed ??
      (endsOn === null && term?.renewal === 'offer' ? gatherOpening(snapshot, endless, index, null) : null);
    if (inputs === null || inputs.period.startsOn >= range.before) break;
    const charges = chargesOfOpening(inputs);
    periods.push({
      index,
      startsOn: inputs.period.startsOn,
      endsBefore: inputs.period.endsBefore,
      certainty: certaintyOf(facts, index, {
        isAgreed: agreed !== null,
        startsOn: inputs.period.startsOn,
        ...range,
      }),
      charges,
      feeMinor: totalMinor(charges),
      allowance: remainingIn(grantedLots(inputs)),
    });
  }
  return periods;
}

function certaintyOf(
  { schedule }: AgreementFacts,
  index: number,
  at: Range & { readonly isAgreed: boolean; readonly startsOn: string },
): Certainty {
  const { term, endsOn, renewals } = schedule;
  // An agreed end is a promise of both sides up to it, and the open period is charged already.
  if (endsOn !== null || index <= at.openIndex) return 'agreed';
  if (term === null) return at.startsOn < at.noticeFrom ? 'agreed' : 'goes-on';
  if (!at.isAgreed) return (renewals.at(-1) ?? term).trial ? 'after-trial' : 'renewal';
  if (term.renewal !== 'auto') return 'agreed';
  return index <= lastBoundIndex(schedule, at) ? 'agreed' : 'goes-on';
}

/** The last period of a term that renews by itself which nobody can leave any more: past its notice the next term is bound too. */
function lastBoundIndex(schedule: Schedule, { openIndex, noticeFrom }: Range): number {
  const current = termOfIndex(schedule, openIndex);
  if (current === null) return 0;
  const next = termOfIndex(schedule, current.lastIndex + 1);
  const isPastNotice = noticeFrom > uncutPeriodAt(schedule, current.lastIndex).endsBefore;
  return isPastNotice && next !== null ? next.lastIndex : current.lastIndex;
}

/** The first day that is not bound any more when notice is given on a date. */
export function noticeEnds(today: string, noticeDays: number): string {
  return addDays(today, noticeDays + 1);
}
