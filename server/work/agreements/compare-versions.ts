import { diffArrays } from 'diff';
import type { z } from 'zod';
import { isRefused } from '../../../contract/refusals.ts';
import { agreements, type ClauseDifference } from '../../../contract/work/agreements.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { findAgreement, languageOfAgreement } from './find-version.ts';
import { type ClauseInWords, wordClauses } from './word-clauses.ts';

type Difference = z.output<typeof ClauseDifference>;
type Marked = Difference['words'];

/** What differs between two versions, clause by clause, in one language: a version has none of its own. */
export const compareVersions = reads(agreements.differences, async (deps, _actor, { params, query }) => {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const before = await findAgreement(deps, engagement, query.from);
  if (isRefused(before)) return before;
  const after = await findAgreement(deps, engagement, query.to);
  if (isRefused(after)) return after;
  const language = await languageOfAgreement(deps, engagement, query.language);
  const clauses = differencesOf(wordClauses(before.data, language), wordClauses(after.data, language));
  return { from: query.from, to: query.to, clauses };
});

/** In the order of the new text; a clause that was taken out stands where it stood. */
export function differencesOf(
  before: readonly ClauseInWords[],
  after: readonly ClauseInWords[],
): Difference[] {
  const old = new Map(before.map((clause) => [clause.key, clause]));
  const kept = new Set(after.map(({ key }) => key));
  const changes = after.flatMap((clause): Difference[] => {
    const earlier = old.get(clause.key);
    const text = textOf(clause);
    const head = { key: clause.key, heading: clause.heading };
    if (!earlier) return [{ ...head, change: 'added', words: [{ text, how: 'added' }] }];
    const words = markWords(textOf(earlier), text);
    return words.every(({ how }) => how === 'same') ? [] : [{ ...head, change: 'changed', words }];
  });
  const removed = before
    .filter(({ key }) => !kept.has(key))
    .map(
      (clause): Difference => ({
        key: clause.key,
        heading: clause.heading,
        change: 'removed',
        words: [{ text: textOf(clause), how: 'removed' }],
      }),
    );
  return [...changes, ...removed].toSorted((one, other) => order(one.key) - order(other.key));
}

function textOf({ sentences, lines }: ClauseInWords): string {
  return [sentences.join(' '), ...lines.map((line) => `– ${line}`)].join('\n');
}

const inOrder: readonly ClauseInWords['key'][] = [
  ...(['parties', 'problem', 'included', 'excluded', 'success', 'fee', 'consultations'] as const),
  ...(['response', 'change-orders', 'payment', 'late-payment', 'ownership', 'confidentiality'] as const),
  'ending',
];

function order(key: ClauseInWords['key']): number {
  return inOrder.indexOf(key);
}

// A word carries the space behind it, and a figure its separators: "3,000.00 €" is one word, so that no half of a price is
// marked as changed; the library's own words end at every comma. A line carries the break before it.
const words = /\n(?:– )?|[^ \n,;:.!?]+(?:[,;:.!?]+[^ \n,;:.!?]+)* *|[,;:.!?]+ *| +/g;

function markWords(before: string, after: string): Marked {
  const changes = diffArrays(before.match(words) ?? [], after.match(words) ?? [], {
    comparator: (one, other) => withoutSpace(one) === withoutSpace(other),
  });
  return changes.map(({ value, added, removed }) => ({
    text: value.join(''),
    how: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function withoutSpace(word: string): string {
  return word.replace(/ +$/, '');
}
