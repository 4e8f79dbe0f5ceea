import type { Ask } from '../../contract/asks/asks.ts';
import { type Engagement, engagements } from '../../contract/work/engagements.ts';
import { useCall } from '../api/use-call.ts';
import type { Names } from './use-names.ts';

/** The engagement an ask is held against: at once where it is known, else asked for by itself. Null when there is none. */
export function useEngagementOf({ engagementId }: Ask, names: Names): Engagement | null {
  const known = engagementId === null ? null : names.engagementOf(engagementId);
  const when = engagementId !== null && known === null;
  const { data } = useCall(engagements.get, { params: { id: engagementId ?? '' } }, { when });
  return known ?? data ?? null;
}
