import type { imports } from '../../contract/imports/imports.ts';
import type { SentOf } from '../../contract/route.ts';

export type CommitBody = SentOf<typeof imports.commit>['body'];

/** Problems that may turn out to be right: their rows can be chosen, one by one or all of a kind. */
export const choosableCodes = ['forgotten-timer', 'duration-mismatch'] as const;
export type ChoosableCode = (typeof choosableCodes)[number];

export interface Included {
  readonly codes: readonly ChoosableCode[];
  readonly rows: readonly number[];
}

export const nothingIncluded: Included = { codes: [], rows: [] };

export function isChoosable(code: string | null): code is ChoosableCode {
  return choosableCodes.some((known) => known === code);
}

export function toggleCode(included: Included, code: ChoosableCode): Included {
  const codes = included.codes.includes(code)
    ? included.codes.filter((known) => known !== code)
    : [...included.codes, code];
  return { ...included, codes };
}

export function toggleRow(included: Included, row: number): Included {
  const rows = included.rows.includes(row)
    ? included.rows.filter((known) => known !== row)
    : [...included.rows, row];
  return { ...included, rows };
}

export function isIncluded(
  included: Included,
  problem: { readonly row: number; readonly code: string | null },
): boolean {
  return included.rows.includes(problem.row) || included.codes.some((code) => code === problem.code);
}

export function commitBody({ codes, rows }: Included): CommitBody {
  return codes.length === 0 && rows.length === 0 ? {} : { include: { codes: [...codes], rows: [...rows] } };
}
