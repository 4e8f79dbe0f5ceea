/** An amount of money in the smallest unit of its currency (cents). Always a safe integer, never a fraction. */
export type Minor = number;

/** What an allowance is counted in. Minutes are priced by the hour, deliverables by the piece. */
export const UNITS = ['minutes', 'deliverables'] as const;
export type Unit = (typeof UNITS)[number];

const MINUTES_PER_HOUR = 60;

/**
 * Divides two integers and rounds half away from zero, so that a charge and its credit are the same figure.
 * Throws when an argument is not an integer, the denominator is zero, or the result is not a safe integer: a wrong
 * cent is worse than a stopped run.
 */
export function divideHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const over = BigInt(numerator);
  const under = BigInt(denominator);
  if (under === 0n) throw new RangeError('divideHalfUp: the denominator is zero');
  const size = over < 0n ? -over : over;
  const parts = under < 0n ? -under : under;
  const rounded = (2n * size + parts) / (2n * parts);
  return safeInteger(over < 0n !== under < 0n ? -rounded : rounded);
}

/**
 * The share `part / whole` of an integer amount (minor units, minutes or pieces), rounded half-up once
 * (docs/retainer-engine.md, rule 7). Numerator and product are exact: nothing passes through a float.
 */
export function prorateMinor(amount: number, part: number, whole: number): number {
  return divideHalfUp(BigInt(amount) * BigInt(part), whole);
}

/**
 * The price in minor units of an amount at a rate: minutes at a rate per hour, deliverables at a rate per piece.
 * Rounded half-up once for the whole line (docs/retainer-engine.md, rule 5), never per entry.
 */
export function priceOf(amount: number, ratePerUnitMinor: Minor, unit: Unit): Minor {
  const exact = BigInt(amount) * BigInt(ratePerUnitMinor);
  return divideHalfUp(exact, unit === 'minutes' ? MINUTES_PER_HOUR : 1);
}

function safeInteger(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new RangeError(`${value} is past the safe integers`);
  return result;
}
