import type { Unit } from '../base/money/money.ts';
import type { OverageRule } from '../work/terms/overage-rules.ts';

/** Further things to know before deciding, with the figures to say them with. Amounts are in the unit named, else minutes. */
export type SuggestionNote =
  | { readonly code: 'nearest-clause'; readonly clause: string; readonly side: 'included' | 'excluded' }
  | { readonly code: 'urgent'; readonly percent: number }
  | {
      readonly code: 'allowance-left';
      readonly unit: Unit;
      readonly remaining: number;
      readonly afterwards: number;
    }
  | {
      readonly code: 'allowance-over';
      readonly unit: Unit;
      readonly remaining: number;
      readonly over: number;
      readonly overageRule: OverageRule;
    }
  | { readonly code: 'gift-fits'; readonly leftMinutes: number; readonly budgetMinutes: number }
  | { readonly code: 'gift-past-budget'; readonly leftMinutes: number; readonly budgetMinutes: number }
  | { readonly code: 'habit-forming' }
  | { readonly code: 'no-rate' };

/**
 * What a retainer's open period holds before and after an answer of `billedMinutes`. Of deliverables the answer draws none:
 * pieces are drawn by what is delivered, not by the minutes of an answer.
 */
export function noteAllowance(
  allowance: {
    readonly unit: Unit;
    readonly remaining: number;
    readonly overageRule: OverageRule;
  } | null,
  billedMinutes: number,
): readonly SuggestionNote[] {
  if (allowance === null) return [];
  const { unit, overageRule } = allowance;
  const remaining = Math.max(0, allowance.remaining);
  const drawn = unit === 'minutes' ? billedMinutes : 0;
  return drawn > remaining
    ? [{ code: 'allowance-over', unit, remaining, over: drawn - remaining, overageRule }]
    : [{ code: 'allowance-left', unit, remaining, afterwards: remaining - drawn }];
}

/** Whether this month's gift budget would hold it: said where giving is one of the ways open. Unknown minutes fit anything. */
export function noteGift(
  gift: { readonly budgetMinutes: number; readonly givenMinutes: number; readonly isHabit: boolean },
  minutes: number | null,
): readonly SuggestionNote[] {
  const { budgetMinutes } = gift;
  const leftMinutes = Math.max(0, budgetMinutes - gift.givenMinutes);
  const fits = leftMinutes > 0 && (minutes ?? 0) <= leftMinutes;
  const budget: SuggestionNote = {
    code: fits ? 'gift-fits' : 'gift-past-budget',
    leftMinutes,
    budgetMinutes,
  };
  return gift.isHabit ? [{ code: 'habit-forming' }, budget] : [budget];
}
