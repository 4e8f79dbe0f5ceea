import { sharedDays } from '../../base/calendar/local-day.ts';
import { pausesInOrder } from '../../base/calendar/pauses.ts';
import { endOfSchedule, type Period, periodAt, periodIndexOn } from '../../base/calendar/period.ts';
import type { Pause, Schedule } from '../../base/calendar/schedule.ts';
import { termOfIndex } from '../../base/calendar/term-span.ts';
import type { Unit } from '../../base/money/money.ts';
import type { AgreementFacts, TopUp } from '../terms/facts.ts';
import type { Lot } from './lot.ts';
import { expiryOf, type PlanPart, planParts } from './plan-part.ts';

/** All that a closed period hands on: its carried lots, and a deficit that later allowances pay back. */
export type Snapshot = {
  readonly periodIndex: number;
  readonly carriedLots: readonly Lot[];
  readonly deficit: number;
};

/** What follows the period: the next one, a renewal that leaves carried lots behind, or nothing. Frozen statements hold these words. */
export type WhatFollows = 'next-period' | 'renewal-without-carry' | 'nothing';

/**
 * Every input of one period's numbers but its entries, as plain JSON, so that a statement can list them and anyone can
 * compute the period again. `statedCarriedIn` is what the statement before carried out; it differs from the lots handed
 * over once late entries have changed an earlier period.
 */
export type OpeningInputs = {
  readonly period: Period;
  readonly unit: Unit;
  readonly currency: string;
  readonly parts: readonly [PlanPart, ...PlanPart[]];
  readonly carriedLots: readonly Lot[];
  readonly deficitIn: number;
  readonly statedCarriedIn: number | null;
  readonly topUps: readonly TopUp[];
  readonly pauses: readonly Pause[];
  readonly follows: WhatFollows;
};

/**
 * Gathers the inputs of period `index` out of all facts, or null when the engagement has no such period. `previous` is the
 * snapshot of the period before, null for the first.
 */
export function gatherOpening(
  previous: Snapshot | null,
  facts: AgreementFacts,
  index: number,
  statedCarriedIn: number | null,
): OpeningInputs | null {
  if (index !== (previous?.periodIndex ?? 0) + 1)
    throw new RangeError(`period ${index} does not follow its snapshot`);
  const { schedule } = facts;
  const period = periodAt(schedule, index);
  if (period === null) return null;
  return {
    period,
    unit: facts.terms.allowance.unit,
    currency: facts.terms.currency,
    parts: planParts(facts, period),
    carriedLots: (previous?.carriedLots ?? []).map((lot) => ({
      ...lot,
      expiresBefore: expiryOf(schedule, lot.lastPeriodIndex),
    })),
    deficitIn: previous?.deficit ?? 0,
    statedCarriedIn,
    topUps: topUpsOf(facts, index),
    pauses: pausesInOrder(schedule).filter(
      (pause) => sharedDays(period.startsOn, period.endsBefore, pause.from, pause.until) > 0,
    ),
    follows: whatFollows(schedule, period),
  };
}

function topUpsOf(facts: AgreementFacts, index: number): readonly TopUp[] {
  return facts.topUps
    .filter((topUp) => periodOfPurchase(facts.schedule, topUp.boughtOn) === index)
    .sort((a, b) => a.boughtAt - b.boughtAt || (a.id < b.id ? -1 : 1));
}

// A pack sold while the agreement was being signed belongs to the first period; one after the end to none.
function periodOfPurchase(schedule: Schedule, boughtOn: string): number | null {
  const index = periodIndexOn(schedule, boughtOn);
  if (typeof index === 'number') return index;
  return index.refused === 'before-start' ? 1 : null;
}

function whatFollows(schedule: Schedule, period: Period): WhatFollows {
  if (period.endsBefore === endOfSchedule(schedule)) return 'nothing';
  const term = termOfIndex(schedule, period.index);
  return term !== null && term.lastIndex === period.index && !term.keepCarried
    ? 'renewal-without-carry'
    : 'next-period';
}
