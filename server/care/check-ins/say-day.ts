import type { Say } from '../../../locales/say.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** 4 March, in the reader's language. */
export function dayIn(say: Say, date: string): string {
  const language = say('playbooks:language');
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  const day = format.format(Date.parse(date));
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
}
