import { WorkingDays } from '../../contract/practice/working-days.ts';
import { jsonColumn } from '../db/json-column.ts';
import { keptShape } from '../db/kept-shape.ts';

export const workingDaysColumn = jsonColumn('practices.working_days', keptShape(WorkingDays));
