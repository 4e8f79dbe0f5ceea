import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { isOpen, openMinor } from '../work/periods/open-amount.ts';
import { engagementsWithClients } from './today-store.ts';

/** What is secured in a month 'YYYY-MM', in minor units, and the minutes of its hourly and project work. */
export interface Secured {
  readonly dueMinor: number;
  readonly workedMinor: number;
  readonly workedMinutes: number;
}

/**
 * The charges that fall due in a month, and its hourly and project work at its rates. Whole numbers throughout: each
 * engagement's line is rounded half-up once, as its invoice will be (+ 30, then whole hours of 60). Minutes that were charged by
 * themselves are in the charges already. Work without a rate, its own or the practice's, is worth nothing yet.
 */
export async function sumSecured(db: Db, month: string, usualRateMinor: number | null): Promise<Secured> {
  const due = await db
    .selectFrom('charges')
    .select((of) => of.fn.sum<number | null>('amountMinor').as('minor'))
    .where('dueOn', '>=', `${month}-01`)
    .where('dueOn', '<=', `${month}-31`)
    .executeTakeFirst();
  // A bound number reaches SQLite as a float, which would make the division one too: the rate is cast to a whole number.
  const usual = sql`cast(${usualRateMinor ?? 0} as bigint)`;
  const rate = sql`coalesce(engagements.hourly_rate_minor, ${usual})`;
  const line = sql<number>`((totals.billed_minutes - totals.charged_minutes) * ${rate} + 30) / 60`;
  const worked = await db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'totals.engagementId'))
    .select((of) => [
      of.fn.sum<number | null>(line).as('minor'),
      of.fn.sum<number | null>('totals.actualMinutes').as('minutes'),
    ])
    .where('totals.month', '=', month)
    .where('engagements.kind', 'in', ['hourly', 'project'])
    .executeTakeFirst();
  return {
    dueMinor: due?.minor ?? 0,
    workedMinor: worked?.minor ?? 0,
    workedMinutes: worked?.minutes ?? 0,
  };
}

/** What is open in sum of the charges due on the days [from, before), of some engagements where they are named. */
export async function sumOpenCharges(
  db: Db,
  { from, before, of }: { readonly from?: string; readonly before: string; readonly of?: readonly string[] },
): Promise<number> {
  if (of?.length === 0) return 0;
  let query = db
    .selectFrom('charges')
    .select((select) => select.fn.sum<number | null>(openMinor).as('minor'))
    .where(isOpen)
    .where('dueOn', '<', before);
  if (from !== undefined) query = query.where('dueOn', '>=', from);
  if (of !== undefined) query = query.where('engagementId', 'in', of);
  return (await query.executeTakeFirst())?.minor ?? 0;
}

/** What is open of the charges of one due date that no invoice holds yet, one sum per engagement. */
export async function listChargesDue(db: Db, dueOn: string) {
  return openCharges(db).where('charges.dueOn', '=', dueOn).where('charges.invoiceId', 'is', null).execute();
}

/** What is open of the charges that fell due before a date, one sum per engagement. */
export async function listOverdue(db: Db, before: string) {
  return openCharges(db).where('charges.dueOn', '<', before).execute();
}

/** Open charges by engagement. */
function openCharges(db: Db) {
  return engagementsWithClients(db)
    .innerJoin('charges', (join) => join.onRef('charges.engagementId', '=', 'engagements.id'))
    .where(isOpen)
    .groupBy([
      'engagements.id',
      'engagements.clientId',
      'clients.name',
      'engagements.kind',
      'engagements.title',
    ])
    .select((of) => [
      of.fn.sum<number>(openMinor).as('openMinor'),
      of.fn.countAll<number>().as('charges'),
      of.fn.min('charges.dueOn').as('dueOn'),
    ]);
}
