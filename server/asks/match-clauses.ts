import type { Locale } from '../../contract/shapes.ts';
import { type ClauseMatch, NO_CLAUSE } from '../../core/asks/clause-match.ts';
import { languages } from '../../locales/languages.ts';
import { type ClauseIndex, indexScope, type ScopeLines, weighClauses } from './clause-index.ts';
import { wordsOf } from './clause-words.ts';

/**
 * What a line must score to decide. Chosen, as the two below, on server/asks/fixtures/asks-made-from.json alone, the highest of
 * those that served it equally well; an included line needs more, since a wrong one gives work away unseen (docs/asks.md).
 */
const SURE_SCORE = { included: 0.42, excluded: 0.38 } as const;
/** What it must score to be named as the nearest. */
const UNSURE_SCORE = 0.2;
/** The other side must be this much weaker, as a share of the best: two lines that both fit decide nothing. */
const SURE_MARGIN = 0.2;

/**
 * The line of an agreement that speaks on an ask: the one whose words it uses, or words for the same, weighed by how few of
 * the lines use them. Nothing leaves the process, and the same text under the same scope always finds the same line. Without
 * a known language all four are tried.
 */
export function matchClauses(text: string, scope: ScopeLines | null, language: Locale | null): ClauseMatch {
  if (scope === null || scope.included.length + scope.excluded.length === 0) return NO_CLAUSE;
  const tried = (language === null ? languages : [language]).map((each) => matchIn(text, scope, each));
  return tried.reduce((best, next) => (next.score > best.score ? next : best)).match;
}

function matchIn(text: string, scope: ScopeLines, language: Locale): { match: ClauseMatch; score: number } {
  const ranked = weighClauses(wordsOf(text, language), keptIndex(scope, language));
  const [best] = ranked;
  if (best === undefined || best.score < UNSURE_SCORE) return { match: NO_CLAUSE, score: 0 };
  const { side, clause, matched, score } = best;
  const rival = ranked.find((other) => other.side !== side)?.score ?? 0;
  const isSure = score >= SURE_SCORE[side] && rival <= score * (1 - SURE_MARGIN);
  return { match: { side, clause, confidence: isSure ? 'sure' : 'unsure', matched }, score };
}

const KEPT = 200;
const kept = new Map<string, ClauseIndex>();

/** A practice's asks fall under the same few agreements: their indexes are kept, the one unused for longest goes first. */
function keptIndex(scope: ScopeLines, language: Locale): ClauseIndex {
  const key = JSON.stringify([language, scope.included, scope.excluded]);
  const index = kept.get(key) ?? indexScope(scope, language);
  kept.delete(key);
  kept.set(key, index);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? key);
  return index;
}
