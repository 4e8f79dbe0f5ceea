import { question } from '../../events/question.ts';

/** Where a client stands among all, as far as an ending rests on it. Money in minor units of the practice's currency. */
export interface ClientPlace {
  /** Why the client is where it is on the map, and which parts of its fit are weak, in words; none without a year to tell from. */
  readonly because: readonly string[];
  readonly tenureMonths: number | null;
  readonly ownIncomeMinor: number;
  readonly wholeIncomeMinor: number;
}

/** Where a client stands, from the last twelve months. */
export const placeOfClient = question<{ readonly clientId: string }, ClientPlace>(
  'where does a client stand',
);
