import type { Refused } from '../../../contract/refusals.ts';
import { instantOfLocal, localDateOf } from '../../../core/base/calendar/local-day.ts';

/** When an entry started, and the local date it belongs to. */
export interface EntryStart {
  readonly startedAt: number;
  readonly workedOn: string;
}

const WITH_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads the start of an entry: an instant with its offset, or a local time of the engagement's time zone. A local time
 * that the clock change skips or repeats is refused, since either guess could move the entry to another period.
 */
export function readStart(text: string, timeZone: string): EntryStart | Refused {
  if (WITH_OFFSET.test(text)) {
    const startedAt = Temporal.Instant.from(text).epochMilliseconds;
    return { startedAt, workedOn: localDateOf(startedAt, timeZone) };
  }
  const instant = instantOfLocal(text, timeZone);
  if ('refused' in instant) return { ...instant, local: text, timeZone };
  return { startedAt: instant.instantMs, workedOn: localDateOf(instant.instantMs, timeZone) };
}
