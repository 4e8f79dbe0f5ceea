import { QueryCache, QueryClient } from '@tanstack/react-query';
import { practices } from '../../contract/practices.ts';
import { problemOf } from '../api/problem.ts';
import { keyOf } from '../api/use-call.ts';

/** What was answered is kept for the visit, shown at once, and asked again when it is looked at anew. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    // The server often runs on the same machine: a browser that calls itself offline may well reach it.
    queries: { staleTime: 10_000, gcTime: 15 * 60_000, networkMode: 'always' },
  },
  queryCache: new QueryCache({
    onError: (thrown) => {
      // The session ended elsewhere: asking who is signed in leads to the door.
      if (problemOf(thrown).code === 'sign-in-needed') {
        void queryClient.invalidateQueries({ queryKey: keyOf(practices.session) });
      }
    },
  }),
});
