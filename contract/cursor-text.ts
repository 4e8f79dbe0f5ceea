/** What stands in one place of a cursor. `index` fits an integer column, `whole` a bigint. */
export type CursorPart = 'id' | 'text' | 'date' | 'date-or-none' | 'index' | 'whole' | 'flag';

/** A text of 200 characters as a list sorts by it, spelled out; a longer one is none of ours. */
const MOST_CHARACTERS = 8_000;
const LARGEST_INTEGER = 2_147_483_647;

const fits: Readonly<Record<CursorPart, (part: string) => boolean>> = {
  id: (part) => part.length <= 64,
  text: () => true,
  date: (part) => /^\d{4}-\d{2}-\d{2}$/.test(part),
  'date-or-none': (part) => part === '' || /^\d{4}-\d{2}-\d{2}$/.test(part),
  index: (part) => /^\d{1,10}$/.test(part) && Number(part) <= LARGEST_INTEGER,
  whole: (part) => /^-?\d{1,16}$/.test(part) && Number.isSafeInteger(Number(part)),
  flag: (part) => part === 'true' || part === 'false',
};

/**
 * What a cursor holds: the sort key of the last row shown, part by part. Null when no list that sorts by such parts wrote it:
 * half a cursor, or the one of another list, would otherwise go on as a number that is none, or start again from the top
 * without a word.
 */
export function readCursorText(text: string, parts: readonly CursorPart[]): readonly string[] | null {
  if (text === '' || text.length > MOST_CHARACTERS || !/^[A-Za-z0-9_-]+$/.test(text)) return null;
  const read = parse(text);
  if (!Array.isArray(read) || read.length !== parts.length) return null;
  const isRight = (part: unknown, place: number) => {
    const kind = parts[place];
    return (
      typeof part === 'string' && !part.includes('\0') && part.isWellFormed() && kind && fits[kind](part)
    );
  };
  return read.every(isRight) ? read : null;
}

function parse(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
