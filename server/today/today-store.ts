import type { Db } from '../db/database.ts';

export function engagementsWithClients(db: Db) {
  return db
    .selectFrom('engagements')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'engagements.clientId'))
    .select([
      'engagements.id',
      'engagements.clientId',
      'clients.name as clientName',
      'engagements.kind',
      'engagements.title',
    ]);
}

export async function listDrafts(db: Db) {
  return engagementsWithClients(db)
    .where('engagements.state', '=', 'draft')
    .select('engagements.startsOn')
    .execute();
}

/** Engagements whose due work fails. */
export async function listSetAside(db: Db) {
  return engagementsWithClients(db)
    .where('engagements.setAside', 'is not', null)
    .select(['engagements.setAside', 'engagements.timeZone'])
    .execute();
}

/** Imported engagements that may lack terms; core says which and whether they do. */
export async function listImported(db: Db) {
  return engagementsWithClients(db)
    .where('engagements.state', '=', 'active')
    .where('engagements.imported', '=', 1)
    .where((where) =>
      where.or([where('engagements.scope', 'is', null), where('engagements.hourlyRateMinor', 'is', null)]),
    )
    .select((of) => [
      'engagements.hourlyRateMinor',
      'engagements.endsOn',
      'engagements.reviewOn',
      of('engagements.scope', 'is not', null).as('hasScope'),
    ])
    .execute();
}

/** Active engagements whose agreed review is on a date or before. */
export async function listReviews(db: Db, until: string) {
  return engagementsWithClients(db)
    .where('engagements.state', '=', 'active')
    .where('engagements.reviewOn', '<=', until)
    .select('engagements.reviewOn')
    .execute();
}

/** The active retainers, each with its open period: the opening and the running totals, not the entries. */
export async function listOpenRetainers(db: Db) {
  return (
    engagementsWithClients(db)
      .innerJoin('periods', (join) =>
        join
          .onRef('periods.engagementId', '=', 'engagements.id')
          .onRef('periods.periodIndex', '=', 'engagements.openPeriodIndex'),
      )
      .where('engagements.state', '=', 'active')
      .where('engagements.kind', '=', 'retainer')
      // What stands still says nothing of today; it has an item of its own.
      .where('engagements.setAside', 'is', null)
      .select([
        'engagements.startsOn',
        'engagements.endsOn',
        'engagements.timeZone',
        'engagements.retainer',
        'periods.periodIndex',
        'periods.opening',
        'periods.usedBySegment',
      ])
      .execute()
  );
}

/** The pauses of the active retainers, which move the ends of their terms. */
export async function listPauses(db: Db) {
  return db
    .selectFrom('engagements')
    .innerJoin('pauses', (join) => join.onRef('pauses.engagementId', '=', 'engagements.id'))
    .where('engagements.state', '=', 'active')
    .where('engagements.kind', '=', 'retainer')
    .selectAll('pauses')
    .execute();
}

/** The renewals of the active retainers in the order of their terms. */
export async function listRenewals(db: Db) {
  return db
    .selectFrom('engagements')
    .innerJoin('renewals', (join) => join.onRef('renewals.engagementId', '=', 'engagements.id'))
    .where('engagements.state', '=', 'active')
    .where('engagements.kind', '=', 'retainer')
    .selectAll('renewals')
    .orderBy('renewals.id')
    .execute();
}

/** The member's timer when it was started before an instant (epoch ms). */
export async function findTimerBefore(db: Db, memberId: string, before: number) {
  return engagementsWithClients(db)
    .innerJoin('timers', (join) => join.onRef('timers.engagementId', '=', 'engagements.id'))
    .where('timers.memberId', '=', memberId)
    .where('timers.startedAt', '<', before)
    .select('timers.startedAt')
    .executeTakeFirst();
}

/** What was worked in a month 'YYYY-MM' under retainers, a row each, from the totals of the month. */
export async function listRetainerMinutes(db: Db, month: string) {
  return db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'totals.engagementId'))
    .where('totals.month', '=', month)
    .where('engagements.kind', '=', 'retainer')
    .select(['totals.engagementId', 'totals.actualMinutes'])
    .execute();
}
