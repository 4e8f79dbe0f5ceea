import { boundaryAt, lastBoundaryBy } from './boundary.ts';
import { addDays, daysBetween } from './local-day.ts';
import { oncePerSchedule } from './once-per-schedule.ts';
import { pausesInOrder } from './pauses.ts';
import type { Pause, Schedule } from './schedule.ts';

/**
 * A run of periods that share one anchor. An extending pause ends a stretch, for it moves the end of its last period; so
 * a lookup costs the number of pauses, not the number of periods.
 */
export type Stretch = {
  readonly firstIndex: number;
  readonly startsOn: string;
  readonly anchorOn: string;
  /** Number of the boundary at which the first period of the stretch ends. */
  readonly firstEnd: number;
  readonly last: null | {
    readonly index: number;
    readonly endsBefore: string;
    readonly anchor: Pause['anchor'];
  };
};

/** All stretches of a schedule in order, ignoring its end; the last one is open (`last: null`). */
export const stretchesOf = oncePerSchedule((schedule): readonly Stretch[] => {
  const done: Stretch[] = [];
  let current = stretchFrom(schedule, 1, schedule.startsOn, schedule.anchorOn);
  for (const pause of pausesInOrder(schedule)) {
    if (pause.mode !== 'extend') continue;
    if (current.last !== null && pause.from >= current.last.endsBefore) {
      done.push(current);
      current = following(schedule, current, current.last);
    }
    // A second pause may fall into the days that the first one added; then it lengthens the same period again.
    const last = current.last ?? plainLast(schedule, current, pause.from);
    const moved = addDays(last.endsBefore, daysBetween(pause.from, pause.until));
    current = { ...current, last: { index: last.index, endsBefore: moved, anchor: pause.anchor } };
  }
  done.push(current);
  if (current.last !== null) done.push(following(schedule, current, current.last));
  return done;
});

/** The boundary at which a period would end without its pauses, and the one before it. */
export function unmovedRange(
  schedule: Schedule,
  stretch: Stretch,
  index: number,
): { startsOn: string; endsBefore: string } {
  const end = stretch.firstEnd + index - stretch.firstIndex;
  return {
    startsOn: boundaryAt(stretch.anchorOn, schedule.every, end - 1),
    endsBefore: boundaryAt(stretch.anchorOn, schedule.every, end),
  };
}

/** The index of the period of a stretch that would contain a date not before the stretch, without regard to its end. */
export function indexWithin(schedule: Schedule, stretch: Stretch, date: string): number {
  const boundary = lastBoundaryBy(stretch.anchorOn, schedule.every, date);
  return stretch.firstIndex + boundary + 1 - stretch.firstEnd;
}

function plainLast(schedule: Schedule, stretch: Stretch, date: string) {
  const index = indexWithin(schedule, stretch, date);
  return { index, endsBefore: unmovedRange(schedule, stretch, index).endsBefore };
}

function following(schedule: Schedule, stretch: Stretch, last: NonNullable<Stretch['last']>): Stretch {
  const anchorOn = last.anchor === 'moved' ? last.endsBefore : stretch.anchorOn;
  return stretchFrom(schedule, last.index + 1, last.endsBefore, anchorOn);
}

function stretchFrom(schedule: Schedule, firstIndex: number, startsOn: string, anchorOn: string): Stretch {
  const firstEnd = lastBoundaryBy(anchorOn, schedule.every, startsOn) + 1;
  return { firstIndex, startsOn, anchorOn, firstEnd, last: null };
}
