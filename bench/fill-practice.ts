import { drawsFrom } from '../core/base/chance/seeded.ts';
import { type BillingRule, billEntry } from '../core/work/terms/billing-rule.ts';
import { newId } from '../server/deps.ts';
import { type Books, type ColumnType, openBooks } from './books.ts';
import type { Home, Practice } from './home.ts';
import { type Connection, openConnection } from './load.ts';

export interface Engaged {
  readonly clientId: string;
  readonly hourlyId: string;
  readonly retainerId: string;
}

export interface Filled extends Practice {
  readonly entries: number;
  /** How fast the bare driver wrote them, in rows a second. */
  readonly writtenPerSecond: number;
  readonly engaged: readonly Engaged[];
  /** The current month in the practice's zone: the period that is open under every retainer. */
  readonly monthStartsOn: string;
  readonly today: string;
}

export const CLIENTS = 100;
const MEMBERS = 50;
const MONTHS_BEFORE = 36;
const ROWS_AT_ONCE = 5000;
const billing: BillingRule = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' };
const zone = 'Europe/Madrid';

const columns: Readonly<Record<string, ColumnType>> = {
  practice_id: 'text',
  id: 'text',
  engagement_id: 'text',
  client_id: 'text',
  member_id: 'text',
  started_at: 'bigint',
  ends_at: 'bigint',
  worked_on: 'text',
  actual_minutes: 'bigint',
  billed_minutes: 'bigint',
  billed_because: 'text',
  activity: 'text',
  note: 'text',
  period_index: 'integer',
  created_at: 'bigint',
};

/**
 * Fills a practice up to a number of entries: its clients, each with an hourly engagement over three years, and a retainer
 * that began this month and holds every tenth entry. Clients and engagements come through the API; the entries are written
 * straight into the tables, with the month's totals and the totals of the open periods that belong to them.
 */
export async function fillPractice(
  home: Home,
  practice: Practice,
  url: string,
  entries: number,
  clients: number,
): Promise<Filled> {
  const today = Temporal.Now.plainDateISO(zone);
  const monthStartsOn = today.with({ day: 1 });
  const engaged = await engageClients(url, practice.apiKey, monthStartsOn, clients);
  const books = await openBooks(home, practice.practiceId);
  const dates = { monthStartsOn: `${monthStartsOn}`, today: `${today}` };
  const startedAt = performance.now();
  await writeEntries(books, { ...practice, ...dates, entries, engaged });
  const writtenPerSecond = (entries * 1000) / (performance.now() - startedAt);
  const filled = { ...practice, ...dates, entries, engaged, writtenPerSecond };
  await settleTotals(books, filled);
  await books.settle();
  await books.close();
  return filled;
}

async function engageClients(
  url: string,
  apiKey: string,
  monthStartsOn: Temporal.PlainDate,
  clients: number,
): Promise<Engaged[]> {
  const connection = await openConnection(url);
  const engaged: Engaged[] = [];
  for (let number = 1; number <= clients; number += 1) {
    const clientId = await post(connection, apiKey, '/clients', { name: `Client ${number}` });
    const hourly = {
      clientId,
      kind: 'hourly',
      title: 'Development',
      hourlyRateMinor: 10_000,
      billing,
      startsOn: `${monthStartsOn.subtract({ months: MONTHS_BEFORE })}`,
    };
    const retainer = {
      clientId,
      kind: 'retainer',
      title: 'Advice on call',
      startsOn: `${monthStartsOn}`,
      billing,
      retainer: {
        feeMinor: 300_000,
        allowance: { unit: 'minutes', amount: 1200 },
        carry: { capAmount: 600, lifePeriods: 1 },
        overage: { rule: 'bill', rateMinor: 18_000 },
      },
    };
    const hourlyId = await post(connection, apiKey, '/engagements', hourly);
    const retainerId = await post(connection, apiKey, '/engagements', retainer);
    for (const id of [hourlyId, retainerId])
      await post(connection, apiKey, `/engagements/${id}/activate`, {});
    engaged.push({ clientId, hourlyId, retainerId });
  }
  connection.close();
  return engaged;
}

