import fc from 'fast-check';
import { anySchedule } from '../../base/calendar/any-schedule.properties.ts';
import { addDays, localDateOf, startOfDay } from '../../base/calendar/local-day.ts';
import type { Schedule } from '../../base/calendar/schedule.ts';
import type { Unit } from '../../base/money/money.ts';
import type { BillingRule } from '../terms/billing-rule.ts';
import type { RetainerFacts, RetainerTerms, TermsChange, TopUp, Usage } from '../terms/facts.ts';
import type { OverageTerms } from '../terms/overage-rules.ts';

const HOURS_COVERED = 150 * 24;

const anyBilling = (): fc.Arbitrary<BillingRule> =>
  fc.record({
    incrementMinutes: fc.constantFrom(1, 6, 15),
    minimumMinutes: fc.constantFrom(0, 15, 20),
    roundPer: fc.constantFrom<BillingRule['roundPer']>('entry', 'day'),
  });

/** Terms small enough that a handful of entries reaches their allowance, and odd enough that shares do not come out even. */
export const anyTerms = (unit: Unit): fc.Arbitrary<RetainerTerms> =>
  fc.record({
    feeMinor: fc.integer({ min: 0, max: 400_000 }),
    currency: fc.constant('EUR'),
    allowance: fc.record({ unit: fc.constant(unit), amount: fc.integer({ min: 0, max: 700 }) }),
    perks: fc.array(
      fc.record({ label: fc.constant('Consultation'), amount: fc.integer({ min: 0, max: 90 }) }),
      {
        maxLength: 2,
      },
    ),
    carry: fc.option(
      fc.record({
        capAmount: fc.option(fc.integer({ min: 0, max: 600 })),
        lifePeriods: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
    ),
    overage: fc.record({
      rule: fc.constantFrom<OverageTerms['rule']>('bill', 'deduct-next', 'ask', 'stop'),
      rateMinor: fc.integer({ min: 0, max: 25_000 }),
      courtesyAmount: fc.constantFrom(0, 0, 45),
    }),
  });

const hour = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: HOURS_COVERED });

function instantAfter(schedule: Schedule, hours: number): { startedAt: number; on: string } {
  const startedAt = startOfDay(schedule.startsOn, schedule.timeZone) + hours * 3_600_000;
  return { startedAt, on: localDateOf(startedAt, schedule.timeZone) };
}

export const anyUsage = (schedule: Schedule, maxLength = 14): fc.Arbitrary<readonly Usage[]> =>
  fc.array(fc.tuple(hour(), fc.integer({ min: 0, max: 400 })), { maxLength }).map((entries) =>
    entries.map(([hours, actual], position) => {
      const { startedAt, on } = instantAfter(schedule, hours);
      return { timeEntryId: `entry-${position}`, startedAt, workedOn: on, actual };
    }),
  );

const anyTopUps = (schedule: Schedule): fc.Arbitrary<readonly TopUp[]> =>
  fc
    .array(
      fc.tuple(hour(), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 90_000 }), fc.boolean()),
      {
        maxLength: 3,
      },
    )
    .map((packs) =>
      packs.map(([hours, amount, priceMinor, absorbs], position) => {
        const { startedAt, on } = instantAfter(schedule, hours);
        return { id: `pack-${position}`, boughtAt: startedAt, boughtOn: on, amount, priceMinor, absorbs };
      }),
    );

const anyChanges = (schedule: Schedule, unit: Unit): fc.Arbitrary<readonly TermsChange[]> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 150 }),
        fc.constantFrom<TermsChange['effective']>('next-period', 'now'),
        anyTerms(unit),
      ),
      { maxLength: 2 },
    )
    .map((changes) =>
      changes.map(([after, effective, terms], position) => ({
        id: `change-${position}`,
        effective,
        effectiveOn: addDays(schedule.startsOn, after),
        terms,
      })),
    );

/** Any facts of a retainer over some five months: every rule, every change, in an order that means nothing. */
export const anyFacts = (): fc.Arbitrary<RetainerFacts> =>
  fc.tuple(anySchedule(), fc.constantFrom<Unit>('minutes', 'deliverables')).chain(([schedule, unit]) =>
    fc.record({
      schedule: fc.constant(schedule),
      billing: anyBilling(),
      terms: anyTerms(unit),
      changes: anyChanges(schedule, unit),
      topUps: anyTopUps(schedule),
      approvals: fc.array(
        fc.record({
          periodIndex: fc.integer({ min: 1, max: 5 }),
          approvedAmount: fc.integer({ min: 0, max: 200 }),
        }),
        { maxLength: 2 },
      ),
      usage: anyUsage(schedule),
    }),
  );

/** The same facts with every list in another order. */
export function shuffled(facts: RetainerFacts): fc.Arbitrary<RetainerFacts> {
  const mixed = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc
    .record({
      usage: mixed(facts.usage),
      topUps: mixed(facts.topUps),
      changes: mixed(facts.changes),
      approvals: mixed(facts.approvals),
      pauses: mixed(facts.schedule.pauses),
    })
    .map(({ pauses, ...lists }) => ({ ...facts, ...lists, schedule: { ...facts.schedule, pauses } }));
}
