import { addDays, laterOf, localDateOf } from '../../../core/base/calendar/local-day.ts';
import type { Deps } from '../../deps.ts';
import type { EngagementFacts } from '../../work/engagements/engagement.ts';
import { lastWorkedOn } from '../../work/time/usage.ts';
import type { ProposalRow } from './proposal.ts';
import type { ProposedTerms } from './terms-of-proposal.ts';

/**
 * The day on which what was signed starts, as the document says it: the day that was proposed, or the day of the signature
 * when that came later, since nobody pays for days that were over before they agreed. A start that was past already when it
 * was sent was meant, and stands. Work that was recorded under what it takes the place of stays there, and moves the start
 * to the day after it.
 */
export async function startOfSigned(
  deps: Deps,
  row: Pick<ProposalRow, 'sentAt' | 'answeredAt'>,
  { startsOn }: ProposedTerms,
  continued: EngagementFacts | null,
): Promise<string> {
  const proposed = whenSigned(deps, row, startsOn);
  if (continued === null) return proposed;
  const lastWorked = await lastWorkedOn(deps, continued.id);
  const lastDay = lastWorked === null ? continued.startsOn : laterOf(lastWorked, continued.startsOn);
  return laterOf(proposed, addDays(lastDay, 1));
}

function whenSigned(
  { practice }: Pick<Deps, 'practice'>,
  { sentAt, answeredAt }: Pick<ProposalRow, 'sentAt' | 'answeredAt'>,
  startsOn: string,
): string {
  if (sentAt === null || answeredAt === null) return startsOn;
  const wasPast = startsOn < localDateOf(sentAt, practice.timeZone);
  return wasPast ? startsOn : laterOf(startsOn, localDateOf(answeredAt, practice.timeZone));
}
