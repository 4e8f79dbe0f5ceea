import type { z } from 'zod';
import type { overview, RetainerCandidate } from '../../contract/overview.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Actor, Deps } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { findClientNames } from './candidate-store.ts';
import { type FoundCandidate, findCandidates } from './find-candidates.ts';
import { type Wording, wordingIn } from './wording.ts';

/** The clients whose use suits a retainer, best first, each with its reasons and a suggestion. */
export async function listCandidates(
  deps: Deps,
  _actor: Actor,
  { query }: Pick<InputOf<typeof overview.candidates>, 'query'>,
) {
  const found = await findCandidates(deps);
  const cursor = readCursor(query.cursor, 3);
  const rest = cursor ? found.filter((candidate) => isAfter(candidate, cursor)) : found;
  const shown = rest.slice(0, query.limit + 1);
  const names = await findClientNames(
    deps.db,
    deps.practice.id,
    shown.map(({ clientId }) => clientId),
  );
  const wording = wordingIn(deps.say, deps.practice.currency);
  return pageOf(shown, query.limit, sortKeyOf, (candidate) =>
    viewCandidate(candidate, names.get(candidate.clientId) ?? '', wording),
  );
}

function viewCandidate(
  candidate: FoundCandidate,
  clientName: string,
  wording: Wording,
): z.output<typeof RetainerCandidate> {
  const { clientId, engagementId, score, suggested } = candidate;
  const because = sayWhyCandidate(candidate, wording);
  return { clientId, clientName, engagementId, score, because, suggested };
}

/** Why a client suits a retainer, in words with the figures to check it by. */
export function sayWhyCandidate(candidate: FoundCandidate, { say, amount }: Wording): string {
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

function sortKeyOf({ score, median, clientId }: FoundCandidate): readonly string[] {
  return [String(score), String(median), clientId];
}

/** Whether a candidate comes after the last one of the page before, also when that one is no candidate any more. */
function isAfter(candidate: FoundCandidate, [score, median, clientId]: readonly string[]): boolean {
  if (candidate.score !== Number(score)) return candidate.score < Number(score);
  if (candidate.median !== Number(median)) return candidate.median < Number(median);
  return candidate.clientId > (clientId ?? '');
}
