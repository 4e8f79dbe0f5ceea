import type { z } from 'zod';
import { checkIns } from '../../../contract/care/check-ins.ts';
import type { CheckIn } from '../../../contract/clients/touchpoints.ts';
import { cursors } from '../../../contract/cursors.ts';
import { daysBetween } from '../../../core/base/calendar/local-day.ts';
import { type Planned, planCheckIns } from '../../../core/care/check-ins/check-ins.ts';
import { formatIn } from '../../../locales/format.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { workingDaysOf } from '../../practice/working-days.ts';
import { listLeft } from './left-store.ts';
import { listCheckInRows } from './store.ts';

export type CheckInView = z.output<typeof CheckIn>;
export type PlannedCheckIn = Planned<Awaited<ReturnType<typeof listCheckInRows>>[number]>;

/** Check-ins with the day each is planned for, soonest first; `until` leaves out those that fall due later. */
export async function plannedCheckIns(deps: Deps, until?: string): Promise<readonly PlannedCheckIn[]> {
  const left = await listLeft(deps.db, todayOf(deps));
  const listed = await listCheckInRows(deps.db, until);
  const rows = listed.filter(({ clientId }) => !left.has(clientId));
  if (rows.length === 0) return [];
  const calendar = await workingDaysOf(deps);
  return planCheckIns(rows, { today: todayOf(deps), perDay: calendar.checkInsPerDay, calendar });
}

export const listCheckIns = reads(checkIns.list, async (deps, _actor, { query }) => {
  const { limit, clientId, until } = query;
  const cursor = readCursor(query.cursor, cursors.checkIns);
  const planned = (await plannedCheckIns(deps))
    .filter(
      (checkIn) =>
        (clientId === undefined || checkIn.clientId === clientId) &&
        (until === undefined || checkIn.plannedOn <= until),
    )
    .toSorted((one, other) => compareKeys(keyOf(one), keyOf(other)))
    .filter((checkIn) => cursor === null || compareKeys(keyOf(checkIn), cursor) > 0);
  return pageOf(planned, limit, keyOf, (checkIn) => viewCheckIn(deps, checkIn));
});

/** The next check-ins of one client, planned among those of all. */
export async function nextOfClient(deps: Deps, clientId: string): Promise<CheckInView[]> {
  const planned = await plannedCheckIns(deps);
  return planned
    .filter((checkIn) => checkIn.clientId === clientId)
    .map((checkIn) => viewCheckIn(deps, checkIn));
}

export function viewCheckIn(deps: Deps, checkIn: PlannedCheckIn): CheckInView {
  const { clientId, clientName, dueOn, plannedOn, everyDays, lastOn } = checkIn;
  const overdueDays = Math.max(0, daysBetween(dueOn, todayOf(deps)));
  return {
    clientId,
    clientName,
    channel: checkIn.channel,
    dueOn,
    plannedOn,
    everyDays,
    lastOn,
    overdueDays,
    because: sayCheckIn(deps, checkIn),
  };
}

/** Why a check-in is due: how late it is, by which channel, how often, and when the last one was. */
export function sayCheckIn(
  { say, ...deps }: Deps,
  { channel, dueOn, everyDays, lastOn }: Pick<PlannedCheckIn, 'channel' | 'dueOn' | 'everyDays' | 'lastOn'>,
): string {
  const overdue = daysBetween(dueOn, todayOf(deps));
  const text = say(`playbooks:check-in.${overdue >= 0 ? 'due' : 'ahead'}`, {
    overdue,
    every: everyDays,
    channel: say(`playbooks:channel.${channel}`),
    since: lastOn === null ? 'never' : 'some',
    last: lastOn === null ? '' : formatIn(say.language).date(lastOn, 'day'),
  });
  // The channel begins the sentence where nothing is late.
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const keyOf = ({ plannedOn, clientId, channel }: PlannedCheckIn) => [plannedOn, clientId, channel] as const;

function compareKeys(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0) return 0;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
