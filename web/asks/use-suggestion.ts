import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Ask, asks } from '../../contract/asks/asks.ts';
import type { Suggestion } from '../../contract/asks/suggestions.ts';
import { replyOf } from '../api/call.ts';

const PAUSE_MILLISECONDS = 220;

/** What would be decided if the ask took so many minutes: the ask's own suggestion until another figure is typed. */
export function useSuggestion(ask: Ask, minutes: number | null): Suggestion {
  const [settled, setSettled] = useState(minutes);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(minutes), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [minutes]);
  const isOwn = settled === ask.minutes;
  const { clientId, engagementId, channel, receivedAt, text, urgent } = ask;
  const body = {
    clientId,
    channel,
    receivedAt,
    text,
    urgent,
    ...(engagementId === null ? {} : { engagementId }),
    ...(settled === null ? {} : { minutes: settled }),
  };
  const answer = useQuery({
    queryKey: ['ask suggestion', body],
    queryFn: () => replyOf(asks.preview, { body }),
    enabled: ask.state === 'open' && !isOwn,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return isOwn ? ask.suggestion : (answer.data ?? ask.suggestion);
}
