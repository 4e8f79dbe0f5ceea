import { addDays } from '../base/calendar/local-day.ts';

/** What waits to be done, as far as its place in a queue depends on it. */
export interface Waiting {
  readonly id: string;
  readonly urgent: boolean;
  /** The local date it was promised for; null without a promise. */
  readonly promisedOn: string | null;
  /** False for pro bono work and for what was given away. */
  readonly paying: boolean;
  /** The client's retainer holds the perk "front of the line". */
  readonly frontOfLine: boolean;
  /** Epoch ms. */
  readonly receivedAt: number;
}

/** A promise is at stake from this many days before its date: it can still be kept if it is taken up now. */
export const DAYS_TO_KEEP_A_PROMISE = 1;

/**
 * The one order of every queue on a local date (docs/queues.md): promises at stake first, by their date, whoever they were
 * made to; then what is urgent; then paying work before free work; among paying work those at the front of the line; then the
 * earlier promise, the earlier receipt, the id. Free work is delayed by paying work, and only until its promise is at stake.
 */
export function inQueueOrder<T extends Waiting>(items: readonly T[], today: string): readonly T[] {
  return items.toSorted((one, other) => compareWaiting(one, other, today));
}

export function compareWaiting(one: Waiting, other: Waiting, today: string): number {
  const [oneStake, otherStake] = [stakeOf(one, today), stakeOf(other, today)];
  if (oneStake !== null || otherStake !== null) {
    const byStake = compareDates(oneStake, otherStake);
    if (byStake !== 0) return byStake;
  }
  return (
    first(one.urgent, other.urgent) ||
    first(one.paying, other.paying) ||
    first(one.paying && one.frontOfLine, other.paying && other.frontOfLine) ||
    compareDates(one.promisedOn, other.promisedOn) ||
    one.receivedAt - other.receivedAt ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/** The date of a promise that would be missed if it waited any longer; null for all else. */
function stakeOf({ promisedOn }: Waiting, today: string): string | null {
  return promisedOn !== null && promisedOn <= addDays(today, DAYS_TO_KEEP_A_PROMISE) ? promisedOn : null;
}

function first(one: boolean, other: boolean): number {
  return Number(other) - Number(one);
}

/** Earlier dates first, those without a date last. */
function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
