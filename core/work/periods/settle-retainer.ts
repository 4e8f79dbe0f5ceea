import type { RetainerFacts } from '../terms/facts.ts';
import type { Charge } from './charge.ts';
import { type PeriodAccount, snapshotAfter } from './close-period.ts';
import { usedBySegment } from './draw-down.ts';
import { type Opening, openPeriod } from './open-period.ts';
import { chargesOfOpening } from './opening-charges.ts';
import type { Snapshot } from './opening-inputs.ts';
import { type PostedCharge, postDifferences } from './post-differences.ts';
import { accountOf, billedUsageOf, replay } from './replay.ts';

/**
 * What is on record: periods up to `closedThrough` (0: none) have a frozen statement, the last of which carried
 * `statedCarriedOut` out (null: none). `posted` are all charges ever posted. `from` may be any snapshot whose period and
 * everything before it no new fact touches; null replays from the start.
 */
export type RetainerBook = {
  readonly closedThrough: number;
  readonly statedCarriedOut: number | null;
  readonly posted: readonly PostedCharge[];
  readonly from: Snapshot | null;
};

/**
 * Where the facts leave a retainer: the restated accounts of its closed periods, the opening and running totals of the open
 * one (null and empty after the engagement's end), and the charges that have to be posted.
 */
export type Settlement = {
  readonly accounts: readonly PeriodAccount[];
  readonly snapshot: Snapshot | null;
  readonly opening: Opening | null;
  readonly usedBySegment: readonly number[];
  readonly charges: readonly Charge[];
};

/**
 * Brings a retainer's book up to its facts, after any fact whatever: activation, a change in the open period, a closing, a
 * late or voided entry in a closed one. Statements are left alone; only differences are posted, due on `on`
 * (docs/retainer-engine.md, rule 6). Settling twice posts nothing the second time.
 */
export function settleRetainer(facts: RetainerFacts, book: RetainerBook, on: string): Settlement {
  const { closedThrough, from } = book;
  const accounts = replay(facts, { through: closedThrough, from });
  const last = accounts.at(-1);
  const snapshot = last === undefined ? from : snapshotAfter(last);
  const reached = (snapshot?.periodIndex ?? 0) === closedThrough;
  const opening = reached ? openPeriod(snapshot, facts, closedThrough + 1, book.statedCarriedOut) : null;
  const desired = [
    ...accounts.flatMap((account) => account.charges),
    ...(opening === null ? [] : chargesOfOpening(opening.inputs)),
  ];
  const after = from?.periodIndex ?? 0;
  return {
    accounts,
    snapshot,
    opening,
    usedBySegment: opening === null ? [] : usedBySegment(opening, billedUsageOf(opening, facts)),
    charges: postDifferences(
      book.posted.filter((charge) => charge.forPeriodIndex > after),
      desired,
      { closedThrough, openPeriodIndex: opening?.inputs.period.index ?? null, on },
    ),
  };
}

/** A closing: the account to freeze as a statement, the charges to post with it, and the book after both. */
export type Closing = {
  readonly account: PeriodAccount;
  readonly charges: readonly Charge[];
  readonly book: RetainerBook;
};

/**
 * Closes the open period of a book with all facts known now, or answers null when there is none. What earlier late facts still
 * left to post is posted with it. Afterwards `settleRetainer` with the answered book opens the next period
 * (docs/retainer-engine.md, rule 4).
 */
export function closeRetainerPeriod(facts: RetainerFacts, book: RetainerBook, on: string): Closing | null {
  const { accounts, opening } = settleRetainer(facts, book, on);
  if (opening === null) return null;
  const account = accountOf(opening, facts);
  const { index } = account.period;
  const after = book.from?.periodIndex ?? 0;
  const charges = postDifferences(
    book.posted.filter((charge) => charge.forPeriodIndex > after),
    [...accounts, account].flatMap((each) => each.charges),
    { closedThrough: book.closedThrough, openPeriodIndex: index, on },
  );
  return {
    account,
    charges,
    book: {
      closedThrough: index,
      statedCarriedOut: account.carriedOut,
      posted: [...book.posted, ...charges],
      from: snapshotAfter(account),
    },
  };
}
