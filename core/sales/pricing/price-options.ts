import { type Minor, priceOf, prorateMinor } from '../../base/money/money.ts';

/** Something added instead of a discount: time (a consultation), or a thing with a value of its own (a report). */
export interface Perk {
  readonly label: string;
  /** Minutes it adds to the month; 0 for a perk that takes no metered time. */
  readonly minutes: number;
  /** What it is worth to the client; null for its minutes at the hourly rate. */
  readonly valueMinor: Minor | null;
}

/** A month of work that a retainer should cover. */
export interface PricingQuestion {
  /** At least 1. */
  readonly minutes: number;
  readonly hourlyRateMinor: Minor;
  /** 1000 is 10 %; null for no discount to compare. */
  readonly discountBasisPoints: number | null;
  readonly perks: readonly Perk[];
}

export interface PriceOption {
  readonly kind: 'hourly' | 'discount' | 'value-added';
  /** What everything in it would cost at list price. List, given and fee always stand together: list − given = fee. */
  readonly listMinor: Minor;
  /** What the client gets for nothing: the discount, or the worth of the perks. */
  readonly givenMinor: Minor;
  readonly feeMinor: Minor;
  /** The hours of work and of the perks that the fee pays for, in minutes. */
  readonly includedMinutes: number;
  readonly effectiveRateMinorPerHour: Minor;
  readonly yearlyMinor: Minor;
}

const WHOLE_IN_BASIS_POINTS = 10_000;
const MINUTES_PER_HOUR = 60;
const MONTHS_PER_YEAR = 12;

/**
 * The ways to price a month, side by side, in minor units: by the hour; with the discount, where one is asked for; and
 * with the perks instead, where there are any (docs/retainer-engine.md, case 19). A discount lowers the fee and the rate
 * for good; perks keep the fee, and lower the rate only by the minutes they add. Fee and rate are each rounded half-up
 * once, the rate from the rounded fee, which is what the client pays.
 */
export function priceOptions(question: PricingQuestion): readonly PriceOption[] {
  const { discountBasisPoints, perks } = question;
  return [
    byTheHour(question),
    ...(discountBasisPoints === null ? [] : [discounted(question, discountBasisPoints)]),
    ...(perks.length === 0 ? [] : [withPerks(question)]),
  ];
}

function byTheHour(question: PricingQuestion): PriceOption {
  const feeMinor = listFeeOf(question);
  return optionOf({ kind: 'hourly', feeMinor, givenMinor: 0, includedMinutes: question.minutes });
}

function discounted(question: PricingQuestion, discountBasisPoints: number): PriceOption {
  const listMinor = listFeeOf(question);
  const kept = WHOLE_IN_BASIS_POINTS - discountBasisPoints;
  const feeMinor = prorateMinor(listMinor, kept, WHOLE_IN_BASIS_POINTS);
  const givenMinor = listMinor - feeMinor;
  return optionOf({ kind: 'discount', feeMinor, givenMinor, includedMinutes: question.minutes });
}

function withPerks(question: PricingQuestion): PriceOption {
  const { minutes, hourlyRateMinor, perks } = question;
  const worthOf = (perk: Perk) => perk.valueMinor ?? priceOf(perk.minutes, hourlyRateMinor, 'minutes');
  return optionOf({
    kind: 'value-added',
    feeMinor: listFeeOf(question),
    givenMinor: perks.reduce((sum, perk) => sum + worthOf(perk), 0),
    includedMinutes: perks.reduce((sum, perk) => sum + perk.minutes, minutes),
  });
}

function listFeeOf({ minutes, hourlyRateMinor }: PricingQuestion): Minor {
  return priceOf(minutes, hourlyRateMinor, 'minutes');
}

function optionOf(
  option: Pick<PriceOption, 'kind' | 'feeMinor' | 'givenMinor' | 'includedMinutes'>,
): PriceOption {
  const { feeMinor, givenMinor, includedMinutes } = option;
  return {
    ...option,
    listMinor: feeMinor + givenMinor,
    effectiveRateMinorPerHour: prorateMinor(feeMinor, MINUTES_PER_HOUR, includedMinutes),
    yearlyMinor: feeMinor * MONTHS_PER_YEAR,
  };
}
