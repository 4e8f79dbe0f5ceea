/** How actual minutes become billed minutes: rounded up to the increment, never below the minimum, per entry or per day. */
export type BillingRule = {
  readonly incrementMinutes: number;
  readonly minimumMinutes: number;
  readonly roundPer: 'entry' | 'day';
};

/** Without an agreed rule every minute is billed as it was worked. */
export const MINUTE_BY_MINUTE: BillingRule = { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' };

/** Why an entry is billed as it is, with the figures a person needs to check it. All figures are minutes. */
export type BilledBecause =
  | { readonly code: 'exact'; readonly actualMinutes: number }
  | { readonly code: 'minimum'; readonly actualMinutes: number; readonly minimumMinutes: number }
  | { readonly code: 'increment'; readonly actualMinutes: number; readonly incrementMinutes: number }
  | ({ readonly code: 'day-sum' } & DayFigures)
  | ({ readonly code: 'day-last'; readonly surplusMinutes: number } & DayFigures)
  /** Recorded as not billable where it came from: worked and counted, never billed and never rounded. */
  | { readonly code: 'not-billable'; readonly actualMinutes: number }
  /** The answer to an ask, charged by itself: by the entry's own minutes, or together with the day's other such answers. */
  | {
      readonly code: 'apart';
      readonly actualMinutes: number;
      readonly incrementMinutes: number;
      readonly minimumMinutes: number;
      readonly roundPer: BillingRule['roundPer'];
    }
  /** Given away knowingly; `valueMinutes` is what the rule would have billed. */
  | { readonly code: 'gifted'; readonly actualMinutes: number; readonly valueMinutes: number };

type DayFigures = {
  readonly actualMinutes: number;
  readonly dayActualMinutes: number;
  readonly dayBilledMinutes: number;
  readonly incrementMinutes: number;
  readonly minimumMinutes: number;
};

export type Billed = { readonly billedMinutes: number; readonly because: BilledBecause };

/**
 * Billed minutes of one entry: max(minimum, actual rounded up to the increment). Exact multiples stay as they are, and an
 * entry of no minutes bills none (docs/retainer-engine.md, rule 2).
 */
export function billEntry(actualMinutes: number, rule: BillingRule): Billed {
  const billedMinutes = roundedUp(actualMinutes, rule);
  return { billedMinutes, because: reasonFor(actualMinutes, billedMinutes, rule) };
}

/** Actual minutes after increment and minimum; the one formula both roundings share. */
export function roundedUp(actualMinutes: number, rule: BillingRule): number {
  if (actualMinutes === 0) return 0;
  const increments = Math.ceil(actualMinutes / rule.incrementMinutes);
  return Math.max(rule.minimumMinutes, increments * rule.incrementMinutes);
}

function reasonFor(actualMinutes: number, billedMinutes: number, rule: BillingRule): BilledBecause {
  if (billedMinutes === actualMinutes) return { code: 'exact', actualMinutes };
  const { incrementMinutes, minimumMinutes } = rule;
  const byIncrement = Math.ceil(actualMinutes / incrementMinutes) * incrementMinutes;
  return byIncrement < minimumMinutes
    ? { code: 'minimum', actualMinutes, minimumMinutes }
    : { code: 'increment', actualMinutes, incrementMinutes };
}
