/** One run of characters without a space, and where it stands in the line, so that a chip can be drawn over it. */
export interface Token {
  readonly typed: string;
  /** Folded, and without the punctuation that closes it: `Réunion,` is `reunion`. */
  readonly folded: string;
  /** Offset in the line, in UTF-16 units, as the browser's selection counts. */
  readonly start: number;
  /** Offset just past the last character. */
  readonly end: number;
}

/** A lone double slash ends the marks: everything behind it is text, word for word. */
export const seal = '//';

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Lower case without diacritics, one kind of apostrophe: `Réunion d’équipe` is `reunion d'equipe`.
 * The letters Unicode does not decompose are spelled out, because a keyboard without ø types o.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’‘ʼ′´`]/g, "'");
}

/** The words of a text, folded: letters and digits only. `Müller & Söhne` is `muller`, `sohne`. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Cuts a line at its spaces. */
export function tokensOf(line: string): readonly Token[] {
  return Array.from(line.matchAll(/\S+/g), (match) => {
    const typed = match[0];
    const folded = withoutEnd(fold(typed), ',;:.');
    return { typed, folded, start: match.index, end: match.index + typed.length };
  });
}

/**
 * A text without the marks it ends in. A pattern that looks for them from its end would try anew at each of them: a line of ten thousand
 * full stops and a letter would take it a minute.
 */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** The tokens as one text, spaces collapsed. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.typed).join(' ');
}
