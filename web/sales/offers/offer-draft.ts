import type { Offer } from '../../../contract/sales/offers.ts';
import type { Unit } from '../../../core/base/money/money.ts';

/** An offer as a form holds it: lists as text, one item per line. */
export interface OfferValues {
  readonly title: string;
  readonly basis: Offer['basis'];
  readonly problem: string;
  readonly goals: string;
  readonly included: string;
  readonly excluded: string;
  readonly results: string;
  readonly perks: string;
  /** Minutes, or pieces where it is counted by deliverables. */
  readonly amount: number | null;
}

export const NEW_OFFER: OfferValues = {
  title: '',
  basis: 'hours',
  problem: '',
  goals: '',
  included: '',
  excluded: '',
  results: '',
  perks: '',
  amount: 600,
};

const asText = (lines: readonly string[]) => lines.join('\n');
const asLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function valuesOfOffer({ title, basis, problem, goals, allowance, ...lists }: Offer): OfferValues {
  return {
    title,
    basis,
    problem,
    goals: asText(goals),
    amount: allowance.amount,
    included: asText(lists.included),
    excluded: asText(lists.excluded),
    results: asText(lists.results),
    perks: asText(lists.perks.map(({ label }) => label)),
  };
}

/** What is sent. A perk keeps the minutes it had under the same name. */
export function offerBody(values: OfferValues, language: Offer['language'], before: Offer | null) {
  const { title, basis, problem, amount } = values;
  const minutesOf = (label: string) => before?.perks.find((perk) => perk.label === label)?.minutes ?? 0;
  return {
    title: title.trim(),
    basis,
    problem: problem.trim(),
    language,
    goals: asLines(values.goals),
    included: asLines(values.included),
    excluded: asLines(values.excluded),
    results: asLines(values.results),
    allowance: { unit: unitOf(basis), amount: amount ?? 0 },
    perks: asLines(values.perks).map((label) => ({ label, minutes: minutesOf(label) })),
  };
}

export function unitOf(basis: Offer['basis']): Unit {
  return basis === 'deliverables' ? 'deliverables' : 'minutes';
}
