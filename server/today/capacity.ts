import type { CapacityStrip } from '../../contract/today/overview.ts';
import { addDays } from '../../core/base/calendar/local-day.ts';
import { capacityOf, type PromisedTime } from '../../core/today/capacity.ts';
import { type Deps, system } from '../deps.ts';
import { getGauge } from '../pro-bono/gauge.ts';
import { listGiftMinutes } from './ask-store.ts';
import type { MoneyOfMonth } from './money-sentence.ts';
import type { WatchedRetainer } from './retainer-items.ts';
import { listRetainerMinutes } from './today-store.ts';

/** What the hours of the running month are for. Totals of the month, open periods and gifts are read, and no entry. */
export async function capacityStrip(
  deps: Deps,
  retainers: readonly WatchedRetainer[],
  { month, secured }: MoneyOfMonth,
): Promise<CapacityStrip> {
  const { db, practice } = deps;
  const worked = new Map(
    (await listRetainerMinutes(db, month)).map((row) => [row.engagementId, row.actualMinutes]),
  );
  const gauge = await getGauge(deps, system, {});
  const given = await listGiftMinutes(db, { from: `${month}-01`, until: `${month}-31` });
  // A gift that has an entry is in the totals of its engagement too; it is a gift here, and nothing else besides.
  const givenUnder = new Map(given.map(({ engagementId, counted }) => [engagementId, counted]));
  const countedAs = (...kinds: readonly string[]) =>
    given.reduce((sum, { kind, counted }) => sum + (kind !== null && kinds.includes(kind) ? counted : 0), 0);
  const capacity = capacityOf({
    month,
    weeklyMinutes: practice.weeklyMinutes,
    retainers: retainers.map((each) => {
      const { id } = each.row;
      return promisedTime(each, (worked.get(id) ?? 0) - (givenUnder.get(id) ?? 0));
    }),
    projectMinutes: secured.workedMinutes - countedAs('hourly', 'project'),
    proBono: {
      promisedMinutes: gauge.promisedMinutes,
      workedMinutes: gauge.workedMinutes - countedAs('pro-bono'),
    },
    giftMinutes: given.reduce((sum, { minutes }) => sum + minutes, 0),
  });
  return { month, ...capacity };
}

/** Pieces and access promise no hours; what they take is what was worked. */
function promisedTime({ row, opening }: WatchedRetainer, workedMinutes: number): PromisedTime {
  const { period, unit } = opening.inputs;
  return {
    grantedMinutes: unit === 'minutes' ? opening.granted : 0,
    startsOn: period.startsOn,
    endsBefore: period.endsBefore,
    workedMinutes,
    runsFrom: row.startsOn,
    runsBefore: row.endsOn === null ? null : addDays(row.endsOn, 1),
  };
}
