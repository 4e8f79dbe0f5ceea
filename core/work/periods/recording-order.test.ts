import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RetainerFacts } from '../terms/facts.ts';
import { anyFacts } from './any-facts.properties.ts';
import { totalMinor } from './charge.ts';
import { replay } from './replay.ts';
import { closeRetainerPeriod, type RetainerBook, settleRetainer } from './settle-retainer.ts';
import { type Statement, statementOf } from './statement.ts';
import { verifyStatement } from './verify-statement.ts';

const CLOSED = 4;
const RUNS = { numRuns: 30 };
const LISTS = ['usage', 'topUps', 'changes', 'approvals', 'pauses'] as const;

/** What happens to a practice's records, one thing after another: a fact becomes known, is taken back, or a period closes. */
type Step =
  | { readonly step: 'close' }
  | { readonly step: 'record' | 'void'; readonly list: (typeof LISTS)[number]; readonly at: number };

type Story = { readonly facts: RetainerFacts; readonly steps: readonly Step[] };

/** Any facts, in any order of recording, with closings and mistakes voided again anywhere between them. */
const anyStory = (): fc.Arbitrary<Story> =>
  anyFacts().chain((facts) => {
    const records = LISTS.flatMap((list) =>
      listOf(facts, list).map((_, at): Step => ({ step: 'record', list, at })),
    );
    const closings = new Array<Step>(CLOSED).fill({ step: 'close' });
    const all = [...records, ...closings];
    return fc
      .record({
        order: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        mistakes: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      })
      .map(({ order, mistakes }) => ({ facts, steps: withMistakes(order, mistakes, facts) }));
  });

/** Records an entry somewhere, voids it somewhere later, and leaves its true recording where it is. */
function withMistakes(
  order: readonly Step[],
  mistakes: readonly (readonly [number, number])[],
  facts: RetainerFacts,
) {
  const steps = [...order];
  if (facts.usage.length === 0) return steps;
  for (const [which, where] of mistakes) {
    const at = which % facts.usage.length;
    const until = steps.findIndex(
      (step) => step.step === 'record' && step.list === 'usage' && step.at === at,
    );
    const from = where % (until + 1);
    steps.splice(until, 0, { step: 'void', list: 'usage', at });
    steps.splice(from, 0, { step: 'record', list: 'usage', at });
  }
  return steps;
}

function listOf(facts: RetainerFacts, list: (typeof LISTS)[number]): readonly unknown[] {
  return list === 'pauses' ? facts.schedule.pauses : facts[list];
}

/** The facts with one more known, or one less. */
function after(
  known: RetainerFacts,
  facts: RetainerFacts,
  step: Exclude<Step, { step: 'close' }>,
): RetainerFacts {
  const change = <T>(list: readonly T[], all: readonly T[]): readonly T[] => {
    const others = list.filter((each) => each !== all[step.at]);
    return step.step === 'void' ? others : [...others, ...all.slice(step.at, step.at + 1)];
  };
  if (step.list === 'pauses') {
    const pauses = change(known.schedule.pauses, facts.schedule.pauses);
    return { ...known, schedule: { ...known.schedule, pauses } };
  }
  return { ...known, [step.list]: change<unknown>(known[step.list], facts[step.list]) };
}

/** Keeps a book the way a server does: settle after every fact, freeze a statement at every closing, post once. */
function keepBook({ facts, steps }: Story, snapshots: boolean) {
  const nothing = { usage: [], topUps: [], changes: [], approvals: [] };
  let known: RetainerFacts = { ...facts, ...nothing, schedule: { ...facts.schedule, pauses: [] } };
  let book: RetainerBook = { closedThrough: 0, statedCarriedOut: null, posted: [], from: null };
  const statements: Statement[] = [];
  const settle = () => {
    const { charges } = settleRetainer(known, book, '2026-01-01');
    book = { ...book, posted: [...book.posted, ...charges] };
  };
  settle();
  for (const step of steps) {
    if (step.step === 'close') {
      const closing = closeRetainerPeriod(known, book, '2026-01-01');
      if (closing === null) continue;
      statements.push(statementOf(closing.account, { billing: facts.billing, about: {}, lateCharges: [] }));
      book = snapshots ? closing.book : { ...closing.book, from: null };
    } else {
      known = after(known, facts, step);
      book = { ...book, from: null };
    }
    settle();
  }
  return { known, book, statements, final: settleRetainer(known, book, '2026-01-01') };
}

describe('recording the facts in any order, with closings between them', () => {
  test('posts in the end exactly what all facts together make due, under every key', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        const { book, final } = keepBook(story, true);
        expect(final.charges).toEqual([]);
        const whole = settleRetainer(story.facts, { ...book, posted: [], from: null }, '2026-01-01');
        expect(totalMinor(book.posted)).toBe(totalMinor(whole.charges));
        for (const charge of whole.charges) {
          expect(totalMinor(book.posted.filter(({ key }) => key === charge.key))).toBe(charge.amountMinor);
        }
      }),
      RUNS,
    );
  });

  test('leaves the balance that a replay of all facts leaves, statements plus adjustment', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        const { book, final, statements } = keepBook(story, true);
        const restated = replay(story.facts, { through: book.closedThrough }).at(-1);
        if (final.opening === null || restated === undefined) return;
        const stated = statements.at(-1)?.results.carriedOut;
        expect(final.opening.carriedIn).toBe(stated);
        expect(final.opening.carriedIn + final.opening.adjusted).toBe(restated.carriedOut);
      }),
      RUNS,
    );
  });

  test('leaves each statement in a chain: what one carried out, the next carried in, and each verifies on its own', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        const { statements } = keepBook(story, true);
        statements.forEach((statement, position) => {
          expect(verifyStatement(statement)).toEqual({ verified: true });
          expect(statement.results.carriedIn).toBe(statements[position - 1]?.results.carriedOut ?? 0);
        });
      }),
      RUNS,
    );
  });

  test('does not depend on the snapshot it settles from', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        const short = keepBook(story, true);
        const long = keepBook(story, false);
        expect(short.book.posted).toEqual(long.book.posted);
        expect(short.final.opening).toEqual(long.final.opening);
      }),
      RUNS,
    );
  });
});
