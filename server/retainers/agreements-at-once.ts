import type { AgreementFacts } from '../../core/retainers/facts.ts';
import type { Deps } from '../deps.ts';
import { loadAgreement, type Retainer } from './agreement.ts';

/** What is agreed under some retainers, by engagement. */
export async function agreementsOf(
  deps: Deps,
  retainers: readonly Retainer[],
): Promise<ReadonlyMap<string, AgreementFacts>> {
  const found = new Map<string, AgreementFacts>();
  for (const retainer of retainers) found.set(retainer.id, await loadAgreement(deps, retainer));
  return found;
}
