import type { BilledBecause } from '../../../core/work/terms/billing-rule.ts';
import { documentColumn, type JsonColumn, remembered } from '../../db/json-column.ts';
import { KeptBilledBecause } from '../terms/shapes.ts';

/** Few reasons, each with small figures, stand behind many entries. */
export const billedBecauseColumn: JsonColumn<'time_entries.billed_because', BilledBecause> = remembered(
  documentColumn('time_entries.billed_because', KeptBilledBecause),
);
