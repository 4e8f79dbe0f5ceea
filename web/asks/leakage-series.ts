import type { Leakage } from '../../contract/asks/leakage.ts';

export type LeakageMonth = Leakage['months'][number];
export type LeakageTotal = Leakage['total'];

/** What became of the asks outside of the agreement, in the order of how well it went. */
export const fates = ['billed', 'quoted', 'gifted', 'declined', 'lost'] as const;
export type Fate = (typeof fates)[number];

type Figures = LeakageTotal['billed'];

/** What was neither billed nor decided: answered for nothing without anybody noticing, or still open. */
export function lostOf({ unanswered, unclaimed }: LeakageTotal): Figures {
  return {
    count: unanswered.count + unclaimed.count,
    minutes: unanswered.minutes + unclaimed.minutes,
    minor: unanswered.minor + unclaimed.minor,
  };
}

export function fateOf(total: LeakageTotal, fate: Fate): Figures {
  return fate === 'lost' ? lostOf(total) : total[fate];
}

/** The value by fate for each month, with a point for every month that is given. */
export function leakagePoints(
  months: readonly LeakageMonth[],
  monthName: (month: string) => string,
): readonly { readonly label: string; readonly values: Readonly<Record<Fate, number>> }[] {
  return months.map((month) => ({
    label: monthName(month.month),
    values: {
      billed: month.billed.minor,
      quoted: month.quoted.minor,
      gifted: month.gifted.minor,
      declined: month.declined.minor,
      lost: lostOf(month).minor,
    },
  }));
}

/** Of what was asked outside, the part that brought nothing and was nobody's decision; null when nothing was asked. */
export function lostShare(total: LeakageTotal): number | null {
  return total.outside.minor === 0 ? null : lostOf(total).minor / total.outside.minor;
}
