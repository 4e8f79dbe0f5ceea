import { figureOf } from '../../locales/figures.ts';
import type { Say } from '../../locales/say.ts';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The facts of a refusal as a sentence takes them: dates as the reader writes them, minutes as hours, a list of codes as their
 * words. The facts themselves go out unchanged beside the sentence, for programs.
 */
export function wordFacts(facts: Readonly<Record<string, unknown>>, say: Say): Record<string, unknown> {
  const language = say('charges:language');
  // English as it is written in Europe: day before month, no comma before "and".
  const tag = language === 'en' ? 'en-GB' : language;
  const worded = Object.entries(facts).map(([name, fact]) => [name, wordFact(name, fact, say, tag)]);
  return { ...Object.fromEntries(worded), ...nextRoom(facts, say, tag) };
}

function wordFact(name: string, fact: unknown, say: Say, tag: string): unknown {
  // What is not known, or not told to the reader: a sentence chooses by it.
  if (fact === null) return 'none';
  if (typeof fact === 'number' && name.toLowerCase().endsWith('minutes')) return figureOf(fact, 'minutes');
  if (typeof fact === 'number' && name.endsWith('Bytes')) return sizeText(fact, tag);
  if (typeof fact === 'string' && isDate(fact)) return dateText(fact, tag);
  if (!Array.isArray(fact)) return fact;
  const words = fact.map((each) => wordOfCode(String(each), say));
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(words);
}

/** What makes room next, as a sentence of its own; 'none' where nothing does. */
function nextRoom({ makesRoom }: Readonly<Record<string, unknown>>, say: Say, tag: string) {
  if (!Array.isArray(makesRoom)) return {};
  const [next] = makesRoom as readonly { readonly title: string; readonly on: string; readonly by: string }[];
  return { next: next ? say('refusals:makes-room', { ...next, on: dateText(next.on, tag) }) : 'none' };
}

/** An id that was asked for may be any text, also one that is written like a date and is none. */
function isDate(text: string): boolean {
  return isoDate.test(text) && !Number.isNaN(Date.parse(text));
}

/** A code that has no word of its own, such as an id, stands for itself. */
function wordOfCode(code: string, say: Say): string {
  const key = `missing-part.${code}`;
  const word = say(`refusals:${key}`);
  return word.endsWith(key) ? code : word;
}

/** 1.5 MB, and 1,5 Mo in French. */
function sizeText(bytes: number, tag: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  const format = {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(tag, format).format(bytes / 1024 ** power);
}

function dateText(date: string, tag: string): string {
  const text = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return tag === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
