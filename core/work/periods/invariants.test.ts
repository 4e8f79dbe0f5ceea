import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFacts, shuffled } from './any-facts.properties.ts';
import { balanceOf } from './balance.ts';
import { totalMinor } from './charge.ts';
import { type PeriodAccount, snapshotAfter } from './close-period.ts';
import { drawDown, drawPerEntry, usedBySegment } from './draw-down.ts';
import { remainingIn } from './lot.ts';
import { mayRecord } from './may-record.ts';
import { openPeriod } from './open-period.ts';
import { billedUsageOf, replay } from './replay.ts';

const PERIODS = 5;
const RUNS = { numRuns: 50 };

describe('what holds for any facts', () => {
  test('nothing granted is lost: it is drawn, forfeited, expired, voided, or still there', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const accounts = replay(facts, { through: PERIODS });
        const sum = (of: (account: PeriodAccount) => number) =>
          accounts.reduce((total, account) => total + of(account), 0);
        const granted = sum((account) => account.granted + account.toppedUp);
        const drawn = sum((account) =>
          account.lots.reduce((total, lot) => total + lot.drawn + lot.paidBack, 0),
        );
        const gone = sum((account) => account.forfeited + account.expired + account.voided);
        expect(granted).toBe(drawn + gone + remainingIn(accounts.at(-1)?.carriedLots ?? []));
      }),
      RUNS,
    );
  });

  test('every period, every lot and every entry adds up', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        for (const account of replay(facts, { through: PERIODS })) expectToAddUp(account);
      }),
      RUNS,
    );
  });

  test('the order in which facts are known changes no number', () => {
    const facts = anyFacts().chain((one) => fc.tuple(fc.constant(one), shuffled(one)));
    fc.assert(
      fc.property(facts, ([one, other]) => {
        expect(replay(other, { through: PERIODS })).toEqual(replay(one, { through: PERIODS }));
      }),
      RUNS,
    );
  });

  test('replaying from the snapshot after any period is the same as replaying from the start', () => {
    fc.assert(
      fc.property(anyFacts(), fc.nat({ max: PERIODS - 1 }), (facts, cut) => {
        const whole = replay(facts, { through: PERIODS });
        const before = whole[cut];
        if (before === undefined) return;
        const from = JSON.parse(JSON.stringify(snapshotAfter(before)));
        expect(replay(facts, { through: PERIODS, from })).toEqual(whole.slice(cut + 1));
      }),
      RUNS,
    );
  });

  test('the running totals of a period leave the same as its entries one by one', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        for (const { opening } of replay(facts, { through: PERIODS })) {
          const usage = billedUsageOf(opening, facts);
          const byTotals = drawDown(opening, usedBySegment(opening, usage));
          const byEntries = drawPerEntry(opening, usage);
          expect([byTotals.lots, byTotals.overage]).toEqual([byEntries.lots, byEntries.overage]);
        }
      }),
      RUNS,
    );
  });

  test('a balance adds up to what remains, except for overage that is settled on its own', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        for (const { opening } of replay(facts, { through: PERIODS })) {
          const totals = usedBySegment(opening, billedUsageOf(opening, facts));
          const balance = balanceOf(opening, totals, opening.inputs.period.startsOn);
          const { granted, carried, toppedUp, adjusted } = balance.opening;
          const settled = opening.terms.overage.rule === 'deduct-next' ? 0 : balance.overage;
          expect(granted + carried + toppedUp + adjusted - balance.used + settled).toBe(balance.remaining);
          expect(balance.pace.projectedUsed).toBeGreaterThanOrEqual(balance.used);
        }
      }),
      RUNS,
    );
  });

  test('the prices of the lots of a period add up to its charges without overage', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        for (const { opening, charges, period } of replay(facts, { through: PERIODS })) {
          const own = opening.lots.filter((lot) => lot.periodIndex === period.index);
          const prices = own.reduce((sum, lot) => sum + lot.priceMinor, 0);
          expect(prices).toBe(totalMinor(charges.filter((charge) => charge.kind !== 'overage')));
          expect(prices).toBe(opening.chargedMinor);
        }
      }),
      RUNS,
    );
  });

  test('an entry that "stop" lets through never adds unbilled overage, and one it refuses fits once cut to what remains', () => {
    fc.assert(
      fc.property(
        anyFacts(),
        fc.integer({ min: 1, max: 900 }),
        fc.nat({ max: 3000 }),
        (facts, amount, hours) => {
          const opening = openPeriod(null, facts, 1);
          if (opening === null || opening.terms.overage.rule !== 'stop') return;
          const totals = usedBySegment(opening, billedUsageOf(opening, facts));
          const at = opening.inputs.period.startsAt + hours * 3_600_000;
          const answer = mayRecord(opening, totals, at, amount);
          if ('ok' in answer) return;
          expect(answer.remaining).toBeLessThan(amount);
          expect(mayRecord(opening, totals, at, answer.remaining)).toEqual({ ok: true });
          expect(mayRecord(opening, totals, at, answer.remaining + 1)).toMatchObject({
            refused: 'allowance-exhausted',
          });
        },
      ),
    );
  });
});

function expectToAddUp(account: PeriodAccount): void {
  const { overage, deducted, settledDeficit } = account;
  const into = account.granted + account.carriedIn + account.adjusted + account.toppedUp;
  const lost = account.forfeited + account.expired + account.voided;
  expect(into - account.used + overage - deducted + settledDeficit - lost).toBe(account.carriedOut);
  const placed = account.waived + account.held + account.deducted + account.unbilled + account.billedOverage;
  expect(placed).toBe(overage);
  for (const lot of account.lots) {
    const after = lot.paidBack + lot.drawn + lot.forfeited + lot.expired + lot.voided + lot.carried;
    expect(after).toBe(lot.opened);
  }
  for (const entry of account.entries) {
    const drawn = entry.draws.reduce((sum, draw) => sum + draw.amount, 0);
    expect(drawn + entry.overage).toBe(entry.billed);
    expect(entry.billed).toBeGreaterThanOrEqual(entry.actual);
  }
}
