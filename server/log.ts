import type { Unavailability } from './db/unavailable.ts';

export type Log = (event: string, facts: Readonly<Record<string, unknown>>) => void;

/** One JSON object a line on stderr: readable for a person in need, and for whatever collects logs. */
export const logToStderr: Log = (event, facts) => {
  const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  process.stderr.write(`${JSON.stringify({ at, event, ...facts })}\n`);
};

const calmed: ReadonlySet<string> = new Set<Unavailability>([
  'database-unavailable',
  'database-busy',
  'storage-full',
]);
const ONCE_IN_MS = 10_000;

/**
 * While the database is away every call meets the same failure. The first is logged at once; after that one line in ten seconds says how
 * many there were meanwhile.
 */
export function calmly(log: Log, now: () => number = () => performance.now()): Log {
  const lines = new Map<string, { readonly since: number; more: number }>();
  return (event, facts) => {
    if (!calmed.has(event)) return log(event, facts);
    const last = lines.get(event);
    if (last && now() - last.since < ONCE_IN_MS) {
      last.more += 1;
      return;
    }
    lines.set(event, { since: now(), more: 0 });
    log(event, last && last.more > 0 ? { ...facts, moreBefore: last.more } : facts);
  };
}
