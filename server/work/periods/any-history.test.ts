import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../../contract/asks/asks.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { drawDown } from '../../../core/work/periods/draw-down.ts';
import { settleRetainer } from '../../../core/work/periods/settle-retainer.ts';
import type { Statement } from '../../../core/work/periods/statement.ts';
import { verifyStatement } from '../../../core/work/periods/verify-statement.ts';
import { sayIn } from '../../../locales/say.ts';
import { defaultRetainer, engage } from '../../../test/engage.ts';
import { openWorld, type Practiced, type World } from '../../../test/world.ts';
import type { Deps } from '../../deps.ts';
import { house } from '../../house.ts';
import { runDueWork } from '../../jobs/run-due-work.ts';
import { findPracticeSettings } from '../../practice/settings.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { loadFacts } from '../time/usage.ts';
import { isRetainer, loadAgreement } from './agreement.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const day = fc.integer({ min: 0, max: 150 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      day,
      minutes: fc.integer({ min: 1, max: 900 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), which: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      which: fc.nat(20),
      day,
      minutes: fc.integer({ min: 1, max: 900 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('top-up' as const),
      amount: fc.integer({ min: 1, max: 900 }),
      absorbs: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('pause' as const),
      mode: fc.constantFrom('extend', 'prorate', 'bill-through'),
      days: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('plan' as const),
      effective: fc.constantFrom('now', 'next-period'),
      amount: fc.integer({ min: 60, max: 3000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      day,
      minutes: fc.integer({ min: 1, max: 90 }),
      decision: fc.constantFrom('billed', 'gifted', 'included'),
      isUndone: fc.boolean(),
    }),
  },
);
const terms = fc.record({
  carry: fc.constantFrom(null, {}, { capAmount: 600, lifePeriods: 1 }, { capAmount: null, lifePeriods: 2 }),
  rule: fc.constantFrom('bill', 'deduct-next', 'ask'),
  roundPer: fc.constantFrom('entry', 'day'),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Tells one story over HTTP, on a clock of its own; refused steps are part of it. */
async function tell(practice: Practiced, id: string, steps: readonly Step[]): Promise<Temporal.Instant> {
  const { apiKey: key, practiceId } = practice;
  const params = { id };
  const start = Temporal.Instant.from('2025-01-01T08:00:00Z');
  let now = start;
  const entries: string[] = [];
  const on = (offset: number) => start.add({ hours: 24 * offset }).toString();
  const dateOn = (offset: number) => on(offset).slice(0, 10);
  const elapsed = () => Math.round(start.until(now).total('hours') / 24);
  for (const each of steps) {
    const entry =
      'which' in each ? { id: entries[each.which % Math.max(entries.length, 1)] ?? 'none' } : params;
    if (each.do === 'record') {
      const body = { engagementId: id, startedAt: on(each.day), minutes: each.minutes };
      const recorded = await world.call(timeEntries.record, { key, body });
      if (recorded.status === 201) entries.push(recorded.body.id);
    } else if (each.do === 'void') await world.call(timeEntries.void, { key, params: entry });
    else if (each.do === 'change') {
      await world.call(timeEntries.change, {
        key,
        params: entry,
        body: { startedAt: on(each.day), minutes: each.minutes },
      });
    } else if (each.do === 'top-up') {
      const body = { amount: each.amount, priceMinor: each.amount * 3, absorbs: each.absorbs };
      await world.call(retainers.topUp, { key, params, body });
    } else if (each.do === 'pause') {
      const body = { from: dateOn(elapsed() + 1), until: dateOn(elapsed() + 1 + each.days), mode: each.mode };
      await world.call(retainers.pause, { key, params, body });
    } else if (each.do === 'plan') {
      const body = {
        effective: each.effective,
        feeMinor: each.amount * 250,
        allowance: { unit: 'minutes', amount: each.amount },
      };
      await world.call(retainers.changeTerms, { key, params, body });
    } else if (each.do === 'ask') await answer(key, id, each, on(each.day));
    else {
      now = now.add({ hours: 24 * each.days });
      await runDueWork(world.app, practiceId, now);
      await world.database.writeShared((db) =>
        db
          .updateTable('practices')
          .set({ rehearsalNow: now.epochMilliseconds })
          .where('id', '=', practiceId)
          .execute(),
      );
    }
  }
  return now;
}

/** An answer by itself touches nothing of the retainer; an included one is an entry like any other, and goes with its decision. */
async function answer(
  key: string,
  engagementId: string,
  { minutes, decision, isUndone }: Extract<Step, { do: 'ask' }>,
  receivedAt: string,
): Promise<void> {
  const { clientId } = (await world.call(engagements.get, { key, params: { id: engagementId } })).body;
  const asked = {
    clientId,
    engagementId,
    channel: 'email',
    receivedAt,
    text: 'How do I read this?',
    minutes,
  };
  const params = { id: (await world.call(asks.capture, { key, body: asked })).body.id };
  await world.call(asks.decide, { key, params, body: { decision } });
  if (isUndone) await world.call(asks.undo, { key, params });
}

/** Everything on record about the retainer, beside what a replay of its facts from the very start says. */
async function recordAndReplay(practice: Practiced, id: string, now: Temporal.Instant) {
  const db = world.database.read(practice.practiceId);
  const settings = await findPracticeSettings(db);
  if (!settings) throw new Error('no practice');
  const deps: Deps = { db, practice: settings, now, say: sayIn('en'), baseUrl: '', house };
  const engagement = await findEngagement(deps, id);
  if (isRefused(engagement) || !isRetainer(engagement)) throw new Error('no retainer');
  const facts = await loadFacts(deps, engagement, await loadAgreement(deps, engagement), engagement.startsOn);
  const closedThrough = (engagement.openPeriodIndex ?? 1) - 1;
  const replayed = settleRetainer(
    facts,
    { closedThrough, statedCarriedOut: null, posted: [], from: null },
    '2026-01-01',
  );
  const of = { practiceId: practice.practiceId, engagementId: id };
  const rows = <T extends 'periods' | 'charges' | 'timeEntries' | 'monthlyTotals'>(table: T) =>
    db
      .selectFrom(table as 'periods')
      .selectAll()
      .where('engagementId', '=', of.engagementId);
  const periods = await rows('periods').orderBy('periodIndex').execute();
  const charges = (await rows('charges').execute()) as unknown as {
    chargeKey: string;
    amountMinor: number;
  }[];
  const entries = (await rows('timeEntries').execute()) as unknown as {
    voidedAt: number | null;
    actualMinutes: number;
    billedMinutes: number;
    apart: number;
  }[];
  const totals = (await rows('monthlyTotals').execute()) as unknown as {
    entries: number;
    actualMinutes: number;
    billedMinutes: number;
    chargedMinutes: number;
  }[];
  return { replayed, periods, charges, entries: entries.filter((row) => row.voidedAt === null), totals };
}

function sumBy<T>(
  rows: readonly T[],
  key: (row: T) => string,
  amount: (row: T) => number,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[key(row)] = (sums[key(row)] ?? 0) + amount(row);
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, sum]) => sum !== 0)
      .sort(),
  );
}

