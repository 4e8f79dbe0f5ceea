import type { Pricing } from '../../../contract/sales/pricing.ts';
import type { Proposal } from '../../../contract/sales/proposals.ts';
import type { AskedPrice } from './pricing-values.ts';

type PriceOption = Pricing['options'][number];
type ProposedOption = Proposal['options'][number];

/**
 * The address of a proposal with these prices side by side. The hour stays out of it: it is what the client pays today, and
 * no retainer. What is given on top is recommended, since it costs nothing of the price.
 */
export function proposalOf(
  { options }: Pick<Pricing, 'options'>,
  asked: AskedPrice,
  nameOf: (kind: PriceOption['kind']) => string,
): { readonly clientId?: string; readonly options: string } {
  const offered = options
    .filter(({ kind }) => kind !== 'hourly')
    .map(
      ({ kind, listMinor, feeMinor }): ProposedOption => ({
        label: nameOf(kind),
        isRecommended: kind === 'value-added',
        listMinor,
        feeMinor,
        allowance: { unit: 'minutes', amount: asked.minutes },
        perks: kind === 'value-added' ? perksOf(asked) : [],
        ...rolloverAndOverageOf(asked),
      }),
    );
  return { ...(asked.clientId ? { clientId: asked.clientId } : {}), options: JSON.stringify(offered) };
}

/** A perk without a value of its own is worth its minutes at the hourly price, half up. */
function perksOf({ perks = [], hourlyRateMinor }: AskedPrice): ProposedOption['perks'] {
  return perks.map(({ label, minutes = 0, valueMinor = Math.round((minutes * hourlyRateMinor) / 60) }) => ({
    label,
    amount: minutes,
    ...(valueMinor > 0 ? { valueMinor } : {}),
  }));
}

function rolloverAndOverageOf({ carry, overage }: AskedPrice): Pick<ProposedOption, 'carry' | 'overage'> {
  return {
    carry: carry ? { capAmount: carry.capAmount ?? null, lifePeriods: carry.lifePeriods ?? null } : null,
    ...(overage ? { overage: { ...overage, courtesyAmount: overage.courtesyAmount ?? 0 } } : {}),
  };
}
