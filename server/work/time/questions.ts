import type { z } from 'zod';
import type { Refused } from '../../../contract/refusals.ts';
import type { Warning } from '../../../contract/shapes.ts';
import type { AgreementFacts, Usage } from '../../../core/work/terms/facts.ts';
import { question } from '../../events/question.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import type { Retainer } from '../periods/agreement.ts';
import type { TimeEntryRow } from './store.ts';

/** Why an entry that is billed separately changes only together with the decision it came from. */
export const whyDecidedElsewhere = question<{ readonly timeEntryId: string }, Refused>(
  'why is an entry decided elsewhere',
);

/** What is worth knowing about an entry that was accepted. Every room may say something. */
export const warningsAboutEntry = question<
  { readonly kind: EngagementFacts['kind']; readonly row: TimeEntryRow },
  z.output<typeof Warning>[]
>('what is worth knowing about an entry');

/** A closed period, with the agreement that was read to find it. */
export interface LatePeriod {
  readonly engagement: Retainer;
  readonly periodIndex: number;
  readonly agreement: AgreementFacts;
}

/** Why a closed period takes no more use under the rule `stop`; null when it does. */
export const mayDrawLate = question<LatePeriod & { readonly usage: Usage }, Refused | null>(
  'may a closed period be drawn on',
);

/** Replays from a closed period on and posts what a late or voided entry changed. The statements stand. */
export const restate = question<LatePeriod, void>('restate from a closed period on');
