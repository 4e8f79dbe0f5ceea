import type { UseCases } from '../../http/mounted.ts';
import { getHealth } from '../health/health.ts';
import { endClient, undoEnding } from './end-client.ts';
import { planEnding } from './plan-ending.ts';

/** How a client stands, and how the work with it ends. */
export const endingRoutes: UseCases = { getHealth, planEnding, endClient, undoEnding };
