import type { PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { Refused } from '../../contract/refusals.ts';
import { benefitStateOf } from '../../core/pro-bono/benefit-state.ts';
import { type Deps, instantText, todayOf } from '../deps.ts';
import { type BenefitRow, findBenefit, lockBenefit } from './benefit-store.ts';

/** One benefit of this practice; another practice's answers like a missing one. */
export async function getBenefit(deps: Deps, id: string): Promise<BenefitRow | Refused> {
  const row = await findBenefit(deps.db, id);
  return row ?? { refused: 'unknown-benefit', benefitId: id };
}

/** The same, held until the transaction ends. */
export async function lockOwnBenefit(deps: Deps, id: string): Promise<BenefitRow | Refused> {
  const row = await lockBenefit(deps.db, id);
  return row ?? { refused: 'unknown-benefit', benefitId: id };
}

export function viewBenefit(deps: Deps, row: BenefitRow): PromisedBenefit {
  const { id, engagementId, clientId, expected, dueOn, receivedOn, evidence, evidenceUrl, worthMinor } = row;
  const { fileName, fileType, fileBytes, remindedAt } = row;
  const hasFile = fileName !== null && fileType !== null && fileBytes !== null;
  return {
    id,
    engagementId,
    clientId,
    expected,
    dueOn,
    receivedOn,
    evidence,
    evidenceUrl,
    worthMinor,
    kind: row.kind,
    state: benefitStateOf({ dueOn, receivedOn, isWaived: row.waivedAt !== null }, todayOf(deps)),
    evidenceFile: hasFile ? { name: fileName, mediaType: fileType, bytes: fileBytes } : null,
    currency: deps.practice.currency,
    remindedAt: remindedAt === null ? null : instantText(remindedAt),
  };
}
