import { describe, expect, test } from 'vitest';
import { type Rankable, rank, type TodayKind } from './rank.ts';

const today = '2025-06-18';

function item(kind: TodayKind, dueOn: string | null, more: Partial<Rankable> = {}): Rankable {
  return { kind, dueOn, proBono: false, stakeMinor: 0, id: `${kind} ${dueOn}`, ...more };
}

function order(items: readonly Rankable[]): readonly string[] {
  return rank(items, today).map(({ id }) => id);
}

describe('the order of Today', () => {
  test('an overdue review of pro bono work stands first, before money that is due', () => {
    const review = item('review', '2025-06-17', { proBono: true });
    const charge = item('charge-due', today, { stakeMinor: 300_000 });
    expect(order([charge, review])).toEqual([review.id, charge.id]);
  });

  test('a pro bono review that is not overdue waits behind paying items of the same week', () => {
    const review = item('review', '2025-06-19', { proBono: true });
    const unused = item('retainer-unused', '2025-06-24');
    expect(order([review, unused])).toEqual([unused.id, review.id]);
  });

  test('a pro bono item of today stands before a paying item of next week', () => {
    const review = item('review', today, { proBono: true });
    const term = item('term-ending', '2025-06-25');
    expect(order([term, review])).toEqual([review.id, term.id]);
  });

  test('what is due comes before this week, this week before this month, this month before later and undated', () => {
    const due = item('draft', '2025-06-10');
    const week = item('retainer-unused', '2025-06-25');
    const month = item('term-ending', '2025-06-26');
    const later = item('draft', '2025-07-19');
    const undated = item('retainer-candidate', null);
    expect(order([undated, later, month, week, due])).toEqual(
      [due, week, month, later, undated].map(({ id }) => id),
    );
  });

  test('of equal urgency the kind decides by the harm of waiting', () => {
    const kinds: readonly TodayKind[] = ['review', 'draft', 'retainer-over', 'charge-due', 'timer'];
    const items = kinds.map((kind) => item(kind, today));
    expect(rank(items, today).map(({ kind }) => kind)).toEqual([...kinds].reverse());
  });

  test('of one kind the earlier date goes first, then the larger amount, then the id', () => {
    const late = item('charge-due', '2025-06-17', { stakeMinor: 100 });
    const large = item('charge-due', today, { stakeMinor: 90_000, id: 'b' });
    const small = item('charge-due', today, { stakeMinor: 10_000, id: 'c' });
    const alike = item('charge-due', today, { stakeMinor: 10_000, id: 'd' });
    expect(order([alike, small, large, late])).toEqual([late.id, 'b', 'c', 'd']);
  });

  test('where nothing has a date the kinds take turns, so that one proposal is seen among many imports', () => {
    const imports = ['a', 'b', 'c'].map((id) => item('terms-missing', null, { id }));
    const proposal = item('retainer-candidate', null, { id: 'z' });
    expect(order([...imports, proposal])).toEqual(['a', 'z', 'b', 'c']);
  });

  test('undated, a proposal to free work whose demand rises takes its turn with the paying kinds', () => {
    const missing = ['a', 'b'].map((id) => item('terms-missing', null, { id }));
    const free = item('terms-missing', null, { id: 'f', proBono: true });
    const pressure = item('pressure', null, { id: 'p' });
    expect(order([free, ...missing, pressure])).toEqual(['p', 'a', 'b', 'f']);
  });

  test('taking turns keeps pro bono behind paying items', () => {
    const free = item('terms-missing', null, { id: 'a', proBono: true });
    const paying = ['b', 'c'].map((id) => item('terms-missing', null, { id }));
    const proposal = item('retainer-candidate', null, { id: 'z' });
    expect(order([free, ...paying, proposal])).toEqual(['b', 'z', 'c', 'a']);
  });

  test('the order does not depend on the order of asking', () => {
    const items = [
      item('draft', today),
      item('review', '2025-06-01', { proBono: true }),
      item('terms-missing', null),
      item('retainer-pace', '2025-06-24'),
      item('retainer-candidate', null),
    ];
    expect(order([...items].reverse())).toEqual(order(items));
  });
});
