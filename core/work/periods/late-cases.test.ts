import { describe, expect, test } from 'vitest';
import type { RetainerFacts, Usage } from '../terms/facts.ts';
import { totalMinor } from './charge.ts';
import { replay } from './replay.ts';
import { availableIn, factsOf, HOUR, packOf, termsOf, worked } from './sample-facts.properties.ts';
import { closeRetainerPeriod, type RetainerBook, settleRetainer } from './settle-retainer.ts';

const NEW_BOOK: RetainerBook = { closedThrough: 0, statedCarriedOut: null, posted: [], from: null };

/** Opens the first period, closes it with the facts known by then, and opens the second. */
function closedFirst(facts: RetainerFacts) {
  const first = settleRetainer(facts, NEW_BOOK, '2025-01-01');
  const closing = closeRetainerPeriod(facts, { ...NEW_BOOK, posted: first.charges }, '2025-02-01');
  if (closing === null) throw new Error('no first period');
  const second = settleRetainer(facts, closing.book, '2025-02-01');
  const posted = [...closing.book.posted, ...second.charges];
  return { account: closing.account, posted, book: { ...closing.book, posted, from: null } };
}

const withLate = (facts: RetainerFacts, late: Usage): RetainerFacts => ({
  ...facts,
  usage: [...facts.usage, late],
});

describe('late entries, published cases 14 to 16', () => {
  test('case 14: 5 late hours for January come out of its forfeited ones and leave February at 30', () => {
    const facts = factsOf({
      terms: termsOf({ carry: { capAmount: 10 * HOUR, lifePeriods: 1 } }),
      usage: [worked('2025-01-10', 4)],
    });
    const { account, book } = closedFirst(facts);
    expect(account).toMatchObject({ carriedOut: 10 * HOUR, forfeited: 6 * HOUR });
    const late = withLate(facts, worked('2025-01-20', 5));
    const settled = settleRetainer(late, book, '2025-02-05');
    expect(settled.accounts[0]).toMatchObject({ carriedOut: 10 * HOUR, forfeited: HOUR });
    expect(settled.opening).toMatchObject({ carriedIn: 10 * HOUR, adjusted: 0 });
    expect(settled.opening && availableIn(settled.opening)).toBe(30 * HOUR);
    expect(settled.charges).toEqual([]);
  });

  test('case 15: 3 late hours use the forfeited one first, and 2 bill 360.00 to the open period', () => {
    const facts = factsOf({ usage: [worked('2025-01-10', 19)] });
    const { account, book } = closedFirst(facts);
    expect(account).toMatchObject({ forfeited: HOUR, overage: 0 });
    const late = withLate(facts, worked('2025-01-20', 3));
    const settled = settleRetainer(late, book, '2025-02-05');
    expect(settled.charges).toMatchObject([
      {
        key: 'overage:1',
        kind: 'overage',
        forPeriodIndex: 1,
        periodIndex: 2,
        amountMinor: 36_000,
        dueOn: '2025-02-05',
      },
    ]);
    expect(settled.accounts[0]).toMatchObject({ forfeited: 0, overage: 2 * HOUR, used: 22 * HOUR });
  });

  test('case 16: voiding 3 of 24 hours after 720.00 was billed gives a credit of 540.00', () => {
    const facts = factsOf({ usage: [worked('2025-01-10', 21), worked('2025-01-20', 3)] });
    const { account, book } = closedFirst(facts);
    expect(account.charges.find(({ kind }) => kind === 'overage')?.amountMinor).toBe(72_000);
    const voided = { ...facts, usage: facts.usage.slice(0, 1) };
    const settled = settleRetainer(voided, book, '2025-02-05');
    expect(settled.charges).toMatchObject([
      {
        kind: 'credit',
        amountMinor: -54_000,
        periodIndex: 2,
        because: { code: 'late-difference', statedMinor: 72_000, restatedMinor: 18_000 },
      },
    ]);
  });
});

