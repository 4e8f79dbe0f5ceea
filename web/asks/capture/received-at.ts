import { instantOf, localTimeOf } from '../../text/dates.ts';

/** When an ask came in that names a day but no time: the beginning of a working day. */
const MORNING = '09:00';

/** When a captured ask was received, as an instant: now, unless the line names a day or a time of the practice's own zone. */
export function receivedAt(
  { workedOn, startsAt }: { readonly workedOn: string | null; readonly startsAt: string | null },
  now: Date,
  timeZone: string,
): string {
  const here = localTimeOf(now, timeZone);
  const isToday = workedOn === null || workedOn === here.date;
  if (isToday && startsAt === null) return now.toISOString();
  return instantOf(`${workedOn ?? here.date}T${startsAt ?? MORNING}`, timeZone).toISOString();
}
