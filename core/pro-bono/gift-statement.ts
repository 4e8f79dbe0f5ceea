import { type Minor, priceOf } from '../base/money/money.ts';

/** Minutes of one engagement in a year, and the rate they are normally worked at; null where nobody named one. */
export interface GivenWork {
  readonly minutes: number;
  readonly rateMinorPerHour: Minor | null;
}

/** Free work at full value: each engagement's line is rounded half-up once, as its invoice would be. */
export function valueOfGiven({ minutes, rateMinorPerHour }: GivenWork): Minor {
  return priceOf(minutes, rateMinorPerHour ?? 0, 'minutes');
}

/** List price, credit and net of a year's lines: the credit takes the list price back, so that nothing is due. */
export function creditToZero(rows: readonly { readonly minutes: number; readonly valueMinor: Minor }[]): {
  readonly minutes: number;
  readonly listMinor: Minor;
  readonly creditedMinor: Minor;
  readonly dueMinor: 0;
} {
  const listMinor = rows.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  // Without anything given the credit is 0 and not −0, which JSON and a page would show differently.
  return { minutes, listMinor, creditedMinor: 0 - listMinor, dueMinor: 0 };
}