describe('settling a retainer', () => {
  test('late hours that cost carry-over show as an adjustment of the open period, while the statement stands', () => {
    const facts = factsOf({
      terms: termsOf({ carry: { capAmount: null, lifePeriods: 1 } }),
      usage: [worked('2025-01-10', 4)],
    });
    const { account, book } = closedFirst(facts);
    const settled = settleRetainer(withLate(facts, worked('2025-01-20', 5)), book, '2025-02-05');
    expect(account.carriedOut).toBe(16 * HOUR);
    expect(settled.opening).toMatchObject({ carriedIn: 16 * HOUR, adjusted: -5 * HOUR });
  });

  test('settling twice posts nothing the second time', () => {
    const facts = factsOf({ usage: [worked('2025-01-10', 19)] });
    const { book } = closedFirst(facts);
    const late = withLate(facts, worked('2025-01-20', 3));
    const once = settleRetainer(late, book, '2025-02-05');
    const again = settleRetainer(late, { ...book, posted: [...book.posted, ...once.charges] }, '2025-02-06');
    expect(again.charges).toEqual([]);
    expect(again.opening).toEqual(once.opening);
  });

  test('settling from the snapshot of the last closing is the same as settling from the start', () => {
    const facts = factsOf({ usage: [worked('2025-01-10', 25)], topUps: [packOf('2025-02-03', 5, 70_000)] });
    const { book } = closedFirst({ ...facts, topUps: [] });
    const closed = replay(facts, { through: 1 })[0];
    if (closed === undefined) throw new Error('no first period');
    const from = { periodIndex: 1, carriedLots: closed.carriedLots, deficit: closed.deficitOut };
    const short = settleRetainer(facts, { ...book, from }, '2025-02-03');
    expect(short.opening).toEqual(settleRetainer(facts, book, '2025-02-03').opening);
    expect(short.charges.map(({ key }) => key)).toEqual(['top-up:pack-2025-02-03']);
  });

  test('an approval given after closing bills what was held, in the open period', () => {
    const facts = factsOf({
      terms: termsOf({ overage: { rule: 'ask' } }),
      usage: [worked('2025-01-10', 23)],
    });
    const { account, book } = closedFirst(facts);
    expect(account.held).toBe(3 * HOUR);
    const approved = { ...facts, approvals: [{ periodIndex: 1, approvedAmount: 3 * HOUR }] };
    expect(settleRetainer(approved, book, '2025-02-08').charges).toMatchObject([
      { kind: 'overage', amountMinor: 54_000, periodIndex: 2, forPeriodIndex: 1 },
    ]);
  });

  test('a fact that is taken back credits what was posted for it', () => {
    const facts = factsOf({ topUps: [packOf('2025-01-05', 10, 140_000)] });
    const { book } = closedFirst(facts);
    const settled = settleRetainer({ ...facts, topUps: [] }, book, '2025-02-05');
    expect(settled.charges).toMatchObject([
      { key: 'top-up:pack-2025-01-05', kind: 'credit', amountMinor: -140_000 },
    ]);
  });

  test('after the end of the engagement there is no open period, and differences still reach the last one', () => {
    const ended = factsOf({ usage: [worked('2025-01-10', 19)] });
    const facts = { ...ended, schedule: { ...ended.schedule, endsOn: '2025-01-31' } };
    const { book } = closedFirst(facts);
    const settled = settleRetainer(withLate(facts, worked('2025-01-20', 3)), book, '2025-02-05');
    expect(settled.opening).toBeNull();
    expect(settled.charges).toMatchObject([{ key: 'overage:1', periodIndex: 1, amountMinor: 36_000 }]);
    expect(closeRetainerPeriod(facts, book, '2025-02-05')).toBeNull();
    expect(totalMinor(book.posted.map((charge) => ({ amountMinor: charge.amountMinor })))).toBe(300_000);
  });
});
