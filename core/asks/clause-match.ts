/**
 * Which line of an agreement speaks on an ask. `clause` is the line word for word, `matched` the words of the ask, as typed,
 * that speak for it. Only `sure` decides; an `unsure` clause is the nearest one and is shown as that, `none` names none.
 */
export interface ClauseMatch {
  readonly side: 'included' | 'excluded' | null;
  readonly clause: string | null;
  readonly confidence: 'sure' | 'unsure' | 'none';
  readonly matched: readonly string[];
}

/** Nothing in the agreement speaks, or there is no agreement. */
export const NO_CLAUSE: ClauseMatch = { side: null, clause: null, confidence: 'none', matched: [] };
