/**
 * Both ways to read a date such as 02/03/2025, as ISO dates, so that the question "day or month first?" can show what each
 * answer means. Null when the text is no such date.
 */
export function bothReadings(
  example: string,
): { readonly dayFirst: string; readonly monthFirst: string } | null {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2,4})/.exec(example);
  if (!found) return null;
  const [, first = '', second = '', year = ''] = found;
  const two = (text: string) => text.padStart(2, '0');
  const full = year.length === 4 ? year : `20${two(year)}`;
  const dayFirst = `${full}-${two(second)}-${two(first)}`;
  const monthFirst = `${full}-${two(first)}-${two(second)}`;
  return isDate(dayFirst) && isDate(monthFirst) ? { dayFirst, monthFirst } : null;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
