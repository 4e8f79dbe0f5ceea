import type { Term } from '../../../core/base/calendar/schedule.ts';

export const terms = ['trial', 'fixed', 'open'] as const;

/** How long an agreement holds, as it is filled in. */
export interface TermValues {
  readonly term: (typeof terms)[number];
  readonly periods: number | null;
  readonly renewal: Term['renewal'];
  readonly noticeDays: number | null;
}

/** The renewal path begins with a trial: it is the easiest yes. */
export const usualTerm: TermValues = { term: 'trial', periods: 3, renewal: 'offer', noticeDays: 30 };

/** The same as the API takes it; null for no agreed end. */
export function termBody({ term, periods, renewal, noticeDays }: TermValues) {
  if (term === 'open') return null;
  return { periods: periods ?? 1, trial: term === 'trial', renewal, noticeDays: noticeDays ?? 0 };
}
