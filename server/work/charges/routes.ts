import { retainers } from '../../../contract/work/retainers.ts';
import { type Mounted, reads } from '../../http/mounted.ts';
import { listCharges } from './charges.ts';

export const chargeRoutes: readonly Mounted[] = [reads(retainers.charges, listCharges)];
