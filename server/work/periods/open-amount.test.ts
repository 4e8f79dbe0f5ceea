import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Owed, openMinorOf } from '../../../core/work/charges/charge-state.ts';
import { engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';
import type { JsonText } from '../../db/columns.ts';
import { newId } from '../../deps.ts';
import { isOpen, isUneven, openMinor } from './open-amount.ts';

let world: World;
let engagement: { readonly id: string; readonly clientId: string };
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
  engagement = await engage(world);
});
afterAll(() => world.close());

const minor = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 90_000_000_000 }));
/** Paid and credited in part, in whole or not at all; and no part of a charge is taken twice. */
const charge = fc.record({ paidMinor: minor, creditedMinor: minor, left: minor }).map(
  ({ paidMinor, creditedMinor, left }): Owed => ({
    amountMinor: paidMinor + creditedMinor + left,
    paidMinor,
    creditedMinor,
  }),
);
const credit = fc.record({ taken: minor, left: minor }).map(
  ({ taken, left }): Owed => ({
    amountMinor: -taken - left || 0,
    paidMinor: 0,
    creditedMinor: -taken || 0,
  }),
);

test('What is open of a charge is the same in a query as in the core, whatever was paid and credited', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 3, arbitrary: charge }, credit), { minLength: 1, maxLength: 30 }),
      async (figures) => {
        expect(await asQueried(figures)).toEqual(figures.map(asReckoned));
      },
    ),
    { numRuns: 40 },
  ));

function asReckoned(figures: Owed) {
  const open = openMinorOf(figures);
  return { openMinor: open, isOpen: open > 0, isUneven: open !== 0 };
}

async function asQueried(figures: readonly Owed[]) {
  const { practiceId } = world;
  const ids = figures.map(() => newId());
  const write = (id: string, position: number) => ({
    id,
    engagementId: engagement.id,
    clientId: engagement.clientId,
    kind: 'fee' as const,
    chargeKey: id,
    periodIndex: null,
    forPeriodIndex: null,
    currency: 'EUR',
    dueOn: '2025-03-03',
    because: '{}' as JsonText<'charges.because'>,
    invoiceId: null,
    paidOn: null,
    createdAt: 0,
    amountMinor: 0,
    paidMinor: 0,
    creditedMinor: 0,
    ...figures[position],
  });
  return world.database.write(practiceId, async (db) => {
    await db.insertInto('charges').values(ids.map(write)).execute();
    const among = db.selectFrom('charges').where('id', 'in', ids);
    const rows = await among.select(['id', openMinor.as('openMinor')]).execute();
    const open = await among.where(isOpen).select('id').execute();
    const uneven = await among.where(isUneven).select('id').execute();
    return ids.map((id) => ({
      openMinor: rows.find((row) => row.id === id)?.openMinor,
      isOpen: open.some((row) => row.id === id),
      isUneven: uneven.some((row) => row.id === id),
    }));
  });
}
