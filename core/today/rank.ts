import { daysBetween } from '../base/calendar/local-day.ts';

/**
 * What may stand on Today, in the order of the harm of waiting; docs/today.md gives the reason of each place. What falsifies
 * other figures comes first, then money that is late, then people who wait for an answer, then what grows with every hour,
 * then what others may forget, and offers that can wait last.
 */
export const KINDS = [
  'set-aside',
  'timer',
  'charge-overdue',
  'charge-due',
  'ask',
  'retainer-over',
  'retainer-pace',
  'call-limit',
  'change-order',
  'proposal',
  'term-ending',
  'draft',
  'review',
  'check-in',
  'benefit',
  'retainer-unused',
  'pressure',
  'playbook',
  'ask-referral',
  'gift-habit',
  'nurture',
  'terms-missing',
  'retainer-candidate',
] as const;

export type TodayKind = (typeof KINDS)[number];

const PLACES: ReadonlyMap<TodayKind, number> = new Map(KINDS.map((kind, at) => [kind, at]));

/** What the ranking looks at. `dueOn` is a local date or null, `stakeMinor` the money at stake where there is any. */
export type Rankable = {
  readonly kind: TodayKind;
  readonly dueOn: string | null;
  readonly proBono: boolean;
  readonly stakeMinor: number;
  /** Decides last, so that equal items never change places between two readings. */
  readonly id: string;
};

/** The days ahead that end each band of urgency. What has no date, or a later one, comes after all of them. */
const BANDS = [0, 7, 30];

/** On Today itself; the rest is one click away. */
export const SHOWN = 5;

/**
 * The order of Today on a local date (docs/today.md): overdue pro bono reviews; then by urgency (due, within 7 days, within
 * 30, later or undated); within it paying work before pro bono; then by kind, date, money and id. In the last band the
 * kinds take turns, so that forty imports without terms do not hide the one proposal.
 */
export function rank<T extends Rankable>(items: readonly T[], today: string): readonly T[] {
  // Each item's place is worked out once: a sort of a thousand items would ask for it ten times over.
  const placed = items.map((item) => ({
    item,
    band: bandOf(item, today),
    place: PLACES.get(item.kind) ?? 0,
  }));
  const ordered = placed.sort(
    (a, b) =>
      a.band - b.band ||
      Number(a.item.proBono) - Number(b.item.proBono) ||
      a.place - b.place ||
      compareDates(a.item.dueOn, b.item.dueOn) ||
      b.item.stakeMinor - a.item.stakeMinor ||
      (a.item.id < b.item.id ? -1 : 1),
  );
  const dated = ordered.filter(({ band }) => band < BANDS.length).map(({ item }) => item);
  const others = ordered.slice(dated.length).map(({ item }) => item);
  return [...dated, ...takeTurns(others)];
}

/** −1 stands before everything; 0 is due, 1 this week, 2 this month, 3 later or without a date. */
function bandOf(item: Rankable, today: string): number {
  if (item.dueOn === null) return BANDS.length;
  const days = daysBetween(today, item.dueOn);
  if (item.kind === 'review' && item.proBono && days < 0) return -1;
  const band = BANDS.findIndex((until) => days <= until);
  return band < 0 ? BANDS.length : band;
}

/** One of each kind in turn, paying ones first as before; the order within a kind stays. */
function takeTurns<T extends Rankable>(ordered: readonly T[]): readonly T[] {
  const turns = new Map<string, number>();
  const withTurn = ordered.map((item) => {
    const kind = `${item.kind} ${item.proBono}`;
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    return { item, turn };
  });
  return withTurn
    .sort((a, b) => Number(a.item.proBono) - Number(b.item.proBono) || a.turn - b.turn)
    .map(({ item }) => item);
}

function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
