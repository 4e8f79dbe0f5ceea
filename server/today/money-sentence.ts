import type { TodayMoney } from '../../contract/today/overview.ts';
import { addDays, startOfDay } from '../../core/base/calendar/local-day.ts';
import { overdueBefore } from '../../core/work/charges/charge-state.ts';
import { type Deps, todayOf } from '../deps.ts';
import type { Wording } from '../text/figure-wording.ts';
import { sumUnansweredChanges } from './ask-store.ts';
import { type Secured, sumOpenCharges, sumSecured } from './charge-store.ts';
import type { WatchedRetainer } from './retainer-items.ts';

/** A change order that nobody answered for longer than this is not counted on any more. */
const DAYS_UNANSWERED = 14;

/** What could be lost, by why. No amount is counted twice. */
interface AtRisk {
  readonly overdueMinor: number;
  readonly aheadMinor: number;
  readonly unansweredMinor: number;
}

export interface MoneyOfMonth {
  readonly month: string;
  readonly secured: Secured;
  readonly atRisk: AtRisk;
}

/** The money of the running month (docs/today.md), in whole sums by index. */
export async function moneyOfMonth(deps: Deps, retainers: readonly WatchedRetainer[]): Promise<MoneyOfMonth> {
  const { db, practice } = deps;
  const today = todayOf(deps);
  const month = today.slice(0, 7);
  const overdue = overdueBefore(today, practice.paymentGraceDays);
  // Work runs ahead of the money where a period will be used up before its fee has come.
  const ahead = retainers.filter(({ period }) => period?.what === 'over' || period?.what === 'pace');
  const proposedBefore = startOfDay(addDays(today, -DAYS_UNANSWERED), practice.timeZone);
  return {
    month,
    secured: await sumSecured(db, month, practice.hourlyRateMinor),
    atRisk: {
      overdueMinor: await sumOpenCharges(db, { before: overdue }),
      aheadMinor: await sumOpenCharges(db, {
        from: overdue,
        before: addDays(today, 1),
        of: ahead.map(({ row }) => row.id),
      }),
      unansweredMinor: await sumUnansweredChanges(db, proposedBefore),
    },
  };
}

export function viewMoney({ secured, atRisk }: MoneyOfMonth, currency: string): TodayMoney {
  const { dueMinor, workedMinor } = secured;
  return {
    securedMinor: dueMinor + workedMinor,
    unbilledMinor: workedMinor,
    currency,
    atRiskMinor: riskOf(atRisk),
  };
}

/** One sentence: what the month is sure to bring and of what it is made, then what is at risk and why. */
export function sayMoney({ month, secured, atRisk }: MoneyOfMonth, wording: Wording): string {
  const { say, money } = wording;
  const { dueMinor, workedMinor } = secured;
  return say(`sentence.${partsOf(secured)}`, {
    secured: money(dueMinor + workedMinor),
    due: money(dueMinor),
    worked: money(workedMinor),
    month: wording.month(month),
    risk: sayRisk(atRisk, wording),
  });
}

function sayRisk(atRisk: AtRisk, { say, money, list }: Wording): string {
  const { overdueMinor, aheadMinor, unansweredMinor } = atRisk;
  const parts = Object.entries({ overdue: overdueMinor, ahead: aheadMinor, unanswered: unansweredMinor })
    .filter(([, minor]) => minor > 0)
    .map(([why, minor]) => say(`risk.${why}`, { amount: money(minor), days: DAYS_UNANSWERED }));
  if (parts.length === 0) return '';
  const key = parts.length === 1 ? 'risk.one' : 'risk.several';
  return say(key, { amount: money(riskOf(atRisk)), parts: list(parts) });
}

function riskOf({ overdueMinor, aheadMinor, unansweredMinor }: AtRisk): number {
  return overdueMinor + aheadMinor + unansweredMinor;
}

function partsOf({ dueMinor, workedMinor }: Secured): 'both' | 'due' | 'worked' | 'nothing' {
  if (dueMinor !== 0 && workedMinor !== 0) return 'both';
  if (dueMinor !== 0) return 'due';
  return workedMinor !== 0 ? 'worked' : 'nothing';
}
