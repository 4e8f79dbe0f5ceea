/** Figures as people read them, for the server's reasons, the client's pages and the command line. No key is needed: they say no word. */

type Unit = 'minutes' | 'deliverables';

/** Keeps an hour and its minutes on one line. */
const GAP = '\u00a0';
const MINUS = '\u2212';

/** An amount of an allowance: `12 h`, `12 h 30`, `45 min`; pieces as they are. All four languages read it. */
export function figureOf(amount: number, unit: Unit): string {
  if (unit === 'deliverables') return amount < 0 ? `${MINUS}${-amount}` : String(amount);
  const size = Math.abs(amount);
  const hours = Math.trunc(size / 60);
  const minutes = size % 60;
  const sign = amount < 0 ? MINUS : '';
  if (hours === 0 && minutes > 0) return `${sign}${minutes}${GAP}min`;
  const rest = minutes === 0 ? '' : `${GAP}${String(minutes).padStart(2, '0')}`;
  return `${sign}${hours}${GAP}h${rest}`;
}

/** Money in a currency, in minor units, as a language writes it. */
export function moneyText(minor: number, currency: string, language: string): string {
  const format = moneyFormat(currency, language);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

const formats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string, language: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency });
  formats.set(key, known);
  return known;
}
