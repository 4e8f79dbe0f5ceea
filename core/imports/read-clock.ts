import { shortCell } from './short-cell.ts';

const clock = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])[.\s]*m[.\s]*)?$/i;
const hourOnly = /^(\d{1,2})\s*([ap])[.\s]*m[.\s]*$/i;

/** A time of day, in seconds since local midnight; `exact` when the export wrote its seconds. */
export interface ClockTime {
  readonly seconds: number;
  readonly exact: boolean;
}

/**
 * Reads a time of day: 24 hours or 12 with AM and PM in any dress (`PM`, `p. m.`, `pm`), with or without seconds,
 * with colons, dots or `17h15`. 24:00 is the end of the day. Null when it is none.
 */
export function readClock(cell: string): ClockTime | null {
  const text = shortCell(cell);
  if (text === null) return null;
  const found = clock.exec(text);
  if (!found) return readHour(text);
  const hours = onTwentyFour(Number(found[1]), found[4]);
  const minutes = Number(found[2]);
  const seconds = found[3] === undefined ? 0 : Number(found[3]);
  if (hours === null || minutes > 59 || seconds > 59) return null;
  const total = hours * 3600 + minutes * 60 + seconds;
  return total > 86_400 ? null : { seconds: total, exact: found[3] !== undefined };
}

function readHour(text: string): ClockTime | null {
  const found = hourOnly.exec(text);
  const hours = found ? onTwentyFour(Number(found[1]), found[2]) : null;
  return hours === null ? null : { seconds: hours * 3600, exact: false };
}

function onTwentyFour(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours <= 24 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'p' || half === 'P' ? 12 : 0);
}
