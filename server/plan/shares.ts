import { addDays } from '../../core/base/calendar/local-day.ts';
import { concentrationOf } from '../../core/plan/forecast.ts';
import { type Deps, todayOf } from '../deps.ts';
import { listWork, sumChargesByClient } from './plan-store.ts';
import { shareMonthsUntil, type View, worthOf } from './view.ts';

/**
 * What part of the income and of the hours of the last twelve months each client is: charges that have fallen due and work at its
 * rate, and actual minutes. A client left out takes no share, so that the shares of the others show what remains.
 */
export async function sharesOfYear(view: View, before: string, leftOut: ReadonlySet<string>) {
  const { income, hours } = await amountsOfYear(view, before);
  return {
    income: concentrationOf(byClient(income, leftOut)),
    hours: concentrationOf(byClient(hours, leftOut)),
  };
}

type Read = Pick<View, 'deps' | 'shareMonths' | 'work'>;

/** The income and the minutes of the last twelve months, several amounts a client. */
async function amountsOfYear({ deps, shareMonths, work }: Read, before: string) {
  const due = await sumChargesByClient(deps.db, `${shareMonths[0]}-01`, before);
  const charged = due.map(({ clientId, amountMinor }) => ({ clientId, amount: amountMinor }));
  const worked = work.map((row) => ({ clientId: row.clientId, amount: worthOf({ deps }, row) }));
  const hours = work.map(({ clientId, actualMinutes }) => ({ clientId, amount: actualMinutes }));
  return { income: [...charged, ...worked], hours };
}

/**
 * The last twelve months client by client, up to today: income (charges that have fallen due and work at its rate), actual
 * minutes, their shares, and the work itself.
 */
export async function yearByClient(deps: Deps) {
  const to = todayOf(deps);
  const thisMonth = to.slice(0, 7);
  const shareMonths = shareMonthsUntil(thisMonth);
  const work = await listWork(deps.db, shareMonths[0] ?? thisMonth, thisMonth);
  const amounts = await amountsOfYear({ deps, shareMonths, work }, addDays(to, 1));
  const [income, hours] = [byClient(amounts.income, new Set()), byClient(amounts.hours, new Set())];
  return {
    from: `${shareMonths[0]}-01`,
    to,
    work,
    incomeMinor: new Map(income.map(({ clientId, amount }) => [clientId, amount])),
    minutes: new Map(hours.map(({ clientId, amount }) => [clientId, amount])),
    shares: { income: concentrationOf(income), hours: concentrationOf(hours) },
  };
}

function byClient(
  amounts: readonly { readonly clientId: string; readonly amount: number }[],
  leftOut: ReadonlySet<string>,
) {
  const sums = new Map<string, number>();
  for (const { clientId, amount } of amounts)
    if (!leftOut.has(clientId)) sums.set(clientId, (sums.get(clientId) ?? 0) + amount);
  return [...sums].map(([clientId, amount]) => ({ clientId, amount }));
}
