import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { TotalsGrowth } from './store.ts';

/** Separately billed entries under an engagement on one local day, voided ones left out. */
export async function separatelyBilledEntriesOn(db: Db, engagementId: string, workedOn: string) {
  return db
    .selectFrom('timeEntries')
    .select(['actualMinutes', 'billedMinutes', 'billedBecause'])
    .where('engagementId', '=', engagementId)
    .where('workedOn', '=', workedOn)
    .where('apart', '=', 1)
    .where('voidedAt', 'is', null)
    .execute();
}

/**
 * Adds to the month's totals what was billed separately: its billed minutes are charged minutes too, so that income counts the charge
 * and not the minutes a second time. A statement of its own, so that recording plain time writes no column more.
 */
export async function addSeparatelyBilledTotals(db: Db, growth: TotalsGrowth): Promise<void> {
  await db
    .insertInto('monthlyTotals')
    .values({ ...growth, chargedMinutes: growth.billedMinutes })
    .onConflict((conflict) =>
      conflict.columns(['month', 'clientId', 'engagementId']).doUpdateSet({
        entries: sql`monthly_totals.entries + excluded.entries`,
        actualMinutes: sql`monthly_totals.actual_minutes + excluded.actual_minutes`,
        billedMinutes: sql`monthly_totals.billed_minutes + excluded.billed_minutes`,
        chargedMinutes: sql`monthly_totals.charged_minutes + excluded.charged_minutes`,
      }),
    )
    .execute();
}
