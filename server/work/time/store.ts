import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { onePage } from '../../db/one-page.ts';
import { one, prepared } from '../../db/prepared.ts';
import { rows } from '../../db/rows.ts';
import type { TimeEntriesTable } from '../../db/tables.ts';

export type TimeEntryRow = Readonly<TimeEntriesTable>;

export const {
  find: findTimeEntry,
  lock: lockTimeEntry,
  insert: insertTimeEntry,
  update: updateTimeEntry,
  checked,
} = rows('timeEntries');

/**
 * Entries of an engagement that are not voided, within [fromDate, beforeDate). Separately billed ones are left out: they
 * are no use of an allowance and share no rounding with the rest of their day.
 */
export async function entriesBetween(
  db: Db,
  engagementId: string,
  fromDate: string,
  beforeDate: string | null,
): Promise<TimeEntryRow[]> {
  let query = db
    .selectFrom('timeEntries')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .where('apart', '=', 0)
    .where('workedOn', '>=', fromDate)
    .where('voidedAt', 'is', null);
  if (beforeDate !== null) query = query.where('workedOn', '<', beforeDate);
  const found = await query.orderBy('workedOn').execute();
  return checked(found);
}

interface Span {
  readonly memberId: string;
  readonly id: string;
  readonly startedAt: number;
  readonly dayBefore: number;
  readonly endsAt: number;
}

const selectOverlap = prepared((db, span: Span) =>
  db
    .selectFrom('timeEntries')
    .select('id')
    .where('memberId', '=', span.memberId)
    .where('startedAt', '>', span.dayBefore)
    .where('startedAt', '<', span.endsAt)
    .where('endsAt', '>', span.startedAt)
    .where('voidedAt', 'is', null)
    .where('id', '<>', span.id)
    // What started last before its end is most likely to go on into it: nearly always the first row that is looked at.
    .orderBy('startedAt', 'desc')
    .limit(one),
);

/** An entry of the same member at the same time. An entry lasts at most a day, which bounds how far back to look. */
export async function findOverlap(
  db: Db,
  memberId: string,
  { id, startedAt, endsAt }: { readonly id: string; readonly startedAt: number; readonly endsAt: number },
): Promise<{ readonly id: string } | undefined> {
  const span = { memberId, id, startedAt, endsAt, dayBefore: startedAt - 86_400_000 };
  return (await selectOverlap(db, span))[0];
}

export async function findLastWorkedOn(db: Db, engagementId: string): Promise<string | null> {
  const row = await db
    .selectFrom('timeEntries')
    .select('workedOn')
    .where('engagementId', '=', engagementId)
    .where('voidedAt', 'is', null)
    .orderBy('workedOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.workedOn ?? null;
}

export interface EntriesWanted {
  readonly limit: number;
  readonly after: { readonly workedOn: string; readonly id: string } | null;
  readonly engagementId: string | undefined;
  readonly clientId: string | undefined;
  readonly memberId: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly voided: boolean;
}

/** Time entries, newest day first, one more than the limit when there are more. */
export async function listEntryRows(db: Db, wanted: EntriesWanted): Promise<TimeEntryRow[]> {
  const { after } = wanted;
  let query = db.selectFrom('timeEntries').selectAll();
  if (wanted.engagementId) query = query.where('engagementId', '=', wanted.engagementId);
  if (wanted.clientId) query = query.where('clientId', '=', wanted.clientId);
  if (wanted.memberId) query = query.where('memberId', '=', wanted.memberId);
  if (wanted.from) query = query.where('workedOn', '>=', wanted.from);
  if (wanted.to) query = query.where('workedOn', '<=', wanted.to);
  query = query.where('voidedAt', wanted.voided ? 'is not' : 'is', null);
  if (after) {
    query = query.where((where) =>
      where.or([
        where('workedOn', '<', after.workedOn),
        where.and([where('workedOn', '=', after.workedOn), where('id', '<', after.id)]),
      ]),
    );
  }
  const found = await onePage(
    query.orderBy('workedOn', 'desc').orderBy('id', 'desc'),
    wanted.limit,
  ).execute();
  return checked(found);
}

export interface TotalsGrowth {
  readonly month: string;
  readonly clientId: string;
  readonly engagementId: string;
  readonly entries: number;
  readonly actualMinutes: number;
  readonly billedMinutes: number;
}

const upsertTotals = prepared((db, growth: TotalsGrowth & {}) =>
  db
    .insertInto('monthlyTotals')
    .values({
      month: growth.month,
      clientId: growth.clientId,
      engagementId: growth.engagementId,
      entries: growth.entries,
      actualMinutes: growth.actualMinutes,
      billedMinutes: growth.billedMinutes,
    })
    .onConflict((conflict) =>
      conflict.columns(['month', 'clientId', 'engagementId']).doUpdateSet({
        entries: sql`monthly_totals.entries + excluded.entries`,
        actualMinutes: sql`monthly_totals.actual_minutes + excluded.actual_minutes`,
        billedMinutes: sql`monthly_totals.billed_minutes + excluded.billed_minutes`,
      }),
    ),
);

/** Adds to the month's totals of an engagement, so that reports read twelve rows instead of a year of entries. */
export async function addToMonthlyTotals(db: Db, growth: TotalsGrowth): Promise<void> {
  await upsertTotals.later(db, { ...growth });
}

/** Entries by their ids, voided ones too: a statement goes on naming an entry that was voided after it. */
export async function findEntries(db: Db, ids: readonly string[]): Promise<TimeEntryRow[]> {
  if (ids.length === 0) return [];
  const found = await db
    .selectFrom('timeEntries')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return checked(found);
}

/** Late entries of the days [from, before), recorded since an instant (epoch ms), newest day first. */
export async function listLateRows(
  db: Db,
  engagementId: string,
  days: { readonly from: string; readonly before: string; readonly recordedSince: number },
): Promise<TimeEntryRow[]> {
  const found = await db
    .selectFrom('timeEntries')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .where('workedOn', '>=', days.from)
    .where('workedOn', '<', days.before)
    .where('late', '=', 1)
    .where('createdAt', '>=', days.recordedSince)
    .where('voidedAt', 'is', null)
    .orderBy('workedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return checked(found);
}

/** An engagement's totals of the named months, one key each. */
export async function findMonthTotals(
  db: Db,
  engagement: { readonly id: string; readonly clientId: string },
  months: readonly string[],
) {
  return db
    .selectFrom('monthlyTotals')
    .select(['month', 'entries', 'actualMinutes', 'billedMinutes'])
    .where('month', 'in', [...months])
    .where('clientId', '=', engagement.clientId)
    .where('engagementId', '=', engagement.id)
    .execute();
}
