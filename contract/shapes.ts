import { z } from 'zod';
import { languages } from '../locales/languages.ts';
import { type CursorPart, readCursorText } from './cursor-text.ts';

/** What an integer column holds. */
export const LARGEST_INTEGER = 2_147_483_647;

/**
 * The calendar of Holdfast. Every day reckoned from a day inside it (the end of a term, the day after, a notice) is still
 * one that sorts as text and that every database and every clock can hold.
 */
export const FIRST_DAY = '1970-01-01';
export const LAST_DAY = '2199-12-31';

/**
 * A text of at most so many characters, as it was written. Neither NUL nor half of a surrogate pair is a character: the one
 * PostgreSQL keeps in no text, the other cannot be written as UTF-8, so that no hash could be made over it.
 */
export function VerbatimText(most: number) {
  return clean(z.string().max(most));
}

function clean(text: z.ZodString): z.ZodString {
  return text.refine(hasNoNul, 'input:nul').refine(isWellFormed, 'input:half-a-character');
}

function hasNoNul(text: string): boolean {
  return !text.includes('\0');
}

function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}

/** The same without the white space round it. It may be empty. */
export function TextOf(most: number) {
  return clean(z.string().trim().max(most));
}

/** The same with something in it. `message` says what to write where nothing is. */
export function FilledText(most: number, message?: string) {
  return TextOf(most).min(1, message);
}

/** One line of a list: of a scope, of an offer, of a proposal. */
export const Line = FilledText(500);

/** Signs of success of one engagement. Every report has a result for each of them. */
export const MOST_CRITERIA = 100;

/** An opaque id. Never parsed, never guessed. */
export const Id = VerbatimText(64).min(1);

/** An address of the web. Any other kind (`javascript:`, `data:`) would run in the browser of whoever follows it. */
export const Link = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine(hasNoNul, 'input:nul')
  .refine(isWellFormed, 'input:half-a-character');

/** An e-mail address: as long as RFC 5321 lets one be. */
export const Email = z.email().max(254);

/** What a caller names a POST by, so that it is answered once. Below what an index of PostgreSQL takes. */
export const IdempotencyKey = VerbatimText(200).min(1);

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A local date, `YYYY-MM-DD`, that exists in the calendar and lies in it. */
export const DateText = z.iso
  .date({ abort: true })
  .refine((date) => date >= FIRST_DAY && date <= LAST_DAY, 'input:date-range');

/**
 * A date or month in a reply that was reckoned from others: the month before the first one, the end of a term that was agreed for
 * long. It may lie past what can be entered.
 */
export const ReckonedDate = z.iso.date();
export const ReckonedMonth = z.string().regex(MONTH, 'input:month');

/**
 * An instant, RFC 3339. Read with any offset, answered in UTC. It keeps a day's distance from both ends of the calendar,
 * so that its date is in the calendar in every time zone. More digits than nanoseconds have are refused: nobody measured them.
 */
export const InstantText = z.iso
  .datetime({ offset: true, abort: true })
  .refine(hasNanosecondsAtMost, { message: 'input:fraction', abort: true })
  .refine((text) => isWithinADayOfBoth(Date.parse(text)), 'input:instant-range');

/** A local time of a time zone that is said elsewhere (`2025-03-04T09:30`), within the same bounds. */
export const LocalTimeText = z.iso
  .datetime({ local: true, offset: false, abort: true })
  .refine(hasNanosecondsAtMost, { message: 'input:fraction', abort: true })
  .refine(
    (text) => isWithinADayOfBoth(Date.parse(text.endsWith('Z') ? text : `${text}Z`)),
    'input:instant-range',
  );

function hasNanosecondsAtMost(text: string): boolean {
  return !/\.\d{10}/.test(text);
}

const DAY_MS = 86_400_000;
const EARLIEST_MS = Date.parse(FIRST_DAY) + DAY_MS;
const LATEST_MS = Date.parse(LAST_DAY);

function isWithinADayOfBoth(instantMs: number): boolean {
  return instantMs >= EARLIEST_MS && instantMs < LATEST_MS;
}

/** A calendar month, `YYYY-MM`. */
export const MonthText = z
  .string()
  .regex(MONTH, { message: 'input:month', abort: true })
  .refine((month) => month >= FIRST_DAY.slice(0, 7) && month <= LAST_DAY.slice(0, 7), 'input:date-range');

/** A calendar year, as it travels in a path. */
export const YearInPath = z.coerce
  .number()
  .int()
  .min(Number(FIRST_DAY.slice(0, 4)))
  .max(Number(LAST_DAY.slice(0, 4)));

/** The number of a period or a version, counted from 1: in a body, and as it travels in a path or a query. */
export const Index = z.int().min(1).max(LARGEST_INTEGER);
export const IndexInPath = z.coerce.number().int().min(1).max(LARGEST_INTEGER);

/** An amount of money in the currency's minor unit (cents); negative for credits. */
export const Minor = z.int();
export const MOST_MINOR = 1_000_000_000_000;
export const MinorPositive = z.int().min(0).max(MOST_MINOR);

/**
 * A price of an hour or of a piece, in minor units. A million of them, the most that an allowance or a courtesy counts, stays
 * below 2^53: no product of what can be entered leaves the safe integers.
 */
export const MOST_RATE_MINOR = 5_000_000_000;
export const RateMinor = z.int().min(0).max(MOST_RATE_MINOR);

export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { message: 'input:currency', abort: true })
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'input:currency');

export const Locale = z.enum(languages);
export type Locale = z.output<typeof Locale>;

/** An IANA time zone that this machine knows. */
export const TimeZone = z.string().max(64, { abort: true }).refine(isTimeZone, 'input:time-zone');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}

export const EngagementKind = z.enum(['hourly', 'project', 'retainer', 'pro-bono']);

export const Channel = z.enum(['email', 'phone', 'meeting', 'chat']);

/** Query flags arrive as text. */
export const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Some records of a list by their ids, with commas between them. */
export const Ids = VerbatimText(6_500)
  .transform((text) => text.split(','))
  .pipe(z.array(Id).max(100));

/** What a list takes: how many, and after which. A cursor is one that this very list gave, in one of its orders (contract/cursors.ts). */
export function pagingBy(...orders: readonly (readonly CursorPart[])[]) {
  return {
    limit: z.coerce.number().int().min(1).max(500).default(100),
    cursor: z
      .string()
      .refine((text) => orders.some((parts) => readCursorText(text, parts) !== null), 'input:cursor')
      .optional(),
  };
}

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Something worth saying about a success: an overlap, a late entry, an unpaid period. */
export const Warning = z.object({ code: z.string(), message: z.string() });

export const ById = z.object({ id: Id });
