import { z } from 'zod';
import type { ChargeBecause } from '../../../core/work/periods/charge.ts';
import type { Opening } from '../../../core/work/periods/open-period.ts';
import type { Snapshot } from '../../../core/work/periods/opening-inputs.ts';
import type { Statement } from '../../../core/work/periods/statement.ts';
import type { RetainerTerms } from '../../../core/work/terms/facts.ts';
import { documentColumn, type JsonColumn, remembered } from '../../db/json-column.ts';
import { KeptTerms } from '../terms/shapes.ts';
import { KeptChargeBecause, KeptOpening, KeptSnapshot, KeptStatement } from './shapes.ts';

/** Read for every balance and for every entry that is recorded, and written anew only when a fact of its period changes. */
export const openingColumn: JsonColumn<'periods.opening', Opening> = remembered(
  documentColumn('periods.opening', KeptOpening),
);

export const usedBySegmentColumn: JsonColumn<'periods.used_by_segment', readonly number[]> = documentColumn(
  'periods.used_by_segment',
  z.array(z.number()),
);

/** What a closed period hands on to the next. */
export const closingColumn: JsonColumn<'periods.closing', Snapshot> = documentColumn(
  'periods.closing',
  KeptSnapshot,
);

export const statementColumn: JsonColumn<'periods.statement', Statement> = documentColumn(
  'periods.statement',
  KeptStatement,
);

export const changedTermsColumn: JsonColumn<'retainer_changes.terms', RetainerTerms> = documentColumn(
  'retainer_changes.terms',
  KeptTerms,
);

export const chargeBecauseColumn: JsonColumn<'charges.because', ChargeBecause> = documentColumn(
  'charges.because',
  KeptChargeBecause,
);
