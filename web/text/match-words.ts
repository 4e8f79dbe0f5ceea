/** Without accents and case: 'Réunion' → 'reunion'. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word typed begins a word of the text, or (from three letters on) stands somewhere in it. */
export function matchesWords(text: string, typed: string): boolean {
  const folded = fold(text);
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every(
      (piece) =>
        words.some((word) => word.startsWith(piece)) || (piece.length >= 3 && folded.includes(piece)),
    );
}
