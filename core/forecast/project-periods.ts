import { addDays } from '../calendar/local-day.ts';
import { termOfIndex } from '../calendar/term-span.ts';
import { type Charge, totalMinor } from '../retainers/charge.ts';
import type { AgreementFacts } from '../retainers/facts.ts';
import { chargesOfOpening } from '../retainers/opening-charges.ts';
import { gatherOpening } from '../retainers/opening-inputs.ts';

/** Why a period to come is as certain as it is. */
export type Certainty =
  /** Inside the agreed term, or before anyone could end an open-ended agreement. */
  | 'agreed'
  /** After the term of an agreement that renews by itself, or past the notice of an open-ended one. */
  | 'goes-on'
  /** After a term whose next rung has to be offered and accepted; of a trial, after the trial. */
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
  /** In the allowance's unit. */
  readonly allowance: number;
}

/** Far more periods than anybody plans; weeks of two years. */
const MOST_PERIODS = 106;

/**
 * The periods of a retainer from one index on that start before a date, by the engine's own openings, so that what is
 * projected inside the agreed term is to the cent what will be charged (docs/plan.md). `noticeFrom` is the date from
 * which an open-ended agreement could have ended if notice were given today.
 */
export function projectPeriods(
  facts: AgreementFacts,
  range: { readonly fromIndex: number; readonly before: string; readonly noticeFrom: string },
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
    const terms = (inputs.parts.at(-1) ?? inputs.parts[0]).terms;
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
      allowance: terms.allowance.amount + terms.perks.reduce((sum, { amount }) => sum + amount, 0),
    });
  }
  return periods;
}

function certaintyOf(
  { schedule }: AgreementFacts,
  index: number,
  at: {
    readonly isAgreed: boolean;
    readonly startsOn: string;
    readonly fromIndex: number;
    readonly noticeFrom: string;
  },
): Certainty {
  const { term, endsOn, renewals } = schedule;
  // An agreed end is a promise of both sides up to it.
  if (endsOn !== null) return 'agreed';
  if (term === null) return at.startsOn < at.noticeFrom ? 'agreed' : 'goes-on';
  if (!at.isAgreed) return (renewals.at(-1) ?? term).trial ? 'after-trial' : 'renewal';
  if (term.renewal !== 'auto') return 'agreed';
  const current = termOfIndex(schedule, at.fromIndex);
  return current !== null && index <= current.lastIndex ? 'agreed' : 'goes-on';
}

/** The first day that is not bound any more when notice is given on a date. */
export function noticeEnds(today: string, noticeDays: number): string {
  return addDays(today, noticeDays + 1);
}
