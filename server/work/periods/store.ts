import type { Insertable } from 'kysely';
import type { Db } from '../../db/database.ts';
import { onePage } from '../../db/one-page.ts';
import { one, prepared } from '../../db/prepared.ts';
import { rows } from '../../db/rows.ts';
import { askTogether, sendLater } from '../../db/sending.ts';
import type { OverageApprovalsTable, PeriodsTable } from '../../db/tables.ts';

export type PeriodRow = Readonly<PeriodsTable>;

export const { insert: insertTopUp } = rows('topUps');
export const { insert: insertTermsChange, checked: checkedChanges } = rows('retainerChanges');
export const { insert: insertPause, checked: checkedPauses } = rows('pauses');

export interface Found {
  readonly db: Db;

  readonly engagementId: string;
}

export interface EngagementKey {
  readonly engagementId: string;
}

export interface PeriodKey extends EngagementKey {
  readonly periodIndex: number;
}

const selectPeriod = prepared((db, { engagementId, periodIndex }: PeriodKey) =>
  db
    .selectFrom('periods')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .where('periodIndex', '=', periodIndex),
);

export async function findPeriod(
  { db, engagementId }: Found,
  periodIndex: number,
): Promise<PeriodRow | undefined> {
  return (await selectPeriod(db, { engagementId, periodIndex }))[0];
}

/**
 * What a balance is read from, in one round trip: the engagement and its open period, whose columns are null when none is.
 * The engagement is found by itself and the period joined to it, for the reason given at the look-up of the caller.
 */
const selectForBalance = prepared((db, { engagementId }: EngagementKey) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('engagements')
        .select(['id', 'timeZone', 'openPeriodIndex'])
        .where('id', '=', engagementId)
        .limit(one)
        .as('found'),
    )
    .leftJoin('periods', (join) =>
      join
        .onRef('periods.engagementId', '=', 'found.id')
        .onRef('periods.periodIndex', '=', 'found.openPeriodIndex'),
    )
    .select(['found.timeZone', 'periods.periodIndex'])
    .select(['periods.startsAt', 'periods.startsOn', 'periods.endsBefore', 'periods.state'])
    .select(['periods.opening', 'periods.usedBySegment']),
);

export async function findForBalance({ db, engagementId }: Found) {
  return (await selectForBalance(db, { engagementId }))[0];
}

/** The last period on record, open or closed. */
export async function findLastPeriod({ db, engagementId }: Found): Promise<PeriodRow | undefined> {
  return db
    .selectFrom('periods')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .orderBy('periodIndex', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertPeriod(db: Db, row: Insertable<PeriodsTable>): Promise<void> {
  await db.insertInto('periods').values(row).execute();
}

export async function updatePeriod(
  found: Found,
  index: number,
  change: Partial<PeriodsTable>,
): Promise<void> {
  const query = found.db
    .updateTable('periods')
    .set(change)
    .where('engagementId', '=', found.engagementId)
    .where('periodIndex', '=', index);
  await sendLater(found.db, query.compile());
}

/** Closed periods after a cursor, first to last, with their frozen statements. */
export async function listClosedPeriods({ db, engagementId }: Found, after: number, limit: number) {
  return onePage(
    db
      .selectFrom('periods')
      .select(['periodIndex', 'statement', 'statementHash', 'closedAt'])
      .where('engagementId', '=', engagementId)
      .where('periodIndex', '>', after)
      .where('state', '=', 'closed')
      .orderBy('periodIndex'),
    limit,
  ).execute();
}

/**
 * What a replay starts from, in one round trip: the period before it (there is none before the first), the last closed one, and what was
 * posted about the periods since.
 */
export async function findBook(found: Found, beforeIndex: number, closedThrough: number) {
  const { db, engagementId } = found;
  const [before, lastClosed, posted] = await askTogether(db, [
    selectPeriod.filled(db, { engagementId, periodIndex: beforeIndex }),
    selectPeriod.filled(db, { engagementId, periodIndex: closedThrough }),
    postedAfter(found, beforeIndex).compile(),
  ]);
  return { before: before[0], lastClosed: lastClosed[0], posted };
}

/** What was posted about periods after one, one sum per key: all that the next posting depends on. */
function postedAfter({ db, engagementId }: Found, afterIndex: number) {
  return db
    .selectFrom('charges')
    .select([
      'chargeKey as key',
      'forPeriodIndex',
      (of) => of.fn.sum<number>('amountMinor').as('amountMinor'),
    ])
    .where('engagementId', '=', engagementId)
    .where('forPeriodIndex', '>', afterIndex)
    .groupBy(['chargeKey', 'forPeriodIndex']);
}

/** A period has one approved amount; the later word replaces the earlier. */
export async function insertApproval(db: Db, row: Readonly<OverageApprovalsTable>): Promise<void> {
  const { approvedAmount, createdAt } = row;
  await db
    .insertInto('overageApprovals')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['engagementId', 'periodIndex']).doUpdateSet({ approvedAmount, createdAt }),
    )
    .execute();
}
