import type { UseCases } from '../../http/mounted.ts';
import { getReport, writeReport } from './write-report.ts';

export const reportRoutes: UseCases = { getReport, writeReport };
