/** A stretch of time in which a zone keeps one offset from UTC. All in milliseconds; the end is not part of it. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

const DAY_MS = 86_400_000;

/**
 * Gives the offset (milliseconds east of UTC) that a zone keeps through a whole local day, or null for a day on which
 * clocks may change, which has to be asked time by time. A zone is asked once per stretch between two changes, so ten
 * years of an export cost some twenty questions.
 */
export function allDayOffsets(timeZone: string): (epochDay: number) => number | null {
  const stretches: Stretch[] = [];
  let last: Stretch | null = null;
  return (epochDay) => {
    if (last && holdsAllDay(last, epochDay)) return last.offsetMs;
    last = stretches.find((stretch) => holdsAllDay(stretch, epochDay)) ?? null;
    if (last) return last.offsetMs;
    const found = stretchAt(timeZone, epochDay * DAY_MS + DAY_MS / 2);
    if (!holdsAllDay(found, epochDay)) return null;
    stretches.push(found);
    last = found;
    return found.offsetMs;
  };
}

function holdsAllDay({ fromMs, untilMs, offsetMs }: Stretch, epochDay: number): boolean {
  const startMs = epochDay * DAY_MS - offsetMs;
  return startMs >= fromMs && startMs + DAY_MS <= untilMs;
}

function stretchAt(timeZone: string, instantMs: number): Stretch {
  // A millisecond later, so that a change at this very instant counts as the one before it.
  const moment = Temporal.Instant.fromEpochMilliseconds(instantMs + 1).toZonedDateTimeISO(timeZone);
  return {
    fromMs: moment.getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    untilMs: moment.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: moment.offsetNanoseconds / 1_000_000,
  };
}
