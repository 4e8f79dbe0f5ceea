import type { z } from 'zod';
import type { TimeEntry, TimeEntryChange } from '../../../contract/work/time-entries.ts';
import { localTimeOf } from '../../text/dates.ts';

export type EntryChange = z.input<typeof TimeEntryChange>;

/** An entry as it is edited: local day and time in the engagement's time zone, text as typed. */
export interface EntryValues {
  readonly minutes: number | null;
  readonly units: number | null;
  readonly on: string;
  readonly at: string;
  readonly note: string;
  readonly activity: TimeEntry['activity'];
  readonly channel: TimeEntry['channel'] | '';
  readonly urgent: boolean;
}

export function entryValues(entry: TimeEntry, timeZone: string): EntryValues {
  const { date, time } = localTimeOf(new Date(entry.startedAt), timeZone);
  return {
    minutes: entry.actualMinutes === 0 ? null : entry.actualMinutes,
    units: entry.units,
    on: date,
    at: time,
    note: entry.note ?? '',
    activity: entry.activity,
    channel: entry.channel ?? '',
    urgent: entry.urgent,
  };
}

export type EntryFault = 'minutes' | 'units' | 'on' | 'at';

export function entryFaults(entry: TimeEntry, values: EntryValues): readonly EntryFault[] {
  const isPieces = entry.units !== null;
  return [
    ...(!isPieces && values.minutes === null ? (['minutes'] as const) : []),
    ...(isPieces && (values.units === null || values.units < 1) ? (['units'] as const) : []),
    ...(values.on === '' ? (['on'] as const) : []),
    ...(values.at === '' ? (['at'] as const) : []),
  ];
}

/** Only what was changed: an untouched start keeps its seconds and its place in a repeated hour. */
export function changeOf(before: EntryValues, after: EntryValues): EntryChange {
  const moved = before.on !== after.on || before.at !== after.at;
  return {
    ...(after.minutes !== before.minutes && after.minutes !== null ? { minutes: after.minutes } : {}),
    ...(after.units !== before.units && after.units !== null ? { units: after.units } : {}),
    ...(moved ? { startedAt: `${after.on}T${after.at}` } : {}),
    ...(after.note.trim() !== before.note ? { note: after.note.trim() || null } : {}),
    ...(after.activity !== before.activity ? { activity: after.activity } : {}),
    ...(after.channel !== before.channel ? { channel: after.channel || null } : {}),
    ...(after.urgent !== before.urgent ? { urgent: after.urgent } : {}),
  };
}

/** The change that takes a change back: the entry's former values of the same fields. */
export function changeBack(entry: TimeEntry, change: EntryChange): EntryChange {
  return {
    ...('minutes' in change ? { minutes: entry.actualMinutes } : {}),
    ...('units' in change && entry.units !== null ? { units: entry.units } : {}),
    ...('startedAt' in change ? { startedAt: entry.startedAt } : {}),
    ...('note' in change ? { note: entry.note } : {}),
    ...('activity' in change ? { activity: entry.activity } : {}),
    ...('channel' in change ? { channel: entry.channel } : {}),
    ...('urgent' in change ? { urgent: entry.urgent } : {}),
  };
}
