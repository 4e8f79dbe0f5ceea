import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asks } from '../../../contract/asks/asks.ts';
import type { Suggestion } from '../../../contract/asks/suggestions.ts';
import { replyOf } from '../../api/call.ts';
import { mayRetry, type Problem, problemOf } from '../../api/problem.ts';
import { nowOf, usePractice } from '../../api/use-session.ts';
import { useSettled } from '../../api/use-settled.ts';
import type { Preview } from './read-line.ts';
import { receivedAt } from './received-at.ts';

/** Long enough that a word is finished, short enough that the answer is there when one looks up. */
const PAUSE_MILLISECONDS = 220;

export interface SuggestedNow {
  readonly suggestion: Suggestion | null;
  /** True while what is shown was answered to an earlier wording of the line. */
  readonly isStale: boolean;
  readonly problem: Problem | null;
}

/**
 * What the server would decide on the ask that is being typed. It is asked once one pauses; an answer to an earlier
 * wording never replaces a later one, and the last one stays in view until the next is there, as long as it speaks of the
 * same client.
 */
export function useAskPreview({ captured, channel }: Extract<Preview, { state: 'ask' }>): SuggestedNow {
  const practice = usePractice();
  const { clientId, engagementId, minutes, urgent, text, workedOn, startsAt } = captured;
  const wording = JSON.stringify([
    clientId,
    engagementId,
    channel,
    minutes,
    urgent,
    workedOn,
    startsAt,
    text,
  ]);
  const settled = useSettled(wording, PAUSE_MILLISECONDS);
  const answer = useQuery<{ readonly clientId: string; readonly suggestion: Suggestion }>({
    queryKey: ['ask preview', settled],
    queryFn: async () => {
      const body = {
        clientId,
        channel,
        text,
        urgent,
        receivedAt: receivedAt(captured, nowOf(practice), practice.timeZone),
        ...(engagementId === null ? {} : { engagementId }),
        ...(minutes === null ? {} : { minutes }),
      };
      return { clientId, suggestion: await replyOf(asks.preview, { body }) };
    },
    enabled: settled === wording,
    placeholderData: keepPreviousData,
    retry: (failures, thrown) => failures < 1 && mayRetry(problemOf(thrown)),
    gcTime: 60_000,
  });
  const isOfThisClient = answer.data?.clientId === clientId;
  return {
    suggestion: isOfThisClient ? (answer.data?.suggestion ?? null) : null,
    isStale: settled !== wording || answer.isPlaceholderData,
    problem: answer.error && !answer.isFetching ? problemOf(answer.error) : null,
  };
}
