import { type Ask, asks } from '../../contract/asks/asks.ts';
import { useAll } from '../api/use-list.ts';

/** The open asks besides one: the one to decide next (the longest waiting, urgent ones first), and how many there are. */
export function useOpenAsks(besidesId: string): {
  readonly next: Ask | undefined;
  readonly count: number;
  readonly isPending: boolean;
} {
  const { data, isPending } = useAll(asks.list, { query: { state: 'open' } });
  const others = (data ?? []).filter((ask) => ask.id !== besidesId);
  const waiting = [...others].sort(
    (one, other) => Number(other.urgent) - Number(one.urgent) || (one.receivedAt < other.receivedAt ? -1 : 1),
  );
  return { next: waiting[0], count: others.length, isPending };
}
