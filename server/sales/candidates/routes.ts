import { candidates } from '../../../contract/sales/candidates.ts';
import { type Mounted, reads } from '../../http/mounted.ts';
import { listCandidates } from './candidates.ts';

export const candidateRoutes: readonly Mounted[] = [reads(candidates.list, listCandidates)];