test('after any history the balance, the charges and the totals are those of a replay of the facts', async () => {
  await fc.assert(
    fc.asyncProperty(terms, fc.array(step, { minLength: 5, maxLength: 18 }), async (agreed, steps) => {
      const practice = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
      const overage = { ...defaultRetainer.overage, rule: agreed.rule };
      const billing = { incrementMinutes: 15, minimumMinutes: 15, roundPer: agreed.roundPer };
      const retainer = { ...defaultRetainer, carry: agreed.carry, overage };
      const { id } = await engage(world, { kind: 'retainer', billing, retainer }, practice.apiKey);
      const now = await tell(practice, id, steps);
      const { replayed, periods, charges, entries, totals } = await recordAndReplay(practice, id, now);
      const open = periods.at(-1);
      const opening = replayed.opening;
      if (!opening || !open) throw new Error('no open period');
      expect(JSON.parse(open.usedBySegment)).toEqual(replayed.usedBySegment);
      const balance = (await world.call(retainers.balance, { key: practice.apiKey, params: { id } })).body;
      expect(balance.remaining).toBe(drawDown(opening, replayed.usedBySegment).remaining);
      const desired = sumBy(
        replayed.charges,
        (charge) => charge.key,
        (charge) => charge.amountMinor,
      );
      expect(
        sumBy(
          charges.filter(({ chargeKey }) => !chargeKey.startsWith('ask:')),
          (row) => row.chargeKey,
          (row) => row.amountMinor,
        ),
      ).toEqual(desired);
      expect(totals.reduce((sum, row) => sum + row.actualMinutes, 0)).toBe(
        entries.reduce((sum, row) => sum + row.actualMinutes, 0),
      );
      expect(totals.reduce((sum, row) => sum + row.billedMinutes, 0)).toBe(
        entries.reduce((sum, row) => sum + row.billedMinutes, 0),
      );
      expect(totals.reduce((sum, row) => sum + row.chargedMinutes, 0)).toBe(
        entries.reduce((sum, row) => sum + row.apart * row.billedMinutes, 0),
      );
      for (const period of periods.slice(0, -1)) {
        expect(verifyStatement(JSON.parse(period.statement ?? '') as Statement)).toEqual({ verified: true });
      }
    }),
    { numRuns: 25, seed: 20_250_101 },
  );
});
