import { overview } from '../../contract/overview.ts';
import { type Mounted, reads } from '../http/mounted.ts';
import { listCandidates } from './candidates.ts';
import { listMonth } from './months.ts';
import { getToday } from './today.ts';

export const overviewRoutes: readonly Mounted[] = [
  reads(overview.today, getToday),
  reads(overview.months, listMonth),
  reads(overview.candidates, listCandidates),
];
