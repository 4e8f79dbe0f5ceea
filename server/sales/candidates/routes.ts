import type { UseCases } from '../../http/mounted.ts';
import { listCandidates } from './candidates.ts';

export const candidateRoutes: UseCases = { listCandidates };
