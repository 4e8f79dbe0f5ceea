import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { practices } from '../../contract/practice/practices.ts';
import { problemOf } from '../api/problem.ts';
import { keyOf } from '../api/use-answer.ts';
import { onLanguageChange } from '../text/texts.ts';

/** What was answered is kept for the visit, shown at once, and asked again when it is looked at anew. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    // The server often runs on the same machine: a browser that calls itself offline may well reach it.
    queries: { staleTime: 10_000, gcTime: 15 * 60_000, networkMode: 'always' },
  },
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
});

// Reasons and warnings are worded by the server: in another language they have to be asked for again.
onLanguageChange(() => void queryClient.invalidateQueries());

/** The session ended elsewhere: asking who is signed in leads to the door. */
function noticeSignOut(thrown: unknown): void {
  if (problemOf(thrown).code !== 'sign-in-needed') return;
  void queryClient.invalidateQueries({ queryKey: keyOf(practices.session) });
}
