import { formatIn } from '../../locales/format.ts';
import type { Say } from '../../locales/say.ts';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The facts of a refusal as a sentence takes them: dates as the reader writes them, minutes as hours, a list of codes as their
 * words. The facts themselves go out unchanged beside the sentence, for programs.
 */
export function wordFacts(facts: Readonly<Record<string, unknown>>, say: Say): Record<string, unknown> {
  const worded = Object.entries(facts).map(([name, fact]) => [name, wordFact(name, fact, say)]);
  return { ...Object.fromEntries(worded), ...nextRoom(facts, say) };
}

function wordFact(name: string, fact: unknown, say: Say): unknown {
  // What is not known, or not told to the reader: a sentence chooses by it.
  if (fact === null) return 'none';
  const format = formatIn(say.language);
  if (typeof fact === 'number' && name.toLowerCase().endsWith('minutes')) return format.minutes(fact);
  if (typeof fact === 'number' && name.endsWith('Bytes')) return format.size(fact);
  if (typeof fact === 'string' && isDate(fact)) return format.date(fact, 'long');
  return Array.isArray(fact) ? format.list(fact.map((each) => wordOfCode(String(each), say))) : fact;
}

/** What makes room next, as a sentence of its own; 'none' where nothing does. */
function nextRoom({ makesRoom }: Readonly<Record<string, unknown>>, say: Say) {
  if (!Array.isArray(makesRoom)) return {};
  const [next] = makesRoom as readonly { readonly title: string; readonly on: string; readonly by: string }[];
  if (!next) return { next: 'none' };
  const on = formatIn(say.language).date(next.on, 'long');
  return { next: say('refusals:makes-room', { ...next, on }) };
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
