import { endings } from '../../../contract/care/endings.ts';
import { health } from '../../../contract/care/health.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { getHealth } from '../health/health.ts';
import { endClient, undoEnding } from './end-client.ts';
import { planEnding } from './plan-ending.ts';

/** How a client stands, and how the work with it ends. */
export const endingRoutes: readonly Mounted[] = [
  reads(health.get, getHealth),
  reads(endings.plan, planEnding),
  writes(endings.end, endClient),
  writes(endings.undo, undoEnding),
];
