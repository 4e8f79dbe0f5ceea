import { divideHalfUp } from '../../../core/base/money/money.ts';
import type { Words } from '../../text/words.ts';
import { amountText } from '../../work/periods/balance-words.ts';
import type { ProposedTerms, WholeOption } from './terms-of-proposal.ts';
import type { DocumentSection } from './word-clauses-of-options.ts';

/** One of the alternatives in words. */
export interface DocumentOption {
  readonly label: string;
  /** Says that it is the one we recommend; null of the others. */
  readonly recommended: string | null;
  /** The fee as it stands large: "1,000.00 € a month". */
  readonly fee: string;
  readonly rows: readonly { readonly name: string; readonly what: string }[];
  readonly clauses: readonly DocumentSection[];
}

export function wordOptions(
  terms: ProposedTerms,
  clauses: readonly (readonly DocumentSection[])[],
  words: Words,
): readonly DocumentOption[] {
  return terms.options.map((option, position) => ({
    label: option.label,
    recommended: option.isRecommended ? words.sayAny('proposal-page:recommended') : null,
    fee: words.sayAny('proposal-page:row.fee-each', {
      fee: words.money(option.feeMinor, terms.currency),
      every: terms.every,
    }),
    rows: rowsOf(option, terms, words),
    clauses: clauses[position] ?? [],
  }));
}

/** List price, what is given and the fee stand together, so that a discount or a gift is seen for what it is worth. */
function rowsOf(
  option: WholeOption,
  { currency, every }: ProposedTerms,
  words: Words,
): DocumentOption['rows'] {
  const { allowance, perks, listMinor, feeMinor } = option;
  const say = (key: string, values = {}) => words.sayAny(`proposal-page:row.${key}`, values);
  const money = (minor: number) => words.money(minor, currency);
  const amount = amountText(allowance.amount, allowance.unit, words);
  const row = (key: string, what: string) => ({ name: say(key), what });
  const given = listMinor - feeMinor;
  const rate = ratePerHour(option);
  return [
    row('included', allowance.amount === 0 ? say('access') : say('amount-each', { amount, every })),
    ...perks.map((perk) => row('perk', perkText(perk, option, currency, words))),
    ...(given > 0 ? [row('list', money(listMinor)), row('given', money(-given))] : []),
    row('fee', money(feeMinor)),
    ...(rate === null ? [] : [row('rate', say('an-hour', { rate: money(rate) }))]),
  ];
}

function perkText(
  { label, amount, valueMinor }: WholeOption['perks'][number],
  { allowance }: WholeOption,
  currency: string,
  words: Words,
): string {
  const metered = amount > 0 ? `${label}: ${amountText(amount, allowance.unit, words)}` : label;
  if (valueMinor === undefined || valueMinor === 0) return metered;
  const worth = words.sayAny('proposal-page:row.worth', { value: words.money(valueMinor, currency) });
  return `${metered} (${worth})`;
}

/** What an hour comes to with everything in it that is metered; null where nothing is metered by time. */
function ratePerHour({ allowance, perks, feeMinor }: WholeOption): number | null {
  const minutes = perks.reduce((sum, { amount }) => sum + amount, allowance.amount);
  return allowance.unit === 'minutes' && minutes > 0 ? divideHalfUp(feeMinor * 60, minutes) : null;
}
