import type { Engagement } from '../../../contract/work/engagements.ts';
import type { Balance } from '../../../contract/work/retainers.ts';
import { asksForOverage, overageTermsOf } from '../../../core/work/terms/overage-rules.ts';

/** What can be done to an engagement; each has its form in the side panel. */
export type Action = 'edit' | 'top-up' | 'terms' | 'pause' | 'approve' | 'end' | 'override';

export interface ActionProps {
  readonly engagement: Engagement;
  /** There for a retainer that has opened its first period. */
  readonly balance: Balance | undefined;
  readonly onClose: () => void;
}

/** The actions that make sense for an engagement as it stands, the likeliest first. */
export function actionsFor(engagement: Engagement): readonly Action[] {
  const asks = asksForOverage(overageTermsOf(engagement.retainer?.overage).rule);
  if (engagement.state === 'ended') return asks ? ['approve'] : [];
  if (engagement.state === 'draft') return ['edit'];
  if (engagement.kind !== 'retainer') return ['edit', 'end'];
  return ['top-up', 'terms', 'pause', ...(asks ? (['approve'] as const) : []), 'edit', 'end'];
}
