/** The part of a pattern that is any of these words or phrases; a star at a word's end stands for whatever ending it takes. */
export function anyOf(words: readonly string[]): string {
  const patterns = words.map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '\\w*'));
  return `(?:${patterns.join('|')})`;
}
