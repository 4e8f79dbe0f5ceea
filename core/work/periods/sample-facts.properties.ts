import { monthly } from '../../base/calendar/any-schedule.properties.ts';
import { localDateOf, startOfDay } from '../../base/calendar/local-day.ts';
import { MINUTE_BY_MINUTE } from '../terms/billing-rule.ts';
import type { RetainerFacts, RetainerTerms, TopUp, Usage } from '../terms/facts.ts';
import type { OverageTerms } from '../terms/overage-rules.ts';
import type { PeriodAccount } from './close-period.ts';
import { type Opening, openPeriod } from './open-period.ts';
import type { Snapshot } from './opening-inputs.ts';
import { replay } from './replay.ts';

export const HOUR = 60;

/** The terms of the published cases: 3,000.00 EUR, 20 hours, no carry-over, overage billed at 180.00 an hour. */
export function termsOf(
  changes: Partial<Omit<RetainerTerms, 'overage'>> & { hours?: number; overage?: Partial<OverageTerms> } = {},
): RetainerTerms {
  const { hours = 20, overage, ...others } = changes;
  return {
    feeMinor: 300_000,
    currency: 'EUR',
    allowance: { unit: 'minutes', amount: hours * HOUR },
    perks: [],
    carry: null,
    ...others,
    overage: { rule: 'bill', rateMinor: 18_000, courtesyAmount: 0, ...overage },
  };
}

export function factsOf(changes: Partial<RetainerFacts> = {}): RetainerFacts {
  return {
    schedule: monthly(),
    billing: MINUTE_BY_MINUTE,
    terms: termsOf(),
    changes: [],
    topUps: [],
    approvals: [],
    usage: [],
    ...changes,
  };
}

/** Hours worked on a date from a local time of day on, in Madrid. */
export function worked(on: string, hours: number, fromHour = 9): Usage {
  const startedAt = startOfDay(on, 'Europe/Madrid') + fromHour * 3_600_000;
  return {
    timeEntryId: `${on}-${fromHour}-${hours}`,
    startedAt,
    workedOn: localDateOf(startedAt, 'Europe/Madrid'),
    actual: hours * HOUR,
  };
}

export function packOf(on: string, hours: number, priceMinor: number, absorbs = true): TopUp {
  return {
    id: `pack-${on}`,
    boughtAt: startOfDay(on, 'Europe/Madrid') + 12 * 3_600_000,
    boughtOn: on,
    amount: hours * HOUR,
    priceMinor,
    absorbs,
  };
}

/** The account of one period out of a replay of everything before it. */
export function accountOfPeriod(facts: RetainerFacts, index: number): PeriodAccount {
  const account = replay(facts, { through: index })[index - 1];
  if (account === undefined) throw new Error(`no period ${index}`);
  return account;
}

/** The opening of a period after all before it were closed. */
export function openingOfPeriod(facts: RetainerFacts, index: number): Opening {
  const before = replay(facts, { through: index - 1 }).at(-1);
  const snapshot: Snapshot | null =
    before === undefined
      ? null
      : { periodIndex: index - 1, carriedLots: before.carriedLots, deficit: before.deficitOut };
  const opening = openPeriod(snapshot, facts, index);
  if (opening === null) throw new Error(`no period ${index}`);
  return opening;
}

/** All an opening makes available, in the allowance's unit. */
export function availableIn(opening: Opening): number {
  return opening.granted + opening.carriedIn + opening.adjusted + opening.toppedUp;
}
