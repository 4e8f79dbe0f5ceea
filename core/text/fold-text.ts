/**
 * Folds a text for comparing: no case, no diacritics, and everything that is not a letter or a digit as one space,
 * so that `¿Facturable?`, `FACTURABLE` and `facturable ` are one word. Letters outside the Latin script stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
