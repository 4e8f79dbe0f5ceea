import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answers, type Situation } from '../../../contract/asks/answers.ts';
import { isLanguage } from '../../../locales/languages.ts';
import { call, replyOf } from '../../api/call.ts';
import type { ProblemError } from '../../api/problem.ts';
import { keyOf } from '../../api/use-answer.ts';

export interface AnswerAbout {
  readonly situation: Situation;
  readonly clientId: string;
  readonly askId?: string | null;
  readonly engagementId?: string | null;
  /** The client's own unless another is given. */
  readonly language?: string;
}

/** The text of an answer, filled in by the server; and a way to say that it was taken. */
export function useFilledAnswer({ situation, clientId, askId, engagementId, language }: AnswerAbout) {
  const client = useQueryClient();
  const about = {
    clientId,
    ...(askId ? { askId } : {}),
    ...(engagementId ? { engagementId } : {}),
    ...(language && isLanguage(language) ? { language } : {}),
  };
  const filled = useQuery({
    queryKey: ['answer', situation, about],
    queryFn: () => replyOf(answers.fill, { params: { situation }, body: about }),
    retry: false,
    // What one is writing must not be written over because the window was left for a moment.
    refetchOnWindowFocus: false,
  });
  return {
    data: filled.data,
    isPending: filled.isPending,
    error: filled.error as ProblemError | null,
    refetch: filled.refetch,
    /** Counted in the background: no one waits for it, and a count that fails costs nobody the letter. */
    count: () =>
      void call(answers.use, {
        params: { situation },
        body: { clientId, ...(askId ? { askId } : {}) },
      }).then(() => client.invalidateQueries({ queryKey: keyOf(answers.list) })),
  };
}
