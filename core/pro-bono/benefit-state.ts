import { daysBetween } from '../base/calendar/local-day.ts';

export type BenefitState = 'promised' | 'due' | 'overdue' | 'received' | 'waived';

/** From so many days before its date a benefit is asked for. */
export const DAYS_BEFORE_DUE = 14;

/** How what a free client promised in return stands on a local date (docs/pro-bono.md, benefits). What came, came: also late. */
export function benefitStateOf(
  benefit: { readonly dueOn: string; readonly receivedOn: string | null; readonly isWaived: boolean },
  today: string,
): BenefitState {
  if (benefit.receivedOn !== null) return 'received';
  if (benefit.isWaived) return 'waived';
  const days = daysBetween(today, benefit.dueOn);
  if (days < 0) return 'overdue';
  return days <= DAYS_BEFORE_DUE ? 'due' : 'promised';
}
