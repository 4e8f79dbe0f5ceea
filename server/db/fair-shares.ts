import { DatabaseUnavailable } from './unavailable.ts';

interface Waiter {
  readonly enter: () => void;
}

export interface Shares {
  /** Resolves with the way to give the place back, once there is one; fails when that takes longer than anybody should wait. */
  take(holder: string): Promise<() => void>;
}

/**
 * Shares a number of places among holders: each has at most its share, so that one who waits for its own locks leaves the others
 * room, and those who wait for a place take turns by holder, not by how many they are.
 */
export function fairShares(places: number, mostPerHolder: number, patienceMs: number): Shares {
  let free = places;
  const held = new Map<string, number>();
  /** Holders in the order in which it is their turn. */
  const waiting = new Map<string, Waiter[]>();

  const hasRoom = (holder: string) => free > 0 && (held.get(holder) ?? 0) < mostPerHolder;

  function enter(holder: string): () => void {
    free -= 1;
    held.set(holder, (held.get(holder) ?? 0) + 1);
    return () => leave(holder);
  }

  function leave(holder: string): void {
    free += 1;
    const left = (held.get(holder) ?? 1) - 1;
    if (left === 0) held.delete(holder);
    else held.set(holder, left);
    letNextIn();
  }

  function letNextIn(): void {
    for (const [holder, queue] of waiting) {
      if (!hasRoom(holder)) continue;
      const next = queue.shift();
      waiting.delete(holder);
      if (queue.length > 0) waiting.set(holder, queue);
      next?.enter();
      return;
    }
  }

  function waitFor(holder: string): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const queue = waiting.get(holder) ?? [];
      waiting.set(holder, queue);
      const patience = setTimeout(() => {
        queue.splice(queue.indexOf(waiter), 1);
        if (queue.length === 0) waiting.delete(holder);
        const reason = `no connection was free within ${patienceMs} ms`;
        reject(new DatabaseUnavailable('database-busy', new Error(reason)));
      }, patienceMs);
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(patience);
          resolve(enter(holder));
        },
      };
      queue.push(waiter);
    });
  }

  return {
    take: async (holder) => (hasRoom(holder) && !waiting.has(holder) ? enter(holder) : waitFor(holder)),
  };
}
