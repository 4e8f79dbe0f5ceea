import { z } from 'zod';
import { documentColumn, type JsonColumn } from '../../db/json-column.ts';

/** What is kept of an ending: the hand-over as far as it is done, and which ends it replaced, so that it can be taken back. */
export interface EndingNotes {
  readonly done: readonly string[];
  readonly before: readonly { readonly engagementId: string; readonly endsOn: string | null }[];
}

const KeptNotes = z.looseObject({
  done: z.array(z.string()),
  before: z.array(z.looseObject({ engagementId: z.string(), endsOn: z.string().nullable() })),
}) satisfies z.ZodType<EndingNotes>;

export const handoverColumn: JsonColumn<'endings.handover', EndingNotes> = documentColumn(
  'endings.handover',
  KeptNotes,
);
