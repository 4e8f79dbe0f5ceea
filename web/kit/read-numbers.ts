/** A whole number as typed, '1 200' or '1.200' → 1200; null when it is none. */
export function readWholeNumber(text: string): number | null {
  const digits = text.trim().replaceAll(/[\s.,\u00a0\u202f'’]/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  return Number(digits);
}

/**
 * Money as typed → minor units, null when it is none. Both decimal signs are taken, whatever the language: the last dot
 * or comma is the decimal sign when at most `digits` figures follow it, and parts thousands when three do.
 */
export function readMinor(text: string, digits: number): number | null {
  const plain = text.trim().replaceAll(/[\s\u00a0\u202f'’]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const decimals = at === -1 ? '' : plain.slice(at + 1);
  const isDecimal = at !== -1 && decimals.length <= digits;
  if (!isDecimal && at !== -1 && decimals.length !== 3) return null;
  const whole = (isDecimal ? plain.slice(0, at) : plain).replaceAll(/[.,]/g, '');
  const cents = (isDecimal ? decimals : '').padEnd(digits, '0');
  const minor = Number(`${whole}${cents}`);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Minor units as they are typed: 120050 → '1200.50', 120000 → '1200'. */
export function writeMinor(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  const cents = text.slice(-digits);
  const whole = text.slice(0, -digits);
  return Number(cents) === 0 ? whole : `${whole}.${cents}`;
}
