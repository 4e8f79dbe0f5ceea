import { type Insertable, sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { one, prepared } from '../../db/prepared.ts';
import type { RenewalsTable } from '../../db/programme-tables.ts';
import type {
  ChargesTable,
  OverageApprovalsTable,
  PausesTable,
  PeriodsTable,
  RetainerChangesTable,
  TopUpsTable,
} from '../../db/retainer-tables.ts';

export type PeriodRow = Readonly<PeriodsTable>;
export type ChargeRow = Readonly<ChargesTable>;

interface Found {
  readonly db: Db;
  readonly practiceId: string;
  readonly engagementId: string;
}

export interface AgreementRows {
  readonly changes: readonly RetainerChangesTable[];
  readonly topUps: readonly TopUpsTable[];
  readonly pauses: readonly PausesTable[];
  readonly approvals: readonly OverageApprovalsTable[];
  readonly renewals: readonly RenewalsTable[];
}

export async function findAgreementRows({ db, practiceId, engagementId }: Found): Promise<AgreementRows> {
  const of = <T extends 'retainerChanges' | 'topUps' | 'pauses' | 'overageApprovals' | 'renewals'>(
    table: T,
  ) =>
    db
      .selectFrom(table as 'pauses')
      .selectAll()
      .where('practiceId', '=', practiceId)
      .where('engagementId', '=', engagementId);
  return {
    changes: (await of('retainerChanges').execute()) as unknown as RetainerChangesTable[],
    topUps: (await of('topUps').execute()) as unknown as TopUpsTable[],
    pauses: (await of('pauses').execute()) as PausesTable[],
    approvals: (await of('overageApprovals').execute()) as unknown as OverageApprovalsTable[],
    renewals: (await of('renewals').orderBy('id').execute()) as unknown as RenewalsTable[],
  };
}

interface PeriodKey {
  readonly practiceId: string;
  readonly engagementId: string;
  readonly periodIndex: number;
}

const selectPeriod = prepared((db, { practiceId, engagementId, periodIndex }: PeriodKey) =>
  db
    .selectFrom('periods')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('engagementId', '=', engagementId)
    .where('periodIndex', '=', periodIndex),
);

/**
 * The open period with what is open of its fee, null when nothing is: recording time asks for both, in one statement. The
 * fee falls due on the period's first day, so that the look-up is one step of the index by engagement and due date.
 */
const selectPlace = prepared((db, { practiceId, engagementId, periodIndex }: PeriodKey) =>
  db
    .selectFrom('periods')
    .leftJoin('charges', (join) =>
      join
        .onRef('charges.practiceId', '=', 'periods.practiceId')
        .onRef('charges.engagementId', '=', 'periods.engagementId')
        .onRef('charges.dueOn', '=', 'periods.startsOn')
        .onRef('charges.periodIndex', '=', 'periods.periodIndex')
        .on('charges.kind', '=', sql.lit('fee'))
        .on(sql<boolean>`charges.paid_minor + charges.credited_minor < charges.amount_minor`),
    )
    .selectAll('periods')
    .select(
      sql<number | null>`charges.amount_minor - charges.paid_minor - charges.credited_minor`.as('openMinor'),
    )
    .where('periods.practiceId', '=', practiceId)
    .where('periods.engagementId', '=', engagementId)
    .where('periods.periodIndex', '=', periodIndex),
);

/** The open period as recording time needs it; `openMinor` is what its fee still owes. */
export async function findPlace(
  { db, practiceId, engagementId }: Found,
  periodIndex: number,
): Promise<(PeriodRow & { readonly openMinor: number | null }) | undefined> {
  return (await selectPlace(db, { practiceId, engagementId, periodIndex }))[0];
}

export async function findPeriod(
  { db, practiceId, engagementId }: Found,
  periodIndex: number,
): Promise<PeriodRow | undefined> {
  return (await selectPeriod(db, { practiceId, engagementId, periodIndex }))[0];
}

/**
 * What a balance is read from, in one round trip: the engagement and its open period, whose columns are null when none is.
 * The engagement is found by itself and the period joined to it, for the reason given at the look-up of the caller.
 */
const selectForBalance = prepared((db, { practiceId, engagementId }: Omit<PeriodKey, 'periodIndex'>) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('engagements')
        .select(['practiceId', 'id', 'timeZone', 'openPeriodIndex'])
        .where('practiceId', '=', practiceId)
        .where('id', '=', engagementId)
        .limit(one)
        .as('found'),
    )
    .leftJoin('periods', (join) =>
      join
        .onRef('periods.practiceId', '=', 'found.practiceId')
        .onRef('periods.engagementId', '=', 'found.id')
        .onRef('periods.periodIndex', '=', 'found.openPeriodIndex'),
    )
    .select(['found.timeZone', 'periods.periodIndex'])
    .select(['periods.startsAt', 'periods.startsOn', 'periods.endsBefore', 'periods.state'])
    .select(['periods.opening', 'periods.usedBySegment']),
);

