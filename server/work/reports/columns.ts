import { PeriodReport } from '../../../contract/work/renewals.ts';
import { jsonColumn } from '../../db/json-column.ts';
import { keptShape } from '../../db/kept-shape.ts';

export const reportResultsColumn = jsonColumn(
  'period_reports.results',
  keptShape(PeriodReport.shape.results),
);
