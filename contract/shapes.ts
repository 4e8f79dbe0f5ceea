import { z } from 'zod';

/** An opaque id. Never parsed, never guessed. */
export const Id = z.string().min(1).max(64);

/** A local date, `YYYY-MM-DD`, that exists in the calendar. */
export const DateText = z.iso.date();

/** An instant, RFC 3339. Read with any offset, answered in UTC. */
export const InstantText = z.iso.datetime({ offset: true });

/** A calendar month, `YYYY-MM`. */
export const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'input:month');

/** An amount of money in the currency's minor unit (cents); negative for credits. */
export const Minor = z.int();
export const MinorPositive = z.int().min(0).max(1_000_000_000_000);

export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'input:currency')
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'input:currency');

export const Locale = z.enum(['en', 'es', 'fr', 'it']);
export type Locale = z.output<typeof Locale>;

/** An IANA time zone that this machine knows. */
export const TimeZone = z.string().refine(isTimeZone, 'input:time-zone');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}

/** Query flags arrive as text. */
export const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const Paging = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
};

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Something worth saying about a success: an overlap, a late entry, an unpaid period. */
export const Warning = z.object({ code: z.string(), message: z.string() });

export const ById = z.object({ id: Id });
