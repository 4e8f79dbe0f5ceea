import { useQueryClient } from '@tanstack/react-query';
import { signOut } from './accounts.ts';
import { useToast } from './use-toast.ts';

/** Ends the session and forgets everything that was shown in it. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const toast = useToast();
  return () => {
    void signOut().then((problem) => {
      if (problem) return toast.failed(problem);
      // A new document: nothing of the practice stays in the memory of a machine that others may use.
      client.clear();
      window.location.assign('/sign-in');
    });
  };
}
