import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** Of one kind of row Today reads at most this many: past it nobody reads on, and a reading stays bounded. */
export const MOST = 500;

/** Ten terms of each. */
const MOST_RENEWALS = 10 * MOST;

/** What is secured in a month 'YYYY-MM', in minor units. */
export interface Secured {
  readonly dueMinor: number;
  readonly workedMinor: number;
}

/**
 * The charges that fall due in a month, and its hourly and project work at its rates. Whole numbers throughout: each
 * engagement's line is rounded half-up once, as its invoice will be (+ 30, then whole hours of 60). Minutes that were charged by
 * themselves are in the charges already. Work without a rate, its own or the practice's, is worth nothing yet.
 */
export async function sumSecured(
  db: Db,
  practiceId: string,
  month: string,
  usualRateMinor: number | null,
): Promise<Secured> {
  const due = await db
    .selectFrom('charges')
    .select((of) => of.fn.sum<number | null>('amountMinor').as('minor'))
    .where('practiceId', '=', practiceId)
    .where('dueOn', '>=', `${month}-01`)
    .where('dueOn', '<=', `${month}-31`)
    .executeTakeFirst();
  // A bound number reaches SQLite as a float, which would make the division one too: the rate is cast to a whole number.
  const usual = sql`cast(${usualRateMinor ?? 0} as bigint)`;
  const rate = sql`coalesce(engagements.hourly_rate_minor, ${usual})`;
  const line = sql<number>`((totals.billed_minutes - totals.charged_minutes) * ${rate} + 30) / 60`;
  const worked = await db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('engagements', (join) =>
      join
        .onRef('engagements.practiceId', '=', 'totals.practiceId')
        .onRef('engagements.id', '=', 'totals.engagementId'),
    )
    .select((of) => of.fn.sum<number | null>(line).as('minor'))
    .where('totals.practiceId', '=', practiceId)
    .where('totals.month', '=', month)
    .where('engagements.kind', 'in', ['hourly', 'project'])
    .executeTakeFirst();
  return { dueMinor: due?.minor ?? 0, workedMinor: worked?.minor ?? 0 };
}

export function engagementsWithClients(db: Db, practiceId: string) {
  return db
    .selectFrom('engagements')
    .innerJoin('clients', (join) =>
      join
        .onRef('clients.practiceId', '=', 'engagements.practiceId')
        .onRef('clients.id', '=', 'engagements.clientId'),
    )
    .where('engagements.practiceId', '=', practiceId)
    .select([
      'engagements.id',
      'engagements.clientId',
      'clients.name as clientName',
      'engagements.kind',
      'engagements.title',
    ]);
}

/** What is open of the charges of one due date that no invoice holds yet, one sum per engagement. */
export async function listChargesDue(db: Db, practiceId: string, dueOn: string) {
  return openCharges(db, practiceId)
    .where('charges.dueOn', '=', dueOn)
    .where('charges.invoiceId', 'is', null)
    .limit(MOST)
    .execute();
}

/** What is open of the charges that fell due before a date, one sum per engagement. */
export async function listOverdue(db: Db, practiceId: string, before: string) {
  return openCharges(db, practiceId).where('charges.dueOn', '<', before).limit(MOST).execute();
}

/** Open charges by engagement: those of the index `charges_open` that no credit has taken whole. */
function openCharges(db: Db, practiceId: string) {
  const open = sql<number>`charges.amount_minor - charges.paid_minor - charges.credited_minor`;
  return engagementsWithClients(db, practiceId)
    .innerJoin('charges', (join) =>
      join
        .onRef('charges.practiceId', '=', 'engagements.practiceId')
        .onRef('charges.engagementId', '=', 'engagements.id'),
    )
    .where('charges.practiceId', '=', practiceId)
    .whereRef('charges.paidMinor', '<', 'charges.amountMinor')
    .where(open, '>', 0)
    .groupBy([
      'engagements.id',
      'engagements.clientId',
      'clients.name',
      'engagements.kind',
      'engagements.title',
    ])
    .select((of) => [
      of.fn.sum<number>(open).as('openMinor'),
      of.fn.countAll<number>().as('charges'),
      of.fn.min('charges.dueOn').as('dueOn'),
    ]);
}

export async function listDrafts(db: Db, practiceId: string) {
  return engagementsWithClients(db, practiceId)
    .where('engagements.state', '=', 'draft')
    .select('engagements.startsOn')
    .limit(MOST)
    .execute();
}

/** Imported engagements that may lack terms; core says which and whether they do. */
export async function listImported(db: Db, practiceId: string) {
  return engagementsWithClients(db, practiceId)
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
    .limit(MOST)
    .execute();
}

/** Active engagements whose agreed review is on a date or before. */
export async function listReviews(db: Db, practiceId: string, until: string) {
  return engagementsWithClients(db, practiceId)
    .where('engagements.state', '=', 'active')
    .where('engagements.reviewOn', '<=', until)
    .select('engagements.reviewOn')
    .limit(MOST)
    .execute();
}

/** The active retainers, each with its open period: the opening and the running totals, not the entries. */
export async function listOpenRetainers(db: Db, practiceId: string) {
  return engagementsWithClients(db, practiceId)
    .innerJoin('periods', (join) =>
      join
        .onRef('periods.practiceId', '=', 'engagements.practiceId')
        .onRef('periods.engagementId', '=', 'engagements.id')
        .onRef('periods.periodIndex', '=', 'engagements.openPeriodIndex'),
    )
    .where('engagements.state', '=', 'active')
    .where('engagements.kind', '=', 'retainer')
    .select([
      'engagements.startsOn',
      'engagements.endsOn',
      'engagements.timeZone',
      'engagements.retainer',
      'periods.periodIndex',
      'periods.opening',
      'periods.usedBySegment',
    ])
    .limit(MOST)
    .execute();
}

/** The pauses of the active retainers, which move the ends of their terms. */
export async function listPauses(db: Db, practiceId: string) {
  return db
    .selectFrom('engagements')
    .innerJoin('pauses', (join) =>
      join
        .onRef('pauses.practiceId', '=', 'engagements.practiceId')
        .onRef('pauses.engagementId', '=', 'engagements.id'),
    )
    .where('engagements.practiceId', '=', practiceId)
    .where('engagements.state', '=', 'active')
    .where('engagements.kind', '=', 'retainer')
    .selectAll('pauses')
    .limit(MOST)
    .execute();
}

/** The renewals of the active retainers in the order of their terms. */
export async function listRenewals(db: Db, practiceId: string) {
  return db
    .selectFrom('engagements')
    .innerJoin('renewals', (join) =>
      join
        .onRef('renewals.practiceId', '=', 'engagements.practiceId')
        .onRef('renewals.engagementId', '=', 'engagements.id'),
    )
    .where('engagements.practiceId', '=', practiceId)
    .where('engagements.state', '=', 'active')
    .where('engagements.kind', '=', 'retainer')
    .selectAll('renewals')
    .orderBy('renewals.id')
    .limit(MOST_RENEWALS)
    .execute();
}

/** The member's timer when it was started before an instant (epoch ms). */
export async function findTimerBefore(db: Db, practiceId: string, memberId: string, before: number) {
  return engagementsWithClients(db, practiceId)
    .innerJoin('timers', (join) =>
      join
        .onRef('timers.practiceId', '=', 'engagements.practiceId')
        .onRef('timers.engagementId', '=', 'engagements.id'),
    )
    .where('timers.practiceId', '=', practiceId)
    .where('timers.memberId', '=', memberId)
    .where('timers.startedAt', '<', before)
    .select('timers.startedAt')
    .executeTakeFirst();
}
