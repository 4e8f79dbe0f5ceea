import { type Minor, prorateMinor } from '../base/money/money.ts';

/**
 * Something that moves money or revenue. An advance is a fee or a top-up paid before it is used, on its payment day;
 * overage and its credits count on the day they are charged. Amounts are without tax, credits negative.
 */
export interface RevenueFact {
  readonly kind: 'advance' | 'overage' | 'credit' | 'drawn' | 'carried' | 'expired' | 'forfeited';
  readonly on: string;
  readonly amountMinor: Minor;
}

export interface TaxedFact extends RevenueFact {
  readonly taxMinor: Minor;
}

const WHOLE_IN_BASIS_POINTS = 10_000;

/**
 * The tax that falls due on each fact, in minor units, half-up once per fact (docs/retainer-engine.md, rule 9, case 21).
 * An advance payment is taxed when it is received (Directive 2006/112/EC, article 65; in Spain article 75.2 of Ley 37/1992).
 * What happens to the hours afterwards, use, carry-over, expiry or forfeiture, is no second supply and is never taxed again.
 */
export function taxFacts(facts: readonly RevenueFact[], rateBasisPoints: number): readonly TaxedFact[] {
  return facts.map((fact) => ({
    ...fact,
    taxMinor: isTaxed(fact.kind) ? taxOn(fact.amountMinor, rateBasisPoints) : 0,
  }));
}

/** The tax on a net amount in minor units, at a rate in basis points (2100 is 21 %), rounded half-up. */
export function taxOn(netMinor: Minor, rateBasisPoints: number): Minor {
  return prorateMinor(netMinor, rateBasisPoints, WHOLE_IN_BASIS_POINTS);
}

function isTaxed(kind: RevenueFact['kind']): boolean {
  return kind === 'advance' || kind === 'overage' || kind === 'credit';
}
