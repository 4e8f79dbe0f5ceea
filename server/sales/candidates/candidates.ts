import { cursors } from '../../../contract/cursors.ts';
import { candidates } from '../../../contract/sales/candidates.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { type Wording, wordingIn } from '../../text/figure-wording.ts';
import {
  type DescribedCandidate,
  describeCandidates,
  type FoundCandidate,
  findCandidates,
} from './find-candidates.ts';

/** The clients whose use suits a retainer, best first, each with its reasons and a suggestion. */
export const listCandidates = reads(candidates.list, async (deps, _actor, { query }) => {
  const candidates = await findCandidates(deps);
  const cursor = readCursor(query.cursor, cursors.candidates);
  const rest = cursor ? candidates.found.filter((one) => isAfter(one, cursor)) : candidates.found;
  const shown = await describeCandidates(deps, rest.slice(0, query.limit), candidates);
  const wording = wordingIn(deps.say, deps.practice.currency);
  const last = shown.at(-1);
  return {
    items: shown.map((candidate) => {
      const { clientId, clientName, engagementId, score, suggested } = candidate;
      const because = sayWhyCandidate(candidate, wording);
      return { clientId, clientName, engagementId, score, because, suggested };
    }),
    nextCursor: last && rest.length > shown.length ? writeCursor(sortKeyOf(last)) : null,
  };
});

/** Why a client suits a retainer, in words with the figures to check it by. */
export function sayWhyCandidate(candidate: DescribedCandidate, { say, amount }: Wording): string {
  const { monthsActive, monthsObserved, median, lowest, highest, tenureMonths } = candidate;
  return say('candidate-because', {
    active: monthsActive,
    observed: monthsObserved,
    median: amount(median),
    lowest: amount(lowest),
    highest: amount(highest),
    tenure: tenureMonths,
  });
}

function sortKeyOf({ score, minutes, clientId }: FoundCandidate): readonly string[] {
  return [String(score), String(minutes), clientId];
}

/** Whether a candidate comes after the last one of the page before, also when that one is no candidate any more. */
function isAfter(candidate: FoundCandidate, [score, minutes, clientId]: readonly string[]): boolean {
  if (candidate.score !== Number(score)) return candidate.score < Number(score);
  if (candidate.minutes !== Number(minutes)) return candidate.minutes < Number(minutes);
  return candidate.clientId > (clientId ?? '');
}
