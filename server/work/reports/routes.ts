import { renewals } from '../../../contract/work/renewals.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { getReport, writeReport } from './write-report.ts';

export const reportRoutes: readonly Mounted[] = [
  reads(renewals.report, getReport),
  writes(renewals.writeReport, writeReport),
];
