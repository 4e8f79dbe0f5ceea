import type { Probabilities } from '../../contract/plan/plan.ts';
import type { Certainty } from '../../core/plan/project-periods.ts';

/** Money in minor units and minutes of one month 'YYYY-MM', before they are weighted. */
export interface MonthPart {
  readonly month: string;
  readonly amountMinor: number;
  readonly minutes: number;
}

/** One thing that money or time of the months ahead comes from, with its reason in words. */
export interface Source {
  readonly clientId: string | null;
  readonly engagementId: string | null;
  readonly title: string;
  readonly certainty: 'secured' | 'likely' | 'open';
  readonly percent: number;
  readonly isPromised: boolean;
  readonly because: string;
  readonly months: readonly MonthPart[];
}

/** Sums by month of the months that are looked at, those without anything left out. */
export function addUp(months: readonly string[], parts: readonly MonthPart[]): readonly MonthPart[] {
  const sums = new Map<string, { amountMinor: number; minutes: number }>();
  for (const { month, amountMinor, minutes } of parts) {
    const sum = sums.get(month) ?? { amountMinor: 0, minutes: 0 };
    sums.set(month, { amountMinor: sum.amountMinor + amountMinor, minutes: sum.minutes + minutes });
  }
  return months.flatMap((month) => {
    const sum = sums.get(month);
    return sum && (sum.amountMinor !== 0 || sum.minutes !== 0) ? [{ month, ...sum }] : [];
  });
}

/** How likely a period to come is: what is agreed counts whole. */
export function percentOf(certainty: Certainty, { goesOn, renewal, afterTrial }: Probabilities): number {
  if (certainty === 'agreed') return 100;
  if (certainty === 'goes-on') return goesOn;
  return certainty === 'renewal' ? renewal : afterTrial;
}
