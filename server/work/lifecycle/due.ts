import type { DueHandler } from '../../deps.ts';
import type { DueKind } from '../../jobs/due-work.ts';
import { endDueEngagement } from '../engagements/progress.ts';
import { holdForDueWork, markSetAside } from '../engagements/set-aside.ts';
import { closeDuePeriods } from './close-due-period.ts';

/** What an engagement does when its time comes. */
export const lifecycleDue: readonly (DueHandler & { readonly kind: DueKind })[] = [
  {
    kind: 'close-period',
    lock: holdForDueWork,
    setAside: markSetAside,
    run: async (deps, engagementId) => {
      await closeDuePeriods(deps, engagementId);
    },
  },
  {
    kind: 'end-engagement',
    lock: holdForDueWork,
    setAside: markSetAside,
    run: async (deps, engagementId) => {
      await endDueEngagement(deps, engagementId);
    },
  },
];
