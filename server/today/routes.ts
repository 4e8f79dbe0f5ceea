import type { UseCases } from '../http/mounted.ts';
import { listMonth } from './months.ts';
import { snoozeItem, wakeItem } from './snoozes.ts';
import { getToday } from './today.ts';

export const todayRoutes: UseCases = { getToday, snoozeItem, wakeItem, listMonth };
