import { PlanSettings } from '../../contract/plan/plan.ts';
import { jsonColumn } from '../db/json-column.ts';
import { keptShape } from '../db/kept-shape.ts';

/** The practice keeps it for the plan, which decides what it holds (server/practice/kept-for-rooms.ts). */
export const planColumn = jsonColumn('practices.plan', keptShape(PlanSettings));
