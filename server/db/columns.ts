/** 0 or 1: SQLite knows no other truth. */
export type Flag = 0 | 1;

export function flagOf(isSo: boolean): Flag {
  return isSo ? 1 : 0;
}

export function isSet(flag: Flag): boolean {
  return flag === 1;
}

/** The text of a JSON column; only the codec of that column writes one (server/db/json-column.ts). */
export type JsonText<Column extends string> = string & { readonly [column]: Column };

/** Holds no value: it keeps the text of one column from being taken for that of another. */
declare const column: unique symbol;
