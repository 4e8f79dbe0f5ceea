export const EVERY = ['week', 'month', 'quarter'] as const;
export type Every = (typeof EVERY)[number];

/** What follows a term by itself: an offer that both sides have to agree to, another term, or the end. */
export const RENEWALS = ['offer', 'auto', 'none'] as const;

/**
 * A break of the days [from, until). 'extend' freezes balances and lengthens the period, 'prorate' takes the days off fee and
 * allowance, 'bill-through' changes no number. `anchor` says what follows an extension: boundaries counted from the moved
 * end, or the old ones restored by one partial period.
 */
export type Pause = {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly mode: 'extend' | 'prorate' | 'bill-through';
  readonly anchor: 'moved' | 'restored';
};

/** The agreed number of periods; `keepCarried` says what happens to carried lots when this term ends and another follows. */
export type Term = {
  readonly periods: number;
  readonly trial: boolean;
  readonly renewal: (typeof RENEWALS)[number];
  readonly noticeDays: number;
  readonly keepCarried: boolean;
};

/** A further term that both sides agreed to, following the ones before it. */
export type Renewal = { readonly periods: number; readonly trial: boolean; readonly keepCarried: boolean };

/**
 * Everything that fixes the dates of an engagement's periods. Dates are 'YYYY-MM-DD' in the engagement's IANA time zone;
 * `endsOn` is the last day, inclusive, or null while no end is agreed.
 */
export type Schedule = {
  readonly startsOn: string;
  readonly anchorOn: string;
  readonly every: Every;
  readonly timeZone: string;
  readonly pauses: readonly Pause[];
  readonly endsOn: string | null;
  readonly term: Term | null;
  readonly renewals: readonly Renewal[];
};
