import { type DateOrder, dateOrderShownBy, readWrittenDate } from './read-date.ts';

/** The order that a file's dates prove, gathered row by row. */
export interface DateOrderEvidence {
  readonly add: (text: string) => void;
  /** Known orders need no more rows; `open` is a file whose every date reads both ways; `none` has no such dates. */
  readonly verdict: () => DateOrder | 'open' | 'none';
  readonly example: () => string | null;
}

/** Collects evidence of the day-month order; the first date with a part over 12 decides for the file. */
export function dateOrderEvidence(): DateOrderEvidence {
  let proven: DateOrder | null = null;
  let example: string | null = null;
  return {
    add(text) {
      const written = proven === null ? readWrittenDate(text) : null;
      const shown = written ? dateOrderShownBy(written) : 'nothing';
      if (shown === 'either') example ??= text;
      else if (shown !== 'nothing') proven = shown;
    },
    verdict: () => proven ?? (example === null ? 'none' : 'open'),
    example: () => example,
  };
}
