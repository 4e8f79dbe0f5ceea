import { z } from 'zod';
import { Assessment, Cadence, PlaybookText } from '../../../contract/care/playbooks.ts';
import { jsonColumn } from '../../db/json-column.ts';
import { keptShape } from '../../db/kept-shape.ts';

export const playbookTextColumn = jsonColumn('playbooks.text', keptShape(PlaybookText));

/** The room of clients keeps it for care, which decides what it holds (server/clients/set-handling.ts). */
export const cadenceColumn = jsonColumn('clients.cadence', z.array(keptShape(Cadence)));

export const assessedAnswersColumn = jsonColumn('assessments.answers', z.record(z.string(), z.string()));
export const assessedProbabilitiesColumn = jsonColumn(
  'assessments.probabilities',
  keptShape(Assessment.shape.probabilities),
);
