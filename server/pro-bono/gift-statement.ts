import type { GiftStatement } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import { creditToZero, valueOfGiven } from '../../core/pro-bono/gift-statement.ts';
import { clientHeads } from '../clients/client-heads.ts';
import { getClient } from '../clients/list-clients.ts';
import { type Deps, system } from '../deps.ts';
import { listReceived, listWorked, sumGifts } from './given-store.ts';
import { monthsBetween } from './months.ts';

type Row = GiftStatement['rows'][number];
type Unnamed = Omit<Row, 'clientName'>;

/**
 * A year of free work at full value, credited to zero: pro bono minutes at their normal rate, and gifts at the value they
 * were given at. Of one client, or of the practice where `clientId` is null.
 */
export async function stateGifts(
  deps: Deps,
  clientId: string | null,
  year: number,
): Promise<GiftStatement | Refused> {
  if (clientId !== null) {
    const client = await getClient(deps, system, { params: { id: clientId } });
    if (isRefused(client)) return client;
  }
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  const whose = { clientIds: clientId === null ? null : [clientId] };
  const worked = await listWorked(deps.db, whose, ['pro-bono'], monthsBetween(days.from, days.to));
  const gifts = await sumGifts(deps.db, whose, days);
  const rows = await named(deps, [...workedRows(deps, worked), ...giftRows(gifts)]);
  const received = await listReceived(deps.db, whose, days);
  return {
    year,
    clientId,
    currency: deps.practice.currency,
    ...creditToZero(rows),
    rows,
    benefits: received.map(({ kind, expected, receivedOn, evidence, worthMinor }) => ({
      kind,
      expected,
      receivedOn: receivedOn ?? days.to,
      evidence: evidence ?? '',
      worthMinor,
    })),
  };
}

/** A line an engagement: its minutes of the year at its rate, else the practice's. */
function workedRows(deps: Deps, worked: Awaited<ReturnType<typeof listWorked>>): Unnamed[] {
  const byEngagement = Map.groupBy(worked, ({ engagementId }) => engagementId);
  return [...byEngagement.values()].flatMap((months) => {
    const [first] = months;
    const minutes = months.reduce((sum, { actualMinutes }) => sum + actualMinutes, 0);
    // Totals of entries that were all voided stay behind as zeros.
    if (!first || minutes === 0) return [];
    const { clientId, engagementId, title, hourlyRateMinor } = first;
    const rateMinorPerHour = hourlyRateMinor ?? deps.practice.hourlyRateMinor;
    const valueMinor = valueOfGiven({ minutes, rateMinorPerHour });
    return { clientId, engagementId, title, kind: 'pro-bono', minutes, rateMinorPerHour, valueMinor };
  });
}

/** Each gift was valued by the rule and the rate of its day: there is no one rate to a year of them. */
function giftRows(gifts: Awaited<ReturnType<typeof sumGifts>>): Unnamed[] {
  const byEngagement = Map.groupBy(gifts, ({ engagementId }) => engagementId);
  return [...byEngagement].flatMap(([engagementId, months]) => {
    const [first] = months;
    if (!first || engagementId === null) return [];
    const minutes = months.reduce((sum, month) => sum + (month.minutes ?? 0), 0);
    const valueMinor = months.reduce((sum, month) => sum + (month.valueMinor ?? 0), 0);
    const { clientId, title } = first;
    return { clientId, engagementId, title, kind: 'gift', minutes, rateMinorPerHour: null, valueMinor };
  });
}

/** With their clients' names, in the order of these; of a client the most valuable first. */
async function named(deps: Deps, rows: readonly Unnamed[]): Promise<Row[]> {
  const heads = await clientHeads(deps, [...new Set(rows.map(({ clientId }) => clientId))]);
  const nameOf = (clientId: string) => heads.get(clientId)?.name ?? '';
  return rows
    .map((row) => ({ ...row, clientName: nameOf(row.clientId) }))
    .sort(
      (a, b) =>
        a.clientName.localeCompare(b.clientName, deps.practice.locale) ||
        b.valueMinor - a.valueMinor ||
        (a.engagementId < b.engagementId ? -1 : 1),
    );
}
