import { daysAfter } from '../text/dates.ts';

/** Tomorrow, and the Monday of next week; on a Sunday they are the same day, and next week is the one after. */
export function snoozeDays(today: string): { readonly tomorrow: string; readonly nextWeek: string } {
  // 0 is Sunday. A date without a time is read as midnight in UTC: its weekday never moves.
  const weekday = new Date(today).getUTCDay();
  const toMonday = weekday === 0 ? 8 : 8 - weekday;
  return { tomorrow: daysAfter(today, 1), nextWeek: daysAfter(today, toMonday) };
}
