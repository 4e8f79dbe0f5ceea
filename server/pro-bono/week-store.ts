import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** An entry of free work, or an answer that was given: a separately billed entry that bills nothing. */
const isFree = sql`engagements.kind = 'pro-bono' or (time_entries.apart = 1 and time_entries.billed_minutes = 0)`;

/** What was worked on each of some days, both ends included, and how much of it was free: a row a day with any work. */
export async function sumDays(db: Db, from: string, to: string) {
  return db
    .selectFrom('timeEntries')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'timeEntries.engagementId'))
    .where('timeEntries.workedOn', '>=', from)
    .where('timeEntries.workedOn', '<=', to)
    .where('timeEntries.voidedAt', 'is', null)
    .groupBy('timeEntries.workedOn')
    .select((of) => [
      'timeEntries.workedOn',
      of.fn.sum<number>('timeEntries.actualMinutes').as('minutes'),
      sql<number>`sum(case when ${isFree} then time_entries.actual_minutes else 0 end)`.as('freeMinutes'),
    ])
    .execute();
}
