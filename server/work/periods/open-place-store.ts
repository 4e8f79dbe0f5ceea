import { sql } from 'kysely';
import { prepared } from '../../db/prepared.ts';
import { usedBySegmentColumn } from './columns.ts';
import { openMinor } from './open-amount.ts';
import type { EngagementKey, Found, PeriodKey, PeriodRow } from './store.ts';

/**
 * The open period with what is open of its fee, null when nothing is: recording time asks for both, in one statement. The
 * fee falls due on the period's first day, so that the look-up is one step of the index by engagement and due date.
 */
export const selectOpenPlace = prepared((db, { engagementId }: EngagementKey) =>
  db
    .selectFrom('periods')
    .leftJoin('charges', (join) =>
      join
        .onRef('charges.engagementId', '=', 'periods.engagementId')
        .onRef('charges.dueOn', '=', 'periods.startsOn')
        .onRef('charges.periodIndex', '=', 'periods.periodIndex')
        .on('charges.kind', '=', sql.lit('fee'))
        .on(sql<boolean>`${openMinor} > 0`),
    )
    .selectAll('periods')
    .select(openMinor.$castTo<number | null>().as('openMinor'))
    .where('periods.engagementId', '=', engagementId)
    .where('periods.periodIndex', '=', (from) =>
      from.selectFrom('engagements').select('openPeriodIndex').where('id', '=', engagementId),
    ),
);

/** The open period as recording time needs it; `openMinor` is what its fee still owes. */
export type OpenPlace = PeriodRow & { readonly openMinor: number | null };

export async function findOpenPlace({ db, engagementId }: Found): Promise<OpenPlace | null> {
  return (await selectOpenPlace(db, { engagementId }))[0] ?? null;
}

const updateTotals = prepared(
  (db, { engagementId, periodIndex, usedBySegment }: PeriodKey & Pick<PeriodRow, 'usedBySegment'>) =>
    db
      .updateTable('periods')
      .set({ usedBySegment })
      .where('engagementId', '=', engagementId)
      .where('periodIndex', '=', periodIndex),
);

/** Writes the running totals of a period: the one change that recording time makes to it. */
export async function updateRunningTotals(
  { db, engagementId }: Found,
  periodIndex: number,
  totals: readonly number[],
): Promise<void> {
  await updateTotals.later(db, {
    engagementId,
    periodIndex,
    usedBySegment: usedBySegmentColumn.write(totals),
  });
}
