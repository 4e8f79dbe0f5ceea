import type { ProBonoLimits } from '../../core/pro-bono/gate.ts';
import { type Deps, todayOf } from '../deps.ts';
import { proBonoColumn } from '../work/engagements/columns.ts';
import {
  countFree,
  countPayingClients,
  type FreeRow,
  type LimitsRow,
  listFree,
  listWorked,
  sumWorkedByMonth,
} from './gate-store.ts';
import { fullMonthsBefore } from './months.ts';

/** Without an agreed cap the last months say what an engagement takes. */
const MONTHS_LOOKED_AT = 3;

/** Active free work as the gate and the gauge count it. All times are minutes of a month. */
export interface FreeWork {
  readonly limits: ProBonoLimits;
  readonly active: number;
  readonly overridden: number;
  readonly payingClients: number;
  readonly promisedMinutes: number;
  /** Null when neither the practice nor its books say how long a month is. */
  readonly monthMinutes: number | null;
  readonly engagements: readonly (FreeRow & { readonly promisedMinutes: number })[];
}

export async function gatherFreeWork(deps: Deps, row: LimitsRow): Promise<FreeWork> {
  const { db } = deps;
  const months = fullMonthsBefore(todayOf(deps), MONTHS_LOOKED_AT);
  const free = await listFree(db);
  const worked = await listWorked(db, months, free);
  const engagements = free.map((engagement) => ({
    ...engagement,
    promisedMinutes: promisedMinutesOf(
      engagement,
      months,
      worked.filter(({ engagementId }) => engagementId === engagement.id),
    ),
  }));
  const paying = await countPayingClients(db);
  return {
    limits: readLimits(row),
    ...(await countFree(db)),
    // Until the first paid engagement is active, the first run's answer is all that is known.
    payingClients: paying === 0 ? (row.payingClients ?? 0) : paying,
    promisedMinutes: engagements.reduce((sum, { promisedMinutes }) => sum + promisedMinutes, 0),
    monthMinutes: await monthMinutesOf(deps, row, months),
    engagements,
  };
}

export function readLimits(row: LimitsRow): ProBonoLimits {
  return {
    payingClientsPerPlace: row.payingClientsPerPlace,
    placesAtLeast: row.proBonoPlacesAtLeast,
    sharePercent: row.proBonoSharePercent,
  };
}

/** The cap it was agreed with; without one the average of its last full months since it began. */
function promisedMinutesOf(
  { proBono, startsOn }: Pick<FreeRow, 'proBono' | 'startsOn'>,
  months: readonly string[],
  worked: readonly { readonly month: string; readonly actualMinutes: number }[],
): number {
  const cap = proBonoColumn.readOrNull(proBono)?.capMinutesPerMonth;
  if (cap !== undefined) return cap;
  const own = months.filter((month) => month >= startsOn.slice(0, 7));
  return averageOf(
    worked.map(({ actualMinutes }) => actualMinutes),
    own.length,
  );
}

async function monthMinutesOf(
  deps: Deps,
  { weeklyMinutes }: LimitsRow,
  months: readonly string[],
): Promise<number | null> {
  if (weeklyMinutes !== null) return Math.floor((weeklyMinutes * 52) / 12);
  const worked = (await sumWorkedByMonth(deps.db, months)).filter(({ minutes }) => minutes > 0);
  if (worked.length === 0) return null;
  const first = worked.reduce((least, { month }) => (month < least ? month : least), months.at(-1) ?? '');
  return averageOf(
    worked.map(({ minutes }) => minutes),
    // Months before the books begin say nothing of how long a month is.
    months.filter((month) => month >= first).length,
  );
}

function averageOf(minutes: readonly number[], months: number): number {
  if (months === 0) return 0;
  return Math.floor(minutes.reduce((sum, each) => sum + each, 0) / months);
}
