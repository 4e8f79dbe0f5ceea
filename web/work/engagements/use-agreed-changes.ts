import type { Engagement } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { useCall } from '../../api/use-call.ts';
import type { AgreedChanges } from './agreed-changes.ts';

/** What was agreed under a retainer since it was signed; undefined until it is known, and for every other kind. */
export function useAgreedChanges({ id, kind, state }: Engagement): AgreedChanges | undefined {
  const isMetered = kind === 'retainer' && state !== 'draft';
  return useCall(retainers.changes, { params: { id } }, { when: isMetered }).data;
}
