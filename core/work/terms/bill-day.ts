import { type Billed, type BillingRule, billEntry, roundedUp } from './billing-rule.ts';

/** An entry as far as its day is concerned: its instant of start (epoch milliseconds) and its actual minutes. */
export type DayEntry = {
  readonly timeEntryId: string;
  readonly startedAt: number;
  readonly actualMinutes: number;
};

export type BilledEntry = DayEntry & Billed;

/** Entries in the order they were worked; the id decides between two that began at the same instant. */
export function byStart(
  a: { readonly startedAt: number; readonly timeEntryId: string },
  b: { readonly startedAt: number; readonly timeEntryId: string },
): number {
  if (a.startedAt !== b.startedAt) return a.startedAt - b.startedAt;
  return a.timeEntryId < b.timeEntryId ? -1 : a.timeEntryId > b.timeEntryId ? 1 : 0;
}

/**
 * Bills all entries of one engagement on one local day, in the order they were worked. Per entry each is rounded on its
 * own; per day the sum is rounded and the surplus stands on the last entry, so that the entries still add up to what is
 * billed (docs/retainer-engine.md, rule 2, case 13).
 */
export function billDay(entries: readonly DayEntry[], rule: BillingRule): readonly BilledEntry[] {
  const inOrder = [...entries].sort(byStart);
  if (rule.roundPer === 'entry') {
    return inOrder.map((entry) => ({ ...entry, ...billEntry(entry.actualMinutes, rule) }));
  }
  const dayActualMinutes = inOrder.reduce((sum, entry) => sum + entry.actualMinutes, 0);
  const dayBilledMinutes = roundedUp(dayActualMinutes, rule);
  const surplusMinutes = dayBilledMinutes - dayActualMinutes;
  return inOrder.map((entry, position) => {
    const { actualMinutes } = entry;
    if (surplusMinutes === 0) {
      return { ...entry, billedMinutes: actualMinutes, because: { code: 'exact', actualMinutes } };
    }
    const { incrementMinutes, minimumMinutes } = rule;
    const figures = { actualMinutes, dayActualMinutes, dayBilledMinutes, incrementMinutes, minimumMinutes };
    return position === inOrder.length - 1
      ? {
          ...entry,
          billedMinutes: actualMinutes + surplusMinutes,
          because: { code: 'day-last', surplusMinutes, ...figures },
        }
      : { ...entry, billedMinutes: actualMinutes, because: { code: 'day-sum', ...figures } };
  });
}
