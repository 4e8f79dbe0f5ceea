import type { UseCases } from '../../http/mounted.ts';
import { listCharges } from './charges.ts';

export const chargeRoutes: UseCases = { listCharges };
