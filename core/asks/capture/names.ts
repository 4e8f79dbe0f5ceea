import { fold, seal, type Token, wordsOf } from '../../text/tokens.ts';
import { isFunctionWord } from './vocabulary.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** How surely a name was meant: the whole name, whole words of it, the beginning of a word, one slip of the finger. */
export type NameMatchBy = 'whole-name' | 'word' | 'prefix' | 'typo';

export interface NameMatch<T extends Named> {
  readonly by: NameMatchBy;
  /** How many tokens belong to the name. */
  readonly length: number;
  /** One when the name is clear; several when the words fit several names equally well. */
  readonly matches: readonly T[];
}

export interface NameMatching {
  /** The shortest beginning of a word that may stand for the word. */
  readonly prefixFrom: number;
  /** True for a token that has a meaning of its own, so that it must not complete a name by its beginning. */
  readonly reserved: (at: number) => boolean;
}

/** A name cut into the words it is compared by, once for all the places in a line where it could stand. */
export interface ComparedName<T extends Named> {
  readonly item: T;
  readonly words: readonly string[];
}

type Fit = 'word' | 'prefix' | 'typo';

interface Trail<T extends Named> extends ComparedName<T> {
  readonly from: number;
  readonly next: number;
  readonly fit: Fit;
}

const order: readonly NameMatchBy[] = ['whole-name', 'word', 'prefix', 'typo'];

/** Words as they are compared; a lone sign such as `&` stands for itself, so that `Smith - Jones` can be typed whole. */
function comparedWords(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((part) => {
    if (part === '' || part === seal) return [];
    const words = wordsOf(part);
    return words.length > 0 ? words : [fold(part)];
  });
}

/** Prepares names for `matchName`. */
export function comparedNames<T extends Named>(items: readonly T[]): readonly ComparedName<T>[] {
  return items.map((item) => ({ item, words: comparedWords(item.name) }));
}

/**
 * True when one insertion, omission, replacement or exchange of neighbours turns one word into the other.
 * The exchange counts as one, unlike Levenshtein's two, because it is the commonest slip of all.
 */
export function withinOneSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let head = 0;
  while (head < left.length && left[head] === right[head]) head += 1;
  const restLeft = left.slice(head);
  const restRight = right.slice(head);
  if (restLeft.slice(1) === restRight.slice(1)) return true;
  if (restLeft.slice(1) === restRight || restLeft === restRight.slice(1)) return true;
  return (
    restLeft.slice(2) === restRight.slice(2) && restLeft[0] === restRight[1] && restLeft[1] === restRight[0]
  );
}

function fitOf(typed: string, word: string | undefined, prefixFrom: number | null): Fit | null {
  if (word === undefined) return null;
  if (word === typed) return 'word';
  if (prefixFrom !== null && typed.length >= prefixFrom && word.startsWith(typed)) return 'prefix';
  // Short words have too many neighbours: Ana and Ada are two clients, not one with a slip.
  return word.length >= 5 && withinOneSlip(typed, word) ? 'typo' : null;
}

function follow<T extends Named>(
  trail: Trail<T>,
  typed: readonly string[],
  prefixFrom: number | null,
): Trail<T> | null {
  let { next, fit } = trail;
  for (const [index, word] of typed.entries()) {
    const beginning = index === typed.length - 1 ? prefixFrom : null;
    let found = fitOf(word, trail.words[next], beginning);
    if (found === null && wordsOf(trail.words[next] ?? '').length === 0) {
      // A sign inside a name may be left out: "muller sohne" is Müller & Söhne.
      next += 1;
      found = fitOf(word, trail.words[next], beginning);
    }
    if (found === null) return null;
    if (order.indexOf(found) > order.indexOf(fit)) fit = found;
    next += 1;
  }
  return { ...trail, next, fit };
}

function firstTrails<T extends Named>(
  typed: readonly string[],
  names: readonly ComparedName<T>[],
  prefixFrom: number,
): readonly Trail<T>[] {
  const squeezed = typed.join('');
  const trails = names.flatMap(({ item, words }) => {
    const found = words.flatMap((_, from) => {
      const trail = follow({ item, words, from, next: from, fit: 'word' }, typed, prefixFrom);
      return trail === null ? [] : [trail];
    });
    if (found.some((trail) => trail.fit !== 'typo') || squeezed.length < Math.max(3, prefixFrom))
      return found;
    // Written in one word: "obrien" is O'Brien. Nothing may follow, since nobody knows where in the name it ends.
    const whole = words.join('').startsWith(squeezed);
    return whole ? [{ item, words, from: 0, next: words.length, fit: 'prefix' as const }] : found;
  });
  const sure = trails.filter((trail) => trail.fit !== 'typo');
  return sure.length > 0 ? sure : trails;
}

function certaintyOf<T extends Named>(trail: Trail<T>): NameMatchBy {
  const whole = trail.from === 0 && trail.next === trail.words.length;
  return trail.fit === 'word' && whole ? 'whole-name' : trail.fit;
}

function settle<T extends Named>(trails: readonly Trail<T>[], length: number): NameMatch<T> {
  const by = order.find((certainty) => trails.some((trail) => certaintyOf(trail) === certainty)) ?? 'typo';
  const best = trails.filter((trail) => certaintyOf(trail) === by);
  const sorted = best.toSorted(
    (a, b) =>
      a.from - b.from || compare(fold(a.item.name), fold(b.item.name)) || compare(a.item.id, b.item.id),
  );
  const seen = new Set<string>();
  const matches = sorted
    .map((trail) => trail.item)
    .filter((item) => !seen.has(item.id) && seen.add(item.id).has(item.id));
  return { by, length, matches };
}

/** By code unit, not by locale: the same names stand in the same order on every machine. */
function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Reads a name that begins at a token. One word is enough; further words are taken as long as they continue a name by
 * whole words, and by their beginnings only while several names still fit, so that the text after a clear name stays text.
 * Returns null when no name fits; several matches when the words do not decide.
 */
export function matchName<T extends Named>(
  tokens: readonly Token[],
  at: number,
  names: readonly ComparedName<T>[],
  how: NameMatching,
): NameMatch<T> | null {
  const first = tokens[at];
  if (first === undefined || first.typed === seal || names.length === 0) return null;
  let trails = firstTrails(comparedWords(first.typed), names, how.prefixFrom);
  if (trails.length === 0) return null;
  let end = at + 1;
  for (let token = tokens[end]; token !== undefined && token.typed !== seal; token = tokens[end]) {
    const typed = comparedWords(token.typed);
    const whole = continued(trails, typed, null);
    const open = settle(trails, 0).matches.length > 1;
    const mayBegin = open && !how.reserved(end) && !isFunctionWord(token.folded);
    const next = whole.length > 0 || !mayBegin ? whole : continued(trails, typed, how.prefixFrom);
    if (next.length === 0) break;
    trails = next;
    end += 1;
  }
  return settle(trails, end - at);
}

function continued<T extends Named>(
  trails: readonly Trail<T>[],
  typed: readonly string[],
  prefixFrom: number | null,
): readonly Trail<T>[] {
  return trails.flatMap((trail) => follow(trail, typed, prefixFrom) ?? []);
}
