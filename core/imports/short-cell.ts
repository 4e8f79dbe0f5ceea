/** The longest duration or time of day that anybody writes has some thirty characters. */
const LONGEST = 64;

/**
 * A cell that is to be read as a short thing, with every gap one space; null when it is longer than such things are. A cell of an
 * export may hold a megabyte, and what reads it tries several ways of parting it: that is for short texts only.
 */
export function shortCell(text: string): string | null {
  const collapsed = text.replaceAll(/\s+/g, ' ').trim();
  return collapsed.length > LONGEST ? null : collapsed;
}
