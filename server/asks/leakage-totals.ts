import { unclaimedOf } from '../../core/asks/leakage.ts';
import type { Deps } from '../deps.ts';
import { engagementsById } from '../work/engagements/engagements-by-id.ts';
import { bookedQuestion, spanOf } from './gather-leakage.ts';
import { STATUS_CALL, sumAsksByClient, sumContacts } from './leakage-store.ts';

/** How often one client asked and had a status call, how often it was urgent, and what was given or never billed. */
export interface LeakageTotal {
  asked: number;
  statusCalls: number;
  urgent: number;
  lostMinor: number;
}

/**
 * The leakage of every client in some days, both included, as its own page has it, in three figures. Asks are added up by the
 * database and questions by groups, so that a whole practice is told at once.
 */
export async function leakageTotals(
  deps: Deps,
  days: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, Readonly<LeakageTotal>>> {
  const span = spanOf(deps, days, null);
  const totals = new Map<string, LeakageTotal>();
  const of = (clientId: string) => {
    const known = totals.get(clientId) ?? { asked: 0, statusCalls: 0, urgent: 0, lostMinor: 0 };
    totals.set(clientId, known);
    return known;
  };
  for (const { clientId, decision, count, valueMinor, urgent } of await sumAsksByClient(deps.db, span)) {
    const total = of(clientId);
    total.asked += Number(count);
    total.urgent += Number(urgent);
    if (decision === 'gifted') total.lostMinor += Number(valueMinor ?? 0);
  }
  const questions = await sumContacts(deps.db, span);
  const engagements = await engagementsById(deps, questions);
  for (const group of questions) {
    const engagement = engagements.get(group.engagementId);
    if (!engagement) continue;
    const total = of(group.clientId);
    total.urgent += Number(group.urgent);
    if (group.actualMinutes === STATUS_CALL) {
      total.statusCalls += group.times;
      continue;
    }
    total.asked += group.times;
    total.lostMinor +=
      group.times * unclaimedOf(bookedQuestion(deps, { wanted: days, from: span.from }, group, engagement));
  }
  return totals;
}
