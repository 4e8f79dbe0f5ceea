import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Forecast, plan } from '../../contract/plan/plan.ts';
import { practices } from '../../contract/practice/practices.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { monthsFrom } from '../../core/base/calendar/months-ahead.ts';
import { engage } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

const now = '2025-03-05T08:00:00Z';
const months = monthsFrom('2025-03', 7);

let world: World;
const ids: Record<string, string> = {};

/** Retainers of every sort, each with what was agreed about it by the fifth of March. */
beforeAll(async () => {
  world = await openWorld(now, { rehearsalNow: now });
  const sign = async (name: string, retainer: object, more: object = {}) => {
    const terms = { feeMinor: 50_000, allowance: { unit: 'minutes', amount: 600 }, ...retainer };
    const { id } = await engage(world, {
      kind: 'retainer',
      title: name,
      startsOn: '2025-03-01',
      retainer: terms,
      ...more,
    });
    ids[name] = id;
    return { params: { id } };
  };
  await sign('trial', { feeMinor: 100_000, term: { periods: 3, trial: true } });
  const half = await sign('half a year', { feeMinor: 77_777, term: { periods: 6 } });
  await sign('renews itself', { term: { periods: 3, renewal: 'auto' } }, { startsOn: '2025-02-01' });
  const paused = await sign(
    'paused',
    { feeMinor: 90_001, term: { periods: 12 } },
    { startsOn: '2025-01-15' },
  );
  const changed = await sign(
    'changed',
    { feeMinor: 40_000, term: { periods: 9 } },
    { startsOn: '2025-01-31' },
  );
  const ended = await sign('ended', { feeMinor: 60_000 });
  await sign('by the quarter', {
    feeMinor: 240_000,
    period: { every: 'quarter', anchorOn: '2025-01-01' },
    term: { periods: 4 },
  });
  await sign('by the week', { feeMinor: 9_999, period: { every: 'week' } }, { endsOn: '2025-07-31' });
  await sign('by the piece', {
    feeMinor: 80_000,
    allowance: { unit: 'deliverables', amount: 4 },
    term: { periods: 12 },
  });
  await sign('later', { feeMinor: 30_000, term: { periods: 6 } }, { startsOn: '2025-05-16' });
  const agreed = [
    [retainers.pause, half, { from: '2025-05-12', until: '2025-06-02', mode: 'prorate' }],
    [retainers.pause, paused, { from: '2025-04-20', until: '2025-05-10', mode: 'extend' }],
    [retainers.changeTerms, changed, { effective: 'next-period', feeMinor: 55_555, ...pool(900) }],
    [
      retainers.changeTerms,
      paused,
      { effective: 'now', effectiveOn: '2025-06-27', feeMinor: 120_000, ...pool(900) },
    ],
    [engagements.end, ended, { on: '2025-06-17' }],
  ] as const;
  for (const [route, input, body] of agreed) {
    const answered = await world.call(route as typeof retainers.pause, { ...input, body });
    expect([answered.body, answered.status]).toEqual([expect.anything(), expect.toSatisfy(isDone)]);
  }
});
afterAll(() => world.close());

const pool = (amount: number) => ({ allowance: { unit: 'minutes', amount } });
const isDone = (status: number) => status < 300;

/** What fell due in a month under some engagements, or all. */
async function cameTrue(month: string, only: (name: string) => boolean): Promise<number> {
  let sum = 0;
  for (const [name, id] of Object.entries(ids)) {
    if (!only(name)) continue;
    const { body } = await world.call(retainers.charges, { params: { id } });
    for (const charge of body.items) if (charge.dueOn.startsWith(month)) sum += charge.amountMinor;
  }
  return sum;
}

function expectedOf(forecast: Forecast, month: string, certainty: string, name?: string): number {
  return forecast.sources
    .filter((source) => source.certainty === certainty && (name === undefined || source.title === name))
    .flatMap((source) => source.months.filter((part) => part.month === month))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

test('what is secured is to the cent what falls due, month by month, for half a year', async () => {
  const { body: forecast } = await world.call(plan.forecast, { query: { months: months.length } });
  expect(forecast.months.map(({ month }) => month)).toEqual(months);
  for (const { month, securedMinor } of forecast.months) {
    const last = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 });
    const moved = await world.call(practices.setClock, {
      body: { now: `${last.subtract({ days: 1 })}T20:00:00Z` },
    });
    expect(moved.status).toBe(200);
    const isBound = (name: string) => name !== 'renews itself' || month < '2025-05';
    expect([month, securedMinor]).toEqual([month, await cameTrue(month, isBound)]);
    expect([month, expectedOf(forecast, month, 'secured')]).toEqual([month, securedMinor]);
    // What renews by itself is likely past its term, and has come true as well, to the cent.
    const renewed = expectedOf(forecast, month, 'likely', 'renews itself');
    expect([month, renewed]).toEqual([month, isBound('renews itself') ? 0 : 50_000]);
    expect(renewed + securedMinor).toBe(await cameTrue(month, () => true));
  }
});
