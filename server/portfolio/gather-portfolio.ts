import type { FitWeights } from '../../contract/portfolio/portfolio.ts';
import { daysBetween, earlierOf, laterOf } from '../../core/base/calendar/local-day.ts';
import {
  type ClientYear,
  effectiveRateOf,
  type FitParts,
  fitOf,
  fitParts,
} from '../../core/portfolio/fit.ts';
import { medianRateOf, type Quadrant, quadrantOf } from '../../core/portfolio/quadrants.ts';
import { paidOnTimePercent } from '../../core/work/charges/charge-state.ts';
import { leakageTotals } from '../asks/leakage-totals.ts';
import { endedClients } from '../care/endings/ending.ts';
import type { Deps } from '../deps.ts';
import { yearByClient } from '../plan/shares.ts';
import { listEveryClient, listPaidCharges, listUnderway } from './portfolio-store.ts';

export type ClientRow = Awaited<ReturnType<typeof listEveryClient>>[number];

/** A client of the map, with everything its place follows from. */
export interface Placed {
  readonly client: ClientRow;
  readonly year: ClientYear;
  readonly rateMinor: number;
  readonly parts: FitParts;
  readonly fit: number;
  readonly relation: number;
  readonly quadrant: Quadrant;
  /** How most of the year's time was worked; null without any. */
  readonly kind: string | null;
}

/**
 * Every client that brought income or took time in the last twelve months, placed on the map. Archived clients, and those with
 * whom the work has ended, are left out: nothing can be done about them any more. Totals, charges and asks are read by their
 * indexes, and no plain entry.
 */
export async function gatherPortfolio(deps: Deps, weights: FitWeights) {
  const { db } = deps;
  const year = await yearByClient(deps);
  const everyone = await listEveryClient(db);
  const ended = new Set(await endedClients(deps, year.to));
  const clients = everyone.filter(
    ({ id, archivedAt }) =>
      archivedAt === null && !ended.has(id) && (year.incomeMinor.has(id) || year.minutes.has(id)),
  );
  const yearOf = await yearsOf(deps, year, everyone);
  const years = clients.map((client) => yearOf(client.id));
  const medianRateMinor = medianRateOf(years);
  const kinds = kindsOf(year.work);
  const placed = clients.map((client, at): Placed => {
    const ofClient = years[at] as ClientYear;
    const rateMinor = effectiveRateOf(ofClient);
    const parts = fitParts(ofClient, medianRateMinor);
    const { fit, relation } = fitOf(parts, weights);
    const quadrant = quadrantOf({ rateMinor, medianRateMinor, relation });
    const kind = ofClient.hasRetainer ? 'retainer' : (kinds.get(client.id) ?? null);
    return { client, year: ofClient, rateMinor, parts, fit, relation, quadrant, kind };
  });
  return { ...year, medianRateMinor, placed };
}

type Year = Awaited<ReturnType<typeof yearByClient>>;

async function yearsOf(deps: Deps, year: Year, everyone: readonly ClientRow[]) {
  const { db, practice } = deps;
  const { from, to } = year;
  const underway = Map.groupBy(await listUnderway(db), ({ clientId }) => clientId);
  const charges = Map.groupBy(await listPaidCharges(db, from, to), ({ clientId }) => clientId);
  const leakage = await leakageTotals(deps, { from, to });
  const referred = Map.groupBy(everyone, ({ referredByClientId }) => referredByClientId);
  return (id: string): ClientYear => {
    const engagements = underway.get(id) ?? [];
    const since = earlierOf(to, engagements.map(({ startsOn }) => startsOn).sort()[0] ?? to);
    const lost = leakage.get(id);
    const statusCalls = lost?.statusCalls ?? 0;
    const asked = (lost?.asked ?? 0) + statusCalls;
    return {
      incomeMinor: year.incomeMinor.get(id) ?? 0,
      minutes: year.minutes.get(id) ?? 0,
      leakageMinor: lost?.lostMinor ?? 0,
      paidOnTimePercent: paidOnTimePercent(charges.get(id) ?? [], to, practice.paymentGraceDays),
      contacts: asked,
      // An ask that was written into the books is urgent in both, and is one contact.
      urgent: Math.min(asked, lost?.urgent ?? 0),
      statusCalls,
      weeks: Math.max(1, Math.ceil((daysBetween(laterOf(from, since), to) + 1) / 7)),
      tenureMonths: monthsBetween(since, to),
      hasRetainer: engagements.some(({ kind, state }) => kind === 'retainer' && state === 'active'),
      referred: referred.get(id)?.length ?? 0,
    };
  };
}

function kindsOf(work: Year['work']): ReadonlyMap<string, string> {
  const minutes = new Map<string, { readonly kind: string; readonly minutes: number }>();
  const sums = new Map<string, number>();
  for (const row of work) {
    const key = `${row.clientId} ${row.kind}`;
    const sum = (sums.get(key) ?? 0) + row.actualMinutes;
    sums.set(key, sum);
    if (sum >= (minutes.get(row.clientId)?.minutes ?? 0))
      minutes.set(row.clientId, { kind: row.kind, minutes: sum });
  }
  return new Map([...minutes].map(([clientId, { kind }]) => [clientId, kind]));
}

function monthsBetween(from: string, to: string): number {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12;
  const whole = months + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return Math.max(0, to.slice(8) < from.slice(8) ? whole - 1 : whole);
}
