import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { AsksTable } from '../db/tables.ts';

/** What is looked at: the days [from, to], of one client or of all. */
export interface LeakageSpan {
  readonly clientId: string | null;
  readonly from: string;
  readonly to: string;
  /** The instants (epoch ms) that hold the days with room to spare: asks are kept in the order of their receipt. */
  readonly fromMs: number;
  readonly toMs: number;
}

export type AskSum = Readonly<
  Pick<AsksTable, 'clientId' | 'engagementId' | 'receivedOn' | 'state' | 'decision'> &
    Pick<AsksTable, 'minutes' | 'valueMinor' | 'suggestion'>
>;

/** The asks of the days, without those that were withdrawn. */
export async function listAskSums(db: Db, span: LeakageSpan): Promise<AskSum[]> {
  let query = db
    .selectFrom('asks')
    .select(['clientId', 'engagementId', 'receivedOn', 'state', 'decision'])
    .select(['minutes', 'valueMinor', 'suggestion'])
    .where('receivedOn', '>=', span.from)
    .where('receivedOn', '<=', span.to)
    .where('state', '<>', 'withdrawn');
  query =
    span.clientId === null
      ? query.where('receivedAt', '>=', span.fromMs).where('receivedAt', '<', span.toMs)
      : query.where('clientId', '=', span.clientId);
  return query.execute();
}

/** The same counted and valued by client and by what became of them. */
export async function sumAsksByClient(db: Db, { from, to, fromMs, toMs }: LeakageSpan) {
  return db
    .selectFrom('asks')
    .where('receivedAt', '>=', fromMs)
    .where('receivedAt', '<', toMs)
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
    .where('state', '<>', 'withdrawn')
    .groupBy(['clientId', 'decision'])
    .select((of) => [
      'clientId',
      'decision',
      of.fn.countAll<number>().as('count'),
      of.fn.sum<number | null>('valueMinor').as('valueMinor'),
      of.fn.sum<number>('urgent').as('urgent'),
    ])
    .execute();
}

export interface QuestionSum {
  readonly clientId: string;
  readonly engagementId: string;
  readonly month: string;
  readonly actualMinutes: number;
  readonly billedMinutes: number;
  readonly times: number;
}

/** Longer ones are conversations that were agreed on, not questions. */
const LONGEST_QUESTION_MINUTES = 30;
const month = sql<string>`substr(worked_on, 1, 7)`;
/** Written out, because bound values would not show SQLite that the index of questions holds all of them. */
const isPlainQuestion = sql<boolean>`channel is not null and apart = 0`;

/**
 * Questions that stand in the books as plain entries, those that an ask put there left out: how many of a client, an engagement
 * and a month took and billed the same minutes. At most thirty different minutes make the groups few, and each can be measured
 * by whatever rule is asked for; nothing is rounded here.
 */
export async function sumQuestions(db: Db, span: LeakageSpan): Promise<QuestionSum[]> {
  const ofAsks = db.selectFrom('asks').select('timeEntryId').where('timeEntryId', 'is not', null);
  let query = db
    .selectFrom('timeEntries')
    .where(isPlainQuestion)
    .where('workedOn', '>=', span.from)
    .where('workedOn', '<=', span.to)
    .where('activity', 'not in', ['status-call', 'admin'])
    .where('actualMinutes', '<=', LONGEST_QUESTION_MINUTES)
    .where('actualMinutes', '>', 0)
    .where('voidedAt', 'is', null)
    .where('id', 'not in', ofAsks);
  if (span.clientId !== null) query = query.where('clientId', '=', span.clientId);
  return query
    .groupBy(['clientId', 'engagementId', month, 'actualMinutes', 'billedMinutes'])
    .select(['clientId', 'engagementId', month.as('month'), 'actualMinutes', 'billedMinutes'])
    .select((of) => of.fn.countAll<number>().as('times'))
    .execute();
}

/** Stands for the minutes of a status call, which is counted and measured by no rule. */
export const STATUS_CALL = -1;

const measured = sql<number>`case when activity = 'status-call' then ${sql.lit(STATUS_CALL)} else actual_minutes end`;
const billed = sql<number>`case when activity = 'status-call' then 0 else billed_minutes end`;

/** The same questions of a whole practice together with its status calls, in one pass, with how many were urgent. */
export async function sumContacts(db: Db, { from, to }: LeakageSpan) {
  const ofAsks = db.selectFrom('asks').select('timeEntryId').where('timeEntryId', 'is not', null);
  return db
    .selectFrom('timeEntries')
    .where(isPlainQuestion)
    .where('workedOn', '>=', from)
    .where('workedOn', '<=', to)
    .where('activity', '<>', 'admin')
    .where((where) =>
      where.or([
        where('activity', '=', 'status-call'),
        where.and([where('actualMinutes', '<=', LONGEST_QUESTION_MINUTES), where('actualMinutes', '>', 0)]),
      ]),
    )
    .where('voidedAt', 'is', null)
    .where('id', 'not in', ofAsks)
    .groupBy(['clientId', 'engagementId', month, measured, billed])
    .select(['clientId', 'engagementId', month.as('month')])
    .select([measured.as('actualMinutes'), billed.as('billedMinutes')])
    .select((of) => [of.fn.countAll<number>().as('times'), of.fn.sum<number>('urgent').as('urgent')])
    .execute();
}
