import type { Charge } from '../../contract/retainers.ts';
import type { TimeEntry } from '../../contract/time-entries.ts';

/** One thing that happened with a client, on its date. */
export type Event =
  | { readonly kind: 'time'; readonly on: string; readonly entry: TimeEntry }
  | { readonly kind: 'charge'; readonly on: string; readonly charge: Charge };

export interface Day {
  readonly on: string;
  readonly events: readonly Event[];
}

/**
 * Entries and charges as one line of days, newest first. Entries come page by page: while there are more, charges older
 * than the oldest entry wait, or entries that arrive later would slip in above what was read already.
 *
 * @param entries newest first, as the API gives them
 */
export function mergeTimeline(
  entries: readonly TimeEntry[],
  charges: readonly Charge[],
  hasMoreEntries: boolean,
): readonly Day[] {
  const oldest = entries.at(-1)?.workedOn;
  const shown = hasMoreEntries && oldest ? charges.filter((charge) => charge.dueOn >= oldest) : charges;
  const events: readonly Event[] = [
    ...shown.map((charge) => ({ kind: 'charge', on: charge.dueOn, charge }) as const),
    ...entries.map((entry) => ({ kind: 'time', on: entry.workedOn, entry }) as const),
  ];
  const days = Map.groupBy(events, (event) => event.on);
  return [...days]
    .map(([on, happened]) => ({ on, events: happened }))
    .sort((one, other) => (one.on < other.on ? 1 : -1));
}
