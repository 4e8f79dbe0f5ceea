import type { Problem } from '../../api/problem.ts';

// A draft whose activation was refused as soon as it was written down shows why on its page, not in a message that passes.
declare module '@tanstack/react-router' {
  interface HistoryState {
    refusedActivation?: Problem;
  }
}

/** What a page is handed along the way to it. */
export function handOn(problem: Problem | null) {
  return problem ? { refusedActivation: problem } : {};
}
