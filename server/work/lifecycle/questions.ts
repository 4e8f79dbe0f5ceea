import type { Refused } from '../../../contract/refusals.ts';
import { question } from '../../events/question.ts';
import type { NewOverride } from '../engagements/columns.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';

/** May this draft become active? Answered with the limit that the owner goes past by a reason, if one was in the way. */
export const mayActivate = question<
  { readonly engagement: EngagementFacts; readonly because: string | undefined },
  { readonly override: NewOverride | null } | Refused
>('may an engagement become active');

/** Why the review of an engagement cannot be moved to a date, or done without; null when it can. */
export const mayMoveReview = question<
  { readonly engagement: EngagementFacts; readonly reviewOn: string | null },
  Refused | null
>('may a review be moved');