export async function findForBalance({ db, practiceId, engagementId }: Found) {
  return (await selectForBalance(db, { practiceId, engagementId }))[0];
}

const updateTotals = prepared(
  (db, { practiceId, engagementId, periodIndex, usedBySegment }: PeriodKey & { usedBySegment: string }) =>
    db
      .updateTable('periods')
      .set({ usedBySegment })
      .where('practiceId', '=', practiceId)
      .where('engagementId', '=', engagementId)
      .where('periodIndex', '=', periodIndex),
);

/** Writes the running totals of a period: the one change that recording time makes to it. */
export async function updateRunningTotals(
  { db, practiceId, engagementId }: Found,
  periodIndex: number,
  totals: readonly number[],
): Promise<void> {
  await updateTotals(db, { practiceId, engagementId, periodIndex, usedBySegment: JSON.stringify(totals) });
}

/** The last period on record, open or closed. */
export async function findLastPeriod({
  db,
  practiceId,
  engagementId,
}: Found): Promise<PeriodRow | undefined> {
  return db
    .selectFrom('periods')
    .selectAll()
    .where('practiceId', '=', practiceId)
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
  await found.db
    .updateTable('periods')
    .set(change)
    .where('practiceId', '=', found.practiceId)
    .where('engagementId', '=', found.engagementId)
    .where('periodIndex', '=', index)
    .execute();
}

/** Closed periods after a cursor, first to last, with their frozen statements. */
export async function listClosedPeriods(
  { db, practiceId, engagementId }: Found,
  after: number,
  limit: number,
) {
  return db
    .selectFrom('periods')
    .select(['periodIndex', 'statement', 'statementHash', 'closedAt'])
    .where('practiceId', '=', practiceId)
    .where('engagementId', '=', engagementId)
    .where('periodIndex', '>', after)
    .where('state', '=', 'closed')
    .orderBy('periodIndex')
    .limit(limit + 1)
    .execute();
}

/** What was posted about periods after one, one sum per key: all that the next posting depends on. */
export async function postedAfter({ db, practiceId, engagementId }: Found, afterIndex: number) {
  return db
    .selectFrom('charges')
    .select([
      'chargeKey as key',
      'forPeriodIndex',
      (of) => of.fn.sum<number>('amountMinor').as('amountMinor'),
    ])
    .where('practiceId', '=', practiceId)
    .where('engagementId', '=', engagementId)
    .where('forPeriodIndex', '>', afterIndex)
    .groupBy(['chargeKey', 'forPeriodIndex'])
    .execute();
}

export async function insertCharges(db: Db, rows: readonly Insertable<ChargesTable>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('charges')
      .values([...rows])
      .execute();
}

export async function chargesOfPeriod(
  { db, practiceId, engagementId }: Found,
  index: number,
): Promise<ChargeRow[]> {
  return db
    .selectFrom('charges')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('engagementId', '=', engagementId)
    .where('periodIndex', '=', index)
    .orderBy('id')
    .execute();
}

/** Charges by due date, one more than the limit when there are more. */
export async function listChargeRows(
  { db, practiceId, engagementId }: Found,
  after: { readonly dueOn: string; readonly id: string } | null,
  limit: number,
): Promise<ChargeRow[]> {
  let query = db
    .selectFrom('charges')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('engagementId', '=', engagementId);
  if (after) query = query.where(sql<boolean>`(due_on, id) > (${after.dueOn}, ${after.id})`);
  return query
    .orderBy('dueOn')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}

export async function insertTopUp(db: Db, row: Readonly<TopUpsTable>): Promise<void> {
  await db.insertInto('topUps').values(row).execute();
}

export async function insertTermsChange(db: Db, row: Readonly<RetainerChangesTable>): Promise<void> {
  await db.insertInto('retainerChanges').values(row).execute();
}

export async function insertPause(db: Db, row: Readonly<PausesTable>): Promise<void> {
  await db.insertInto('pauses').values(row).execute();
}

/** A period has one approved amount; the later word replaces the earlier. */
export async function insertApproval(db: Db, row: Readonly<OverageApprovalsTable>): Promise<void> {
  const { approvedAmount, createdAt } = row;
  await db
    .insertInto('overageApprovals')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['practiceId', 'engagementId', 'periodIndex'])
        .doUpdateSet({ approvedAmount, createdAt }),
    )
    .execute();
}
