import type { Charge } from '../../../core/work/periods/charge.ts';
import { type Deps, newId } from '../../deps.ts';
import type { Retainer } from '../periods/agreement.ts';
import { chargeBecauseColumn } from '../periods/columns.ts';
import { insertCharges } from './charge-store.ts';
import { setOffCredits } from './set-off.ts';

/** Puts charges on record. A charge never changes afterwards; what turns out different is posted beside it. */
export async function postCharges(
  deps: Deps,
  engagement: Retainer,
  charges: readonly Charge[],
): Promise<void> {
  if (charges.length === 0) return;
  await insertCharges(
    deps.db,
    charges.map((charge) => ({
      id: newId(),
      engagementId: engagement.id,
      clientId: engagement.clientId,
      kind: charge.kind,
      chargeKey: charge.key,
      periodIndex: charge.periodIndex,
      forPeriodIndex: charge.forPeriodIndex,
      amountMinor: charge.amountMinor,
      currency: engagement.currency,
      dueOn: charge.dueOn,
      because: chargeBecauseColumn.write(charge.because),
      invoiceId: null,
      paidMinor: 0,
      creditedMinor: 0,
      paidOn: null,
      createdAt: deps.now.epochMilliseconds,
    })),
  );
  await setOffCredits(deps, engagement.id);
}
