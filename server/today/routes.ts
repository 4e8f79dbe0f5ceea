import { candidates } from '../../contract/sales/candidates.ts';
import { overview } from '../../contract/today/overview.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { listCandidates } from '../sales/candidates/candidates.ts';
import { listMonth } from './months.ts';
import { snoozeItem, wakeItem } from './snoozes.ts';
import { getToday } from './today.ts';

export const overviewRoutes: readonly Mounted[] = [
  reads(overview.today, getToday),
  writes(overview.snooze, snoozeItem),
  writes(overview.wake, wakeItem),
  reads(overview.months, listMonth),
  reads(candidates.list, listCandidates),
];
