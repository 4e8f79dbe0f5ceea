import type { z } from 'zod';
import { type WorkingDays, workingDays } from '../../contract/practice/working-days.ts';
import { USUAL_WEEK } from '../../core/base/calendar/working-calendar.ts';
import type { Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { reads, writes } from '../http/mounted.ts';
import { workingDaysColumn } from './columns.ts';
import { findWorkingDays, updateWorkingDays } from './store.ts';

export type Worked = z.output<typeof WorkingDays>;

/** As many check-ins a day as one can do beside a day's work. */
const CHECK_INS_PER_DAY = 5;

/** On which days the practice works: Monday to Friday until it says otherwise. */
export async function workingDaysOf({ db }: Deps): Promise<Worked> {
  const kept = await findWorkingDays(db);
  if (kept !== null) return workingDaysColumn.read(kept);
  return { weekdays: [...USUAL_WEEK.weekdays], holidays: [], checkInsPerDay: CHECK_INS_PER_DAY };
}

export const getWorkingDays = reads(workingDays.get, (deps) => {
  return workingDaysOf(deps);
});

/** Sets on which days the practice works, and moves every check-in off the days it does not. Refused to all but the owner. */
export const setWorkingDays = writes(workingDays.set, async (deps, actor, { body }) => {
  const set = { ...body, weekdays: [...new Set(body.weekdays)].sort((one, other) => one - other) };
  await updateWorkingDays(deps.db, workingDaysColumn.write(set));
  await happened(deps, actor, 'practice.working-days-set', deps.practice.id, set);
  return set;
});
