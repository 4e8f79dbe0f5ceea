import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChargeDue, payments } from '../../../contract/money/payments.ts';
import { practices } from '../../../contract/practice/practices.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { settleRetainer } from '../../../core/work/periods/settle-retainer.ts';
import type { Statement } from '../../../core/work/periods/statement.ts';
import { verifyStatement } from '../../../core/work/periods/verify-statement.ts';
import { sayIn } from '../../../locales/say.ts';
import { defaultRetainer, engage } from '../../../test/engage.ts';
import { openWorld, type Practiced, type World } from '../../../test/world.ts';
import { house } from '../../house.ts';
import { findPracticeSettings } from '../../practice/settings.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { loadFacts } from '../time/usage.ts';
import { isRetainer, loadAgreement } from './agreement.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const step = fc.oneof(
  fc.record({
    do: fc.constant('record' as const),
    daysAgo: fc.integer({ min: 0, max: 70 }),
    minutes: fc.integer({ min: 1, max: 1200 }),
  }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    do: fc.constant('renew' as const),
    periods: fc.integer({ min: 1, max: 3 }),
    keepCarried: fc.option(fc.boolean(), { nil: undefined }),
    feeMinor: fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: undefined }),
  }),
  fc.record({
    do: fc.constant('pause' as const),
    mode: fc.constantFrom('extend', 'prorate'),
    days: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ do: fc.constant('pay' as const), which: fc.nat(9), percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('take-back' as const), which: fc.nat(9) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const terms = fc.record({
  carry: fc.constantFrom(null, {}, { capAmount: 600, lifePeriods: 2 }),
  rule: fc.constantFrom('bill', 'deduct-next'),
  renewal: fc.constantFrom('offer', 'auto'),
  keepCarried: fc.boolean(),
});

/** Tells one story over HTTP on a clock of its own; refused steps are part of it. */
async function tell({ apiKey: key }: Practiced, id: string, steps: readonly Step[]): Promise<void> {
  const params = { id };
  let now = Temporal.Instant.from('2025-01-01T08:00:00Z');
  const day = (offset: number) =>
    now
      .add({ hours: 24 * offset })
      .toString()
      .slice(0, 10);
  const charges = async () => (await world.call(payments.charges, { key })).body.items;
  for (const each of steps) {
    if (each.do === 'record') {
      const startedAt = now.subtract({ hours: 24 * each.daysAgo }).toString();
      const body = { engagementId: id, startedAt, minutes: each.minutes };
      await world.call(timeEntries.record, { key, body });
    } else if (each.do === 'wait') {
      now = now.add({ hours: 24 * each.days });
      await world.call(practices.setClock, { key, body: { now: now.toString() } });
    } else if (each.do === 'renew') {
      const { do: _renew, ...body } = each;
      await world.call(renewals.renew, { key, params, body });
    } else if (each.do === 'pause') {
      const body = { from: day(1), until: day(1 + each.days), mode: each.mode };
      await world.call(retainers.pause, { key, params, body });
    } else if (each.do === 'pay') {
      const found = (await charges()).filter(({ openMinor }) => openMinor > 0);
      const charge = found[each.which % Math.max(found.length, 1)];
      const amountMinor = Math.ceil(((charge?.openMinor ?? 0) * each.percent) / 100);
      const body = { on: day(0), amountMinor };
      await world.call(payments.record, { key, params: { id: charge?.id ?? 'none' }, body });
    } else {
      const paid = (await charges()).filter((charge) => charge.payments.length > 0);
      const charge = paid[each.which % Math.max(paid.length, 1)];
      const ids = { id: charge?.id ?? 'none', paymentId: charge?.payments[0]?.id ?? 'none' };
      await world.call(payments.remove, { key, params: ids });
    }
  }
}

/** What a replay of all facts from the very start charges, by key. */
async function replayed({ practiceId }: Practiced, id: string) {
  const db = world.database.read(practiceId);
  const practice = await findPracticeSettings(db);
  if (!practice) throw new Error('no practice');
  const deps = {
    db,
    practice,
    now: Temporal.Instant.fromEpochMilliseconds(0),
    say: sayIn('en'),
    baseUrl: '',
    house,
  };
  const engagement = await findEngagement(deps, id);
  if (isRefused(engagement) || !isRetainer(engagement)) throw new Error('no retainer');
  const periods = await db
    .selectFrom('periods')
    .select(['periodIndex', 'statement'])
    .orderBy('periodIndex')
    .execute();
  const closed = periods.filter(({ statement }) => statement !== null);
  const facts = await loadFacts(deps, engagement, await loadAgreement(deps, engagement), engagement.startsOn);
  const nothing = { statedCarriedOut: null, posted: [], from: null };
  const { charges } = settleRetainer(facts, { closedThrough: closed.length, ...nothing }, '2026-01-01');
  const posted = await db
    .selectFrom('charges')
    .select(['chargeKey as key', 'amountMinor', 'paidMinor', 'creditedMinor'])
    .execute();
  return {
    charges,
    posted,
    statements: closed.map(({ statement }) => JSON.parse(statement ?? '') as Statement),
  };
}

function sumsByKey(rows: readonly { readonly key: string; readonly amountMinor: number }[]) {
  const sums = new Map<string, number>();
  for (const { key, amountMinor } of rows) sums.set(key, (sums.get(key) ?? 0) + amountMinor);
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort());
}

function expectSettled(posted: Awaited<ReturnType<typeof replayed>>['posted'], due: readonly ChargeDue[]) {
  const open = posted.map((row) => row.amountMinor - row.paidMinor - row.creditedMinor);
  expect(posted.reduce((sum, row) => sum + row.creditedMinor, 0)).toBe(0);
  for (const [index, { amountMinor }] of posted.entries())
    expect(amountMinor > 0 ? (open[index] ?? 0) >= 0 : (open[index] ?? 0) <= 0).toBe(true);
  expect(open.some((minor) => minor > 0) && open.some((minor) => minor < 0)).toBe(false);
  for (const charge of due)
    expect(charge.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(charge.paidMinor);
}

test('after any renewals and payments the charges are those of a replay, the statements verify and no credit is lost', async () => {
  await fc.assert(
    fc.asyncProperty(terms, fc.array(step, { minLength: 6, maxLength: 20 }), async (agreed, steps) => {
      const practice = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
      const { carry, rule, renewal, keepCarried } = agreed;
      const retainer = {
        ...defaultRetainer,
        carry,
        overage: { ...defaultRetainer.overage, rule },
        term: { periods: 2, renewal, noticeDays: 0, keepCarried },
      };
      const { id } = await engage(world, { kind: 'retainer', retainer }, practice.apiKey);
      await tell(practice, id, steps);
      const { charges, posted, statements } = await replayed(practice, id);
      expect(sumsByKey(posted)).toEqual(sumsByKey(charges));
      for (const statement of statements) expect(verifyStatement(statement)).toEqual({ verified: true });
      const due = (await world.call(payments.charges, { key: practice.apiKey })).body.items;
      expectSettled(posted, due);
      const renewalPath = (await world.call(renewals.renewalPath, { key: practice.apiKey, params: { id } }))
        .body;
      const open = due.reduce((sum, { openMinor }) => sum + openMinor, 0);
      expect([renewalPath.results.openMinor, renewalPath.results.periods]).toEqual([open, statements.length]);
    }),
    { numRuns: 25, seed: 20_250_102 },
  );
});
