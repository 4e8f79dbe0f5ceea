import type { z } from 'zod';
import type { Benefit } from '../../contract/work/terms.ts';
import type { BenefitsTable } from '../db/tables.ts';
import { type Deps, newId } from '../deps.ts';
import { insertBenefits } from './benefit-store.ts';

type Agreed = z.output<typeof Benefit>;

/**
 * Puts what was agreed in return on record, so that it is followed up. Called once, when free work becomes active, and when
 * imported free work is given its terms; the caller's audit row names the engagement.
 */
export async function openBenefits(
  deps: Deps,
  engagement: { readonly id: string; readonly clientId: string },
  agreed: readonly Agreed[],
): Promise<void> {
  await insertBenefits(
    deps.db,
    agreed.map((benefit) => promisedRow(deps, engagement, benefit)),
  );
}

export function promisedRow(
  deps: Deps,
  engagement: { readonly id: string; readonly clientId: string },
  { kind, expected, dueOn }: Agreed,
): Readonly<BenefitsTable> {
  return {
    id: newId(),
    engagementId: engagement.id,
    kind,
    expected,
    dueOn,
    clientId: engagement.clientId,
    receivedOn: null,
    evidence: null,
    evidenceUrl: null,
    worthMinor: null,
    remindedAt: null,
    waivedAt: null,
    createdAt: deps.now.epochMilliseconds,
  };
}
