import enClauses from './en/clauses.json' with { type: 'json' };
import enExports from './en/exports.json' with { type: 'json' };
import en from './en/lexicon.json' with { type: 'json' };
import esClauses from './es/clauses.json' with { type: 'json' };
import esExports from './es/exports.json' with { type: 'json' };
import es from './es/lexicon.json' with { type: 'json' };
import frClauses from './fr/clauses.json' with { type: 'json' };
import frExports from './fr/exports.json' with { type: 'json' };
import fr from './fr/lexicon.json' with { type: 'json' };
import itClauses from './it/clauses.json' with { type: 'json' };
import itExports from './it/exports.json' with { type: 'json' };
import it from './it/lexicon.json' with { type: 'json' };
import { type Language, languages } from './languages.ts';

/** The words a language is read by. Each has those that English has: a table that lacks one does not typecheck. */
type Tables<T> = Readonly<Record<Language, T>>;

export type Lexicon = typeof en;

/** What people type: the capture line, days, times of day, durations, and how a question is put. */
export const lexicons: Tables<Lexicon> = { en, es, fr, it };

/** What the exports of other trackers are written with: their columns by format, yes and no, tags. */
export const exportWords: Tables<typeof enExports> = {
  en: enExports,
  es: esExports,
  fr: frExports,
  it: itExports,
};

/** What an ask and a line of an agreement are matched by: words without weight, and words for the same thing. */
export const clauseWords: Tables<typeof enClauses> = {
  en: enClauses,
  es: esClauses,
  fr: frClauses,
  it: itClauses,
};

/** The words of an entry, which stand in it with commas in between. */
export function listed(entry: string): readonly string[] {
  return entry === '' ? [] : entry.split(', ');
}

/** The words of an entry in all languages together, each once: people mix them. */
export function everyWord<T>(tables: Tables<T>, entryOf: (table: T) => string): readonly string[] {
  return [...new Set(languages.flatMap((language) => listed(entryOf(tables[language]))))];
}
