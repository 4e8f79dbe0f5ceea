import type { ReplyOf } from '../../../contract/route.ts';
import type { retainers } from '../../../contract/work/retainers.ts';
import { daysAfter } from '../../text/dates.ts';
import { amountWords, type Unit, type Wording } from '../terms/amount-words.ts';

export type AgreedChanges = ReplyOf<typeof retainers.changes>;

export interface AgreedLine {
  readonly key: string;
  readonly on: string;
  readonly words: string;
}

/** What was agreed since the signing, each in a line, in the order of its day. */
export function agreedLines(
  words: Wording,
  { termsChanges, pauses, topUps }: AgreedChanges,
  { unit, currency }: { readonly unit: Unit; readonly currency: string },
): readonly AgreedLine[] {
  const { say, format } = words;
  const date = (on: string) => format.date(on);
  const lines = [
    ...termsChanges.map(({ id, effectiveOn, feeMinor, allowance }) => ({
      key: id,
      on: effectiveOn,
      words: say('engagements:since.terms', {
        date: date(effectiveOn),
        amount: amountWords(words, unit, allowance.amount),
        fee: format.money(feeMinor, currency),
      }),
    })),
    ...pauses.map(({ id, from, until, mode }) => ({
      key: id,
      on: from,
      words: say(`engagements:since.${mode}`, { from: date(from), until: date(daysAfter(until, -1)) }),
    })),
    ...topUps.map(({ id, boughtOn, amount, priceMinor }) => ({
      key: id,
      on: boughtOn,
      words: say('engagements:since.top-up', {
        date: date(boughtOn),
        amount: amountWords(words, unit, amount),
        price: format.money(priceMinor, currency),
      }),
    })),
  ];
  return lines.sort((one, other) => (one.on < other.on ? -1 : 1));
}

interface Pause {
  readonly from: string;
  readonly until: string;
}

/** The pause that a day lies in, if there is one. */
export function pauseOn({ pauses }: { readonly pauses: readonly Pause[] }, day: string): Pause | null {
  return pauses.find(({ from, until }) => from <= day && day < until) ?? null;
}

interface Plan {
  readonly feeMinor: number;
  readonly allowance: { readonly unit: Unit; readonly amount: number };
}

/** Fee and allowance under which a period opened: the latest change that held by its first day, else what was signed. */
export function planAtOpening(signed: Plan, changes: AgreedChanges, startsOn: string): Plan {
  return changes.termsChanges.findLast(({ effectiveOn }) => effectiveOn <= startsOn) ?? signed;
}

/** Fee and allowance as agreed last, whether or not they hold already: what a further change starts from. */
export function latestPlan(signed: Plan, changes: AgreedChanges): Plan {
  return changes.termsChanges.at(-1) ?? signed;
}
