import type { Refused } from '../../../contract/refusals.ts';
import type { Minor } from '../../../core/base/money/money.ts';
import type { ChargeBecause } from '../../../core/work/periods/charge.ts';
import { type Deps, newId } from '../../deps.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { chargeBecauseColumn } from '../periods/columns.ts';
import { insertCharges, lockCharge } from './charge-store.ts';
import { setOffCredits } from './set-off.ts';

/** An amount due beside any period: the answer to an ask, an approved change order, or the credit of one of these. */
export interface SingleCharge {
  readonly engagement: Pick<EngagementFacts, 'id' | 'clientId' | 'currency'>;
  readonly kind: 'consultation' | 'change-order' | 'credit';
  /** What the charge is of, such as `ask:<id>`; its credit has the same, so that both add up under one key. */
  readonly key: string;
  readonly amountMinor: Minor;
  readonly dueOn: string;
  readonly because: ChargeBecause;
}

/**
 * Puts one charge on record that belongs to no period: under any kind of engagement, outside the replay of a retainer.
 * @returns its id.
 */
export async function postCharge(deps: Deps, charge: SingleCharge): Promise<string> {
  const { engagement, kind, key, amountMinor, dueOn } = charge;
  const id = newId();
  await insertCharges(deps.db, [
    {
      id,
      engagementId: engagement.id,
      clientId: engagement.clientId,
      kind,
      chargeKey: key,
      periodIndex: null,
      forPeriodIndex: null,
      amountMinor,
      currency: engagement.currency,
      dueOn,
      because: chargeBecauseColumn.write(charge.because),
      invoiceId: null,
      paidMinor: 0,
      creditedMinor: 0,
      paidOn: null,
      createdAt: deps.now.epochMilliseconds,
    },
  ]);
  await setOffCredits(deps, engagement.id);
  return id;
}

/**
 * Undoes a charge by a credit of the same amount, key and due date: a charge itself never changes. Refused once it stands
 * on an invoice, which only a credit note undoes.
 */
export async function creditCharge(deps: Deps, chargeId: string): Promise<{ readonly id: string } | Refused> {
  const row = await lockCharge(deps.db, chargeId);
  if (!row) throw new Error(`There is no charge ${chargeId} to undo.`);
  if (row.invoiceId !== null) return { refused: 'charge-invoiced', chargeId, invoiceId: row.invoiceId };
  const id = await postCharge(deps, {
    engagement: { id: row.engagementId, clientId: row.clientId, currency: row.currency },
    kind: 'credit',
    key: row.chargeKey,
    amountMinor: 0 - row.amountMinor,
    dueOn: row.dueOn,
    because: { code: 'undone', of: chargeBecauseColumn.read(row.because) },
  });
  return { id };
}
