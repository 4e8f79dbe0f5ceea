/**
 * Reads JSON that is kept in a column. Texts with half of a character in them were accepted once and stand there as escapes;
 * they read as the sign for what cannot be written (U+FFFD), so that a hash can be made over them.
 */
export function readKept<T>(text: string): T {
  if (!text.includes('\\ud')) return JSON.parse(text) as T;
  return JSON.parse(text, (_name, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ) as T;
}
