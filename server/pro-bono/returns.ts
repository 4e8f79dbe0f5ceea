import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused } from '../../contract/refusals.ts';
import { earlierOf, localDateOf } from '../../core/base/calendar/local-day.ts';
import { type Minor, priceOf } from '../../core/base/money/money.ts';
import { type MonthAmount, returnsByMonth } from '../../core/pro-bono/returns.ts';
import { getClient } from '../clients/list-clients.ts';
import type { EngagementsTable } from '../db/tables.ts';
import { type Deps, todayOf } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { findFirstStart, listReceived, listWorked, sumGifts } from './given-store.ts';
import { monthsBetween } from './months.ts';
import { findFirstWorkedOn, listEngagementsOf, listReferred, sumChargesDue } from './referred-store.ts';

const PAID_BY_TIME: readonly EngagementsTable['kind'][] = ['hourly', 'project'];
const EVER = '0001-01-01';

/**
 * What was given to a client at full value beside what came back: the worth of its benefits, and what clients paid who came
 * through it. It reads totals and charges by way of these clients' engagements, never the practice's.
 */
export const getReturns = reads(proBono.returns, async (deps, actor, { params }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const today = todayOf(deps);
  const whose = { clientIds: [client.id] };
  const given = await gatherGiven(deps, whose, today);
  const benefits = (await listReceived(deps.db, whose, { from: EVER, to: today })).map(
    ({ receivedOn, worthMinor }) => ({ month: (receivedOn ?? today).slice(0, 7), minor: worthMinor ?? 0 }),
  );
  const referred = await gatherReferred(deps, client.id, today);
  const paid = referred.flatMap(({ amounts }) => amounts);
  return {
    clientId: client.id,
    currency: deps.practice.currency,
    givenMinutes: given.reduce((sum, { minutes }) => sum + minutes, 0),
    givenMinor: sumOf(given),
    benefitsMinor: sumOf(benefits),
    referredMinor: sumOf(paid),
    referred: referred.map(({ amounts, ...who }) => ({ ...who, paidMinor: sumOf(amounts) })),
    months: [...returnsByMonth(given, [...benefits, ...paid], today.slice(0, 7))],
  };
});

type Given = MonthAmount & { readonly minutes: number };

/** Free work by engagement and month at its rate, and gifts at the value they were given at. */
async function gatherGiven(
  deps: Deps,
  whose: { readonly clientIds: readonly string[] },
  today: string,
): Promise<readonly Given[]> {
  const start = await findFirstStart(deps.db, whose, ['pro-bono']);
  const months = start === null ? [] : monthsBetween(start, today);
  const worked = await listWorked(deps.db, whose, ['pro-bono'], months);
  const gifts = await sumGifts(deps.db, whose, { from: EVER, to: today });
  return [
    ...worked.map((row) => ({
      month: row.month,
      minutes: row.actualMinutes,
      minor: atRate(deps, row.actualMinutes, row.hourlyRateMinor),
    })),
    ...gifts.map(({ month, minutes, valueMinor }) => ({
      month,
      minutes: minutes ?? 0,
      minor: valueMinor ?? 0,
    })),
  ];
}

interface Referred {
  readonly clientId: string;
  readonly name: string;
  readonly since: string;
  readonly amounts: readonly MonthAmount[];
}

/** The clients that were sent, since when, and what they paid: charges due, and work by the hour that no charge holds. */
async function gatherReferred(deps: Deps, referrerId: string, today: string): Promise<readonly Referred[]> {
  const { db, practice } = deps;
  const sent = await listReferred(db, referrerId);
  if (sent.length === 0) return [];
  const clientIds = sent.map(({ id }) => id);
  const agreed = await listEngagementsOf(db, clientIds);
  const starts = agreed.filter(({ kind }) => PAID_BY_TIME.includes(kind)).map(({ startsOn }) => startsOn);
  const [start] = starts.sort();
  const months = start === undefined ? [] : monthsBetween(start, today);
  const whose = { clientIds };
  const worked = (await listWorked(db, whose, PAID_BY_TIME, months)).map((row) => ({
    clientId: row.clientId,
    month: row.month,
    minor: atRate(deps, row.billedMinutes - row.chargedMinutes, row.hourlyRateMinor),
  }));
  const engagementIds = agreed.map(({ id }) => id);
  const charged = await sumChargesDue(db, engagementIds, today);
  const byClient = Map.groupBy([...worked, ...charged], ({ clientId }) => clientId);
  return Promise.all(
    sent.map(async ({ id, name, createdAt }) => {
      const cameOn = localDateOf(createdAt, practice.timeZone);
      const workedOn = await findFirstWorkedOn(db, id);
      const since = earlierOf(cameOn, workedOn ?? cameOn);
      return { clientId: id, name, since, amounts: byClient.get(id) ?? [] };
    }),
  );
}

/** Each engagement's line of a month is rounded half-up once; without any rate it is worth nothing yet. */
function atRate(deps: Deps, minutes: number, rateMinor: Minor | null): Minor {
  return priceOf(minutes, rateMinor ?? deps.practice.hourlyRateMinor ?? 0, 'minutes');
}

function sumOf(amounts: readonly MonthAmount[]): Minor {
  return amounts.reduce((sum, { minor }) => sum + minor, 0);
}