export async function post(
  connection: Connection,
  apiKey: string,
  path: string,
  body: unknown,
): Promise<string> {
  const answer = await connection.send({ method: 'POST', path: `/api/v1${path}`, apiKey, body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return (JSON.parse(answer.text) as { id: string }).id;
}

type ToFill = Omit<Filled, 'writtenPerSecond'>;

async function writeEntries(books: Books, filled: ToFill): Promise<void> {
  const chance = drawsFrom(filled.entries);
  const memberIds = Array.from({ length: MEMBERS }, () => newId());
  const month = Temporal.PlainDate.from(filled.monthStartsOn);
  const days = {
    before: daysBetween(month.subtract({ months: MONTHS_BEFORE }), month),
    inMonth: daysBetween(month, Temporal.PlainDate.from(filled.today).add({ days: 1 })),
  };
  let rows: unknown[][] = [];
  for (let number = 0; number < filled.entries; number += 1) {
    rows.push(entryRow(filled, days, memberIds, number, chance));
    if (rows.length < ROWS_AT_ONCE && number + 1 < filled.entries) continue;
    await books.insert('time_entries', columns, rows);
    rows = [];
  }
}

interface Day {
  readonly workedOn: string;
  /** Between 07:00 and 19:00 UTC the local date is the same in Madrid, summer and winter. */
  readonly from: number;
}

function daysBetween(first: Temporal.PlainDate, before: Temporal.PlainDate): readonly Day[] {
  return Array.from({ length: first.until(before).days }, (_none, number) => {
    const workedOn = first.add({ days: number }).toString();
    return { workedOn, from: Date.parse(`${workedOn}T07:00:00Z`) };
  });
}

function entryRow(
  filled: ToFill,
  days: { readonly before: readonly Day[]; readonly inMonth: readonly Day[] },
  memberIds: readonly string[],
  number: number,
  chance: () => number,
): unknown[] {
  const one = filled.engaged[number % filled.engaged.length];
  const inRetainer = Math.floor(number / filled.engaged.length) % 10 === 0;
  const among = inRetainer ? days.inMonth : days.before;
  const { workedOn, from } = among[Math.floor(chance() * among.length)] ?? { workedOn: '', from: 0 };
  const startedAt = from + Math.floor(chance() * 720) * 60_000;
  const actual = 5 + Math.floor(chance() * 115);
  const { billedMinutes, because } = billEntry(actual, billing);
  return [
    ...[filled.practiceId, newId(), inRetainer ? one?.retainerId : one?.hourlyId, one?.clientId],
    ...[memberIds[Math.floor(chance() * memberIds.length)], startedAt, startedAt + actual * 60_000],
    ...[workedOn, actual, billedMinutes, JSON.stringify(because), 'work'],
    ...[chance() < 0.5 ? null : `Review of plan ${number}`, inRetainer ? 1 : null, startedAt],
  ];
}

/** The totals follow from the entries by the database's own sums: what is measured later must be books that agree. */
async function settleTotals(books: Books, { practiceId }: Filled): Promise<void> {
  await books.rows(
    `insert into monthly_totals (practice_id, month, client_id, engagement_id, entries, actual_minutes, billed_minutes)
     select practice_id, substr(worked_on, 1, 7), client_id, engagement_id, count(*), sum(actual_minutes), sum(billed_minutes)
     from time_entries where practice_id = ? and voided_at is null
     group by practice_id, substr(worked_on, 1, 7), client_id, engagement_id`,
    [practiceId],
  );
  const sums = await books.rows<{ id: string; billed: number }>(
    `select engagement_id as id, sum(billed_minutes) as billed from time_entries
     where practice_id = ? and period_index = 1 group by engagement_id`,
    [practiceId],
  );
  for (const { id, billed } of sums) {
    await books.rows(
      'update periods set used_by_segment = ? where practice_id = ? and engagement_id = ? and period_index = 1',
      [JSON.stringify([billed]), practiceId, id],
    );
  }
}
