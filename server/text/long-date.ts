import type { Say } from '../../locales/say.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date 'YYYY-MM-DD' in full, in the language of `say`. A format is kept: making one costs far more than using it. */
export function longDate(date: string, say: Say): string {
  const language = say('charges:language');
  // English as it is written in Europe: day before month.
  const tag = language === 'en' ? 'en-GB' : language;
  const format = formats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(tag, format);
  return format.format(Date.parse(date));
}
