import MiniSearch from 'minisearch';
import type { Locale } from '../../contract/shapes.ts';
import { type ClauseWord, wordsOf } from './clause-words.ts';

export interface ScopeLines {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
}

interface Line {
  readonly side: 'included' | 'excluded';
  readonly clause: string;
  readonly words: readonly ClauseWord[];
}

/** The lines of a scope, and where in them each word and each concept stands. */
export interface ClauseIndex {
  readonly lines: readonly Line[];
  readonly search: MiniSearch;
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** In how many lines a stem or a concept stands. */
  readonly spread: ReadonlyMap<string, number>;
}

interface Place {
  readonly line: number;
  readonly word: number;
}

/** A line that an ask uses words of, and how much of it. */
export interface WeighedClause {
  readonly side: 'included' | 'excluded';
  readonly clause: string;
  readonly score: number;
  /** Words of the ask as typed, in the order of the ask. */
  readonly matched: readonly string[];
}

/** A word that means the same is weaker evidence than the word itself; a misspelt one is nearly as good. */
const QUALITY = { same: 1, misspelt: 0.85, meant: 0.6 } as const;
/** Below five letters one changed letter makes another word; from eight on, two are still a slip. */
const SHORTEST_MISSPELT = 5;
const LONG_WORD = 8;
/** 0 would forget how long a line is, 1 would ask for all of it. */
const LENGTH_COUNTS = 0.3;

export function indexScope(scope: ScopeLines, language: Locale): ClauseIndex {
  const lines: Line[] = [
    ...scope.included.map((clause) => ({ side: 'included' as const, clause })),
    ...scope.excluded.map((clause) => ({ side: 'excluded' as const, clause })),
  ].map((line) => ({ ...line, words: wordsOf(line.clause, language) }));
  const places = new Map<string, Place[]>();
  for (const [line, { words }] of lines.entries())
    for (const [word, { stems, concepts }] of words.entries())
      for (const form of [...stems, ...concepts]) {
        const known = places.get(form) ?? [];
        known.push({ line, word });
        places.set(form, known);
      }
  const search = new MiniSearch({
    fields: ['stem'],
    idField: 'stem',
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  search.addAll([...places.keys()].filter((form) => !form.startsWith('~')).map((stem) => ({ stem })));
  const spread = new Map(
    [...places].map(([form, of]) => [form, new Set(of.map(({ line }) => line)).size] as const),
  );
  return { lines, search, places, spread };
}

/** The lines that an ask speaks of, the strongest first; equals keep the order of the agreement. */
export function weighClauses(asked: readonly ClauseWord[], index: ClauseIndex): readonly WeighedClause[] {
  const found = index.lines.map(() => new Map<number, Hit>());
  for (const word of asked)
    for (const hit of hitsOf(word, index))
      for (const { line, word: position } of index.places.get(hit.form) ?? []) {
        const known = found[line]?.get(position);
        if (known === undefined || hit.weight > known.weight) found[line]?.set(position, hit);
      }
  return index.lines
    .map((line, number) => weighLine(line, found[number] ?? new Map(), asked, index))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

interface Hit {
  readonly typed: string;
  readonly form: string;
  readonly weight: number;
}

function hitsOf({ typed, stems, concepts }: ClauseWord, index: ClauseIndex): readonly Hit[] {
  const hit = (form: string, quality: number): Hit => ({
    typed,
    form,
    weight: quality * rarity(form, index),
  });
  const alike = stems.flatMap((stem) =>
    index.search
      .search(stem, { fuzzy: slipsIn(stem) })
      .flatMap(({ terms }) => terms)
      // The first letter is the one people seldom miss: without it "formation" would be found for "information".
      .filter((term) => term[0] === stem[0])
      .map((term) => hit(term, term === stem ? QUALITY.same : QUALITY.misspelt)),
  );
  return [...alike, ...concepts.map((concept) => hit(concept, QUALITY.meant))];
}

function slipsIn(stem: string): number | false {
  if (stem.length < SHORTEST_MISSPELT) return false;
  return stem.length < LONG_WORD ? 1 : 2;
}

/** What few lines say tells them apart: 1 for a form that one line alone has, towards 0 the more have it, however many there are. */
function rarity(form: string, { lines, spread }: ClauseIndex): number {
  return Math.log(1 + lines.length / (spread.get(form) ?? 1)) / Math.log(1 + lines.length);
}

/**
 * The weight of the line's words that the ask uses, over a power of the weight of all of them: a word of a long line says
 * less than one of a short line, yet long lines, which name several things, are found by one of them.
 */
function weighLine(
  line: Line,
  hits: ReadonlyMap<number, Hit>,
  asked: readonly ClauseWord[],
  index: ClauseIndex,
): WeighedClause {
  const whole = line.words.reduce((sum, { stems }) => sum + rarity(stems[0] ?? '', index), 0);
  const used = [...hits.values()].reduce((sum, { weight }) => sum + weight, 0);
  const typed = new Set([...hits.values()].map((hit) => hit.typed));
  const matched = [...new Set(asked.map((word) => word.typed))].filter((word) => typed.has(word));
  return {
    side: line.side,
    clause: line.clause,
    score: whole === 0 ? 0 : used / whole ** LENGTH_COUNTS,
    matched,
  };
}
