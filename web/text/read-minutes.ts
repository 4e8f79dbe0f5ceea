import { readDuration } from '../../core/text/durations.ts';
import { tokensOf } from '../../core/text/tokens.ts';

const MOST_MINUTES = 1440;

/**
 * The minutes that were typed into a field, or null when the text is no duration: `25`, `25 min`, `1:30`, `1h30`, `1,5 h`,
 * in the units of all four languages. A bare number is minutes; one with a decimal comma or point is hours, since nobody
 * writes half a minute.
 */
export function readMinutes(typed: string): number | null {
  const text = typed.trim();
  return withinADay(plainMinutes(text) ?? clockMinutes(text) ?? hoursWithoutUnit(text) ?? spelled(text));
}

/** An amount of an allowance that was typed: pieces as they are, time in hours without a unit (`20` is twenty hours). */
export function readHours(typed: string): number | null {
  const text = typed.trim();
  const whole = /^\d{1,4}$/.test(text) ? Number(text) * 60 : null;
  return whole ?? clockMinutes(text) ?? hoursWithoutUnit(text) ?? spelled(text);
}

function plainMinutes(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function clockMinutes(text: string): number | null {
  const found = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

function hoursWithoutUnit(text: string): number | null {
  return /^\d{0,4}[.,]\d{1,4}$/.test(text) ? spelled(`${text}h`) : null;
}

function spelled(text: string): number | null {
  const tokens = tokensOf(text);
  const found = readDuration(tokens, 0);
  return found !== null && found.length === tokens.length ? found.minutes : null;
}

function withinADay(minutes: number | null): number | null {
  return minutes !== null && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
}
