import type { Chance } from './chance.ts';
import type { DemoYear, Stretch, Task, WorkPlan } from './plan.ts';
import { workingDays } from './working-days.ts';

/** One session of the year with its day and its local time of start, 'YYYY-MM-DDTHH:MM'. */
export interface Session {
  readonly plan: WorkPlan;
  readonly task: Task;
  readonly on: string;
  readonly startedAt: string;
  readonly minutes: number;
  readonly pieces: number;
}

type Placed = Omit<Session, 'startedAt'>;

const NINE = 9 * 60;
const [LUNCH, AFTER_LUNCH] = [13 * 60, 14 * 60];
/** The day is longer than this only when none has room left. */
const FULL_DAY = 7 * 60;

/** Spreads what was worked over the working days and the hours of each day, one session after the other, never two at once. */
export function layOutDays(plans: readonly WorkPlan[], year: DemoYear, chance: Chance): readonly Session[] {
  const load = new Map<string, number>();
  const placed = plans.flatMap((plan) =>
    plan.stretches.flatMap((stretch, index) => {
      const days = workingDays(stretch.from, stretch.until, [year.holiday, ...(plan.pauses ?? [])]);
      const sessions = [...divide(plan, stretch, chance), ...deliver(plan, stretch, index, chance)];
      return sessions.flatMap((session) => {
        const on = chooseDay(days, session.minutes, load, chance);
        if (on === undefined) return [];
        load.set(on, (load.get(on) ?? 0) + session.minutes);
        return [{ ...session, plan, on }];
      });
    }),
  );
  const byDay = [...Map.groupBy(placed, ({ on }) => on)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byDay.flatMap(([, sessions]) => layOutDay(sessions, chance));
}

type Undated = Omit<Placed, 'on' | 'plan'>;

/** Divides the minutes of a stretch into sessions of the plan's tasks. */
function divide(plan: WorkPlan, stretch: Stretch, chance: Chance): readonly Undated[] {
  const sessions: Undated[] = [];
  for (let left = stretch.minutes; left > 0; left -= sessions.at(-1)?.minutes ?? left) {
    const task = chance.pick(plan.tasks);
    const [least, most] = task.minutes;
    const wanted = chance.between(least, most, least % 6 === 0 && most <= 36 ? 6 : 5);
    sessions.push({ task, minutes: left - wanted < least / 2 ? left : wanted, pieces: 0 });
  }
  return sessions;
}

/** One session for each piece of a stretch, going through the plan's pieces one after the other. */
function deliver(plan: WorkPlan, stretch: Stretch, index: number, chance: Chance): readonly Undated[] {
  const { pieces } = plan;
  if (!pieces) return [];
  return Array.from({ length: stretch.pieces ?? 0 }, (_none, piece) => {
    const task = pieces[(3 * index + piece) % pieces.length] ?? pieces[0];
    return { task, minutes: chance.between(task.minutes[0], task.minutes[1], 15), pieces: 1 };
  });
}

/** Any of the days, the emptier of two; when it has no room for the session, the emptiest of all. */
function chooseDay(
  days: readonly string[],
  minutes: number,
  load: ReadonlyMap<string, number>,
  chance: Chance,
): string | undefined {
  const [first, ...others] = days;
  if (first === undefined) return undefined;
  const emptier = (a: string, b: string) => ((load.get(b) ?? 0) < (load.get(a) ?? 0) ? b : a);
  const one = emptier(chance.pick([first, ...others]), chance.pick([first, ...others]));
  return (load.get(one) ?? 0) + minutes <= FULL_DAY ? one : days.reduce(emptier);
}

function layOutDay(sessions: readonly Placed[], chance: Chance): readonly Session[] {
  const shuffled = sessions
    .map((session) => ({ session, place: chance.between(0, 9_999) }))
    .sort((a, b) => a.place - b.place);
  let clock = NINE - 30 + chance.between(0, 45, 5);
  return shuffled.map(({ session }) => {
    if (clock < AFTER_LUNCH && clock + session.minutes > LUNCH + 30) clock = AFTER_LUNCH;
    const startedAt = `${session.on}T${clockText(clock)}`;
    clock += session.minutes + chance.between(5, 20, 5);
    return { ...session, startedAt };
  });
}

function clockText(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
