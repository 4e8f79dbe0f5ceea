import type { Likelihoods, Seen } from './weigh.ts';

/** [hands-off, micromanager, in the dark, savvy]: how often a client of each type would be answered for like this. */
type Row = readonly [number, number, number, number];

/**
 * Ten questions that a member answers about a client from memory. Each column of a question adds up to one: judgements of how
 * often each type is like that (docs/playbooks.md). The words are in locales/<language>/care/playbooks.json.
 */
const TABLE: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  contact: {
    rarely: [0.72, 0.03, 0.1, 0.22],
    'when-useful': [0.2, 0.07, 0.15, 0.62],
    weekly: [0.06, 0.3, 0.4, 0.12],
    daily: [0.02, 0.6, 0.35, 0.04],
  },
  instructions: {
    none: [0.55, 0.03, 0.25, 0.1],
    outcome: [0.33, 0.12, 0.15, 0.68],
    'step-by-step': [0.05, 0.78, 0.1, 0.12],
    'asks-what-to-do': [0.07, 0.07, 0.5, 0.1],
  },
  knowledge: {
    none: [0.25, 0.15, 0.66, 0.04],
    some: [0.5, 0.45, 0.29, 0.26],
    good: [0.25, 0.4, 0.05, 0.7],
  },
  questions: {
    hardly: [0.72, 0.08, 0.06, 0.18],
    progress: [0.14, 0.72, 0.12, 0.14],
    basics: [0.08, 0.1, 0.74, 0.06],
    ideas: [0.06, 0.1, 0.08, 0.62],
  },
  displeasure: {
    'says-nothing': [0.68, 0.04, 0.34, 0.12],
    'says-at-once': [0.16, 0.2, 0.16, 0.7],
    'about-details': [0.06, 0.7, 0.1, 0.1],
    'asks-for-explanation': [0.1, 0.06, 0.4, 0.08],
  },
  approval: {
    'waves-through': [0.74, 0.03, 0.4, 0.22],
    'every-detail': [0.04, 0.78, 0.08, 0.08],
    'after-explaining': [0.08, 0.09, 0.42, 0.12],
    'by-results': [0.14, 0.1, 0.1, 0.58],
  },
  calls: {
    avoids: [0.62, 0.04, 0.12, 0.14],
    'short-and-rare': [0.3, 0.08, 0.2, 0.62],
    'walk-through': [0.04, 0.12, 0.56, 0.12],
    'many-status': [0.04, 0.76, 0.12, 0.12],
  },
  results: {
    'does-not-look': [0.66, 0.06, 0.22, 0.06],
    'does-not-understand': [0.16, 0.08, 0.66, 0.04],
    'checks-constantly': [0.06, 0.7, 0.06, 0.16],
    discusses: [0.12, 0.16, 0.06, 0.74],
  },
  delegation: {
    easily: [0.72, 0.03, 0.42, 0.5],
    'with-limits': [0.2, 0.25, 0.34, 0.42],
    'does-not': [0.08, 0.72, 0.24, 0.08],
  },
  referrals: {
    never: [0.7, 0.72, 0.7, 0.22],
    thinkable: [0.25, 0.24, 0.25, 0.36],
    'has-sent-some': [0.05, 0.04, 0.05, 0.42],
  },
};

export interface QuestionKeys {
  readonly key: string;
  readonly options: readonly string[];
}

/** The questions and their options, in the order they are asked. */
export const QUESTIONS: readonly QuestionKeys[] = Object.entries(TABLE).map(([key, options]) => ({
  key,
  options: Object.keys(options),
}));

/** What answers speak for, by question; questions may be left out. Refused: an answer or a question that does not exist. */
export function seenInAnswers(
  answers: Readonly<Record<string, string>>,
):
  | readonly Seen[]
  | { readonly refused: 'unknown-answer'; readonly question: string; readonly answer: string } {
  const seen: Seen[] = [];
  for (const [question, answer] of Object.entries(answers)) {
    const row = Object.hasOwn(TABLE, question) ? TABLE[question] : undefined;
    const likelihoods = row && Object.hasOwn(row, answer) ? row[answer] : undefined;
    if (!likelihoods) return { refused: 'unknown-answer', question, answer };
    seen.push({ feature: question, level: answer, likelihoods: named(likelihoods) });
  }
  return seen;
}

function named([handsOff, micromanager, inTheDark, savvy]: Row): Likelihoods {
  return { 'hands-off': handsOff, micromanager, 'in-the-dark': inTheDark, savvy };
}
