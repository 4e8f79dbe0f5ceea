import { concentrationOf } from '../../core/forecast/forecast.ts';
import { sumChargesByClient } from './plan-store.ts';
import { type View, worthOf } from './view.ts';

/**
 * What part of the income and of the hours of the last twelve months each client is: charges that have fallen due and work at its
 * rate, and actual minutes. A client left out takes no share, so that the shares of the others show what remains.
 */
export async function sharesOfYear(view: View, before: string, leftOut: ReadonlySet<string>) {
  const { deps, shareMonths } = view;
  const due = await sumChargesByClient(deps.db, deps.practice.id, `${shareMonths[0]}-01`, before);
  const income = due.map(({ clientId, amountMinor }) => ({ clientId, amount: amountMinor }));
  const worked = view.work.map((row) => ({ clientId: row.clientId, amount: worthOf(view, row) }));
  const hours = view.work.map(({ clientId, actualMinutes }) => ({ clientId, amount: actualMinutes }));
  return {
    income: concentrationOf(byClient([...income, ...worked], leftOut)),
    hours: concentrationOf(byClient(hours, leftOut)),
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
