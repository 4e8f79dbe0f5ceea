import type { Minor, Unit } from '../../base/money/money.ts';

export type ClauseKey =
  | 'parties'
  | 'problem'
  | 'included'
  | 'excluded'
  | 'success'
  | 'fee'
  | 'consultations'
  | 'response'
  | 'change-orders'
  | 'payment'
  | 'late-payment'
  | 'ownership'
  | 'confidentiality'
  | 'ending';

/** A value a sentence states. Money, dates and amounts are told apart, since each language writes them its own way. */
export type Fact =
  | string
  | number
  | { readonly minor: Minor }
  | { readonly on: string }
  | { readonly amount: number; readonly unit: Unit }
  | { readonly percent: number }
  /** The number under which another clause stands. */
  | { readonly clause: ClauseKey };

/** A sentence by its code with the facts it states, or (`text`) one that was written by the parties themselves. */
export type Statement =
  | { readonly code: string; readonly facts: Readonly<Record<string, Fact>> }
  | { readonly text: string };

/** One clause that stands in an agreement: what it says, in order, and what it lists. No words. */
export interface ClauseFacts {
  readonly key: ClauseKey;
  /** Counted from 1 in the order of the text. */
  readonly number: number;
  readonly sentences: readonly Statement[];
  readonly lines: readonly Statement[];
}

/** A clause before it has its number. */
export type ClauseDraft = Omit<ClauseFacts, 'number'>;

export function says(code: string, facts: Readonly<Record<string, Fact>> = {}): Statement {
  return { code, facts };
}

export function written(text: string): Statement {
  return { text };
}

/** The statements of which the condition holds, in their order. */
export function those(...statements: readonly (Statement | false | null)[]): readonly Statement[] {
  return statements.filter((statement) => statement !== false && statement !== null);
}
