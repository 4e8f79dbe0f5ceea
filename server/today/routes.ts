import { overview } from '../../contract/today/overview.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { listMonth } from './months.ts';
import { snoozeItem, wakeItem } from './snoozes.ts';
import { getToday } from './today.ts';

export const todayRoutes: readonly Mounted[] = [
  reads(overview.today, getToday),
  writes(overview.snooze, snoozeItem),
  writes(overview.wake, wakeItem),
  reads(overview.months, listMonth),
];
