import type { z } from 'zod';
import type { Ask } from '../../../contract/asks/asks.ts';
import type { Touchpoint } from '../../../contract/clients/touchpoints.ts';
import type { Charge } from '../../../contract/work/retainers.ts';
import type { TimeEntry } from '../../../contract/work/time-entries.ts';

export type TouchpointOf = z.output<typeof Touchpoint>;

/** One thing that happened with a client, on its date. */
export type Event =
  | { readonly kind: 'time'; readonly on: string; readonly entry: TimeEntry }
  | { readonly kind: 'charge'; readonly on: string; readonly charge: Charge }
  | { readonly kind: 'ask'; readonly on: string; readonly ask: Ask }
  | { readonly kind: 'touch'; readonly on: string; readonly touchpoint: TouchpointOf };

/** What names one event among the others of its client. */
export function idOf(event: Event): string {
  if (event.kind === 'time') return event.entry.id;
  if (event.kind === 'touch') return event.touchpoint.id;
  return event.kind === 'ask' ? event.ask.id : event.charge.id;
}

export interface Day {
  readonly on: string;
  readonly events: readonly Event[];
}

export interface Happened {
  /** Newest first, as the API gives them. */
  readonly entries: readonly TimeEntry[];
  readonly charges: readonly Charge[];
  readonly asks: readonly Ask[];
  readonly touchpoints: readonly TouchpointOf[];
  /** From here on everything is known; null when nothing older is to come. What is older waits until then. */
  readonly knownFrom: string | null;
}

/**
 * Entries, charges, asks and touchpoints as one line of days, newest first. They come page by page: while there are more, what is older
 * than the last page waits, or what arrives later would slip in above what was read already.
 */
export function mergeTimeline(happened: Happened): readonly Day[] {
  const { entries, charges, asks, touchpoints, knownFrom } = happened;
  const events: readonly Event[] = [
    ...charges.map((charge) => ({ kind: 'charge', on: charge.dueOn, charge }) as const),
    ...asks.map((ask) => ({ kind: 'ask', on: ask.receivedOn, ask }) as const),
    ...touchpoints.map((touchpoint) => ({ kind: 'touch', on: touchpoint.on, touchpoint }) as const),
    ...entries.map((entry) => ({ kind: 'time', on: entry.workedOn, entry }) as const),
  ];
  const shown = events.filter(({ on }) => knownFrom === null || on >= knownFrom);
  const days = Map.groupBy(shown, (event) => event.on);
  return [...days]
    .map(([on, ofDay]) => ({ on, events: ofDay }))
    .sort((one, other) => (one.on < other.on ? 1 : -1));
}

/** The day from which on every page that has been asked for knows all, so that nothing slips in above it later. */
export function knownSince(
  ...pages: readonly { readonly oldest: string | undefined; readonly hasMore: boolean }[]
): string | null {
  const open = pages.flatMap(({ oldest, hasMore }) => (hasMore && oldest ? [oldest] : []));
  return open.length === 0 ? null : open.reduce((latest, on) => (on > latest ? on : latest));
}
