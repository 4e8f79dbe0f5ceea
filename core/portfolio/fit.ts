import { divideHalfUp, type Minor } from '../base/money/money.ts';

export const FIT_KEYS = ['rate', 'leakage', 'punctuality', 'strain', 'loyalty', 'referrals'] as const;
export type FitKey = (typeof FIT_KEYS)[number];
/** How much each part counts against the others; only their ratio matters. */
export type FitWeights = Readonly<Record<FitKey, number>>;
/** 0 to 100 each, larger is better; null while nothing tells. */
export type FitParts = Readonly<Record<FitKey, number | null>>;

/** What is known of a client over a year. */
export interface ClientYear {
  readonly incomeMinor: Minor;
  /** Actual minutes, free ones too. */
  readonly minutes: number;
  /** What was given or never claimed, at the agreed rule. */
  readonly leakageMinor: Minor;
  readonly paidOnTimePercent: number | null;
  /** Asks, questions and status calls. */
  readonly contacts: number;
  readonly urgent: number;
  readonly statusCalls: number;
  /** Weeks of the year since the client's first day; at least 1. */
  readonly weeks: number;
  /** Whole months since the client's first day. */
  readonly tenureMonths: number;
  readonly hasRetainer: boolean;
  readonly referred: number;
}

const BEST = 100;
/** A fifth of what could have been earned, lost to leakage, is as bad as it gets. */
const LEAKAGE_FACTOR = 5;
/** Of a hundred points of strain: being asked more than the work explains, urgency, and calls past one a week. */
const STRAIN = { contacts: 40, urgent: 20, calls: 40 } as const;
const TENURE_MONTHS = 24;
const TENURE_POINTS = 70;
const FIRST_REFERRAL_POINTS = 60;

/**
 * Income over all hours, free ones too, in minor units per hour (docs/portfolio.md, effective rate). Income without any hour
 * is taken as one hour's, since no rate could be named for it at all.
 */
export function effectiveRateOf({
  incomeMinor,
  minutes,
}: Pick<ClientYear, 'incomeMinor' | 'minutes'>): Minor {
  return divideHalfUp(BigInt(incomeMinor) * 60n, minutes === 0 ? 60 : minutes);
}

/** The parts of a client's fit (docs/portfolio.md, fit). `medianRateMinor` is the practice's; 0 while nobody pays. */
export function fitParts(year: ClientYear, medianRateMinor: Minor): FitParts {
  return {
    rate: medianRateMinor > 0 ? within(divideHalfUp(effectiveRateOf(year) * 50, medianRateMinor)) : null,
    leakage: leakageScore(year),
    punctuality: year.paidOnTimePercent,
    strain: strainScore(year),
    loyalty: loyaltyScore(year),
    referrals: year.referred === 0 ? 0 : year.referred === 1 ? FIRST_REFERRAL_POINTS : BEST,
  };
}

function leakageScore({ incomeMinor, leakageMinor }: ClientYear): number {
  const possible = Math.max(0, incomeMinor) + leakageMinor;
  if (possible === 0) return BEST;
  return within(BEST - divideHalfUp(BigInt(leakageMinor) * BigInt(LEAKAGE_FACTOR * BEST), possible));
}

/**
 * One contact a week and one for every ten hours worked explain themselves; each further one a week costs fifteen points. Every
 * second contact urgent costs all of urgency's points, two calls a week past the first all of theirs.
 */
function strainScore({ contacts, urgent, statusCalls, minutes, weeks }: ClientYear): number {
  const further = Math.max(0, contacts - weeks - divideHalfUp(minutes, 600));
  const asked = Math.min(STRAIN.contacts, divideHalfUp(further * 15, weeks));
  const urgency =
    contacts === 0 ? 0 : Math.min(STRAIN.urgent, divideHalfUp(urgent * 2 * STRAIN.urgent, contacts));
  const past = Math.max(0, statusCalls - weeks);
  const calls = Math.min(STRAIN.calls, divideHalfUp(past * STRAIN.calls, 2 * weeks));
  return BEST - asked - urgency - calls;
}

function loyaltyScore({ tenureMonths, hasRetainer }: ClientYear): number {
  const stayed = Math.min(TENURE_MONTHS, Math.max(0, tenureMonths));
  return divideHalfUp(stayed * TENURE_POINTS, TENURE_MONTHS) + (hasRetainer ? BEST - TENURE_POINTS : 0);
}

/**
 * The weighted mean of the parts that are known, 0 to 100, and the same without the rate, which says how the relation is.
 * Where the weights of what is known are all zero, the known parts count alike. 0 when nothing is known.
 */
export function fitOf(
  parts: FitParts,
  weights: FitWeights,
): { readonly fit: number; readonly relation: number } {
  return {
    fit: meanOf(parts, weights, FIT_KEYS),
    relation: meanOf(
      parts,
      weights,
      FIT_KEYS.filter((key) => key !== 'rate'),
    ),
  };
}

function meanOf(parts: FitParts, weights: FitWeights, keys: readonly FitKey[]): number {
  const known = keys.flatMap((key) => {
    const score = parts[key];
    return score === null ? [] : [{ score, weight: weights[key] }];
  });
  if (known.length === 0) return 0;
  const isWeighted = known.some(({ weight }) => weight > 0);
  const weightOf = (weight: number) => (isWeighted ? weight : 1);
  const sum = known.reduce((total, { score, weight }) => total + score * weightOf(weight), 0);
  return divideHalfUp(
    sum,
    known.reduce((total, { weight }) => total + weightOf(weight), 0),
  );
}

function within(score: number): number {
  return Math.min(BEST, Math.max(0, score));
}
