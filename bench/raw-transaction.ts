import { randomUUID } from 'node:crypto';
import SqliteFile from 'better-sqlite3';
import pg from 'pg';
import { newId } from '../server/deps.ts';
import type { Filled } from './fill-practice.ts';
import type { Home } from './home.ts';
import { type Loaded, summarise } from './load.ts';

/** The transaction of recording one entry on the bare driver: the statements the server runs, in its order, and nothing else. */
export interface RawWriter {
  write(entry: RawEntry): Promise<void> | void;
  close(): Promise<void> | void;
}

export interface RawEntry {
  readonly engagementId: string;
  readonly clientId: string;
  readonly workedOn: string;
  readonly startedAt: number;
}

const MINUTES = 20;
const BILLED = 30;
const BECAUSE = '{"code":"increment","actualMinutes":20,"incrementMinutes":15}';

const key = 'practice_id = ? and engagement_id = ? and period_index = 1';
const statements = {
  takeKey:
    'insert into idempotency_keys (practice_id, key, request_hash, created_at) values (?, ?, ?, ?) on conflict (practice_id, key) do nothing returning key',
  engagement: 'select * from engagements where practice_id = ? and id = ?',
  period: `select * from periods where ${key}`,
  entry:
    'insert into time_entries (practice_id, id, engagement_id, client_id, member_id, started_at, ends_at, worked_on, ' +
    'actual_minutes, billed_minutes, units, billed_because, activity, channel, urgent, note, period_index, late, ' +
    'fingerprint, created_at, voided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  month:
    'insert into monthly_totals (practice_id, month, client_id, engagement_id, entries, actual_minutes, billed_minutes) ' +
    'values (?, ?, ?, ?, ?, ?, ?) on conflict (practice_id, month, client_id, engagement_id) do update set ' +
    'entries = monthly_totals.entries + excluded.entries, ' +
    'actual_minutes = monthly_totals.actual_minutes + excluded.actual_minutes, ' +
    'billed_minutes = monthly_totals.billed_minutes + excluded.billed_minutes',
  totals: `update periods set used_by_segment = ? where ${key}`,
  audit:
    'insert into audit (practice_id, id, at, actor, action, subject, subject_id, facts) values (?, ?, ?, ?, ?, ?, ?, ?)',
  overlap:
    'select id from time_entries where practice_id = ? and member_id = ? and started_at > ? and started_at < ? ' +
    'and ends_at > ? and voided_at is null and id <> ? limit 1',
  keepReply: 'update idempotency_keys set status = ?, reply = ? where practice_id = ? and key = ?',
} as const;

type Step = keyof typeof statements;
type Run = (step: Step, values: readonly unknown[]) => Promise<Row | undefined> | Row | undefined;
type Row = Readonly<Record<string, unknown>>;

/** One transaction, statement by statement, over whichever driver runs them. `sync` drivers never yield in between. */
function* stepsOf(
  practiceId: string,
  memberId: string,
  entry: RawEntry,
): Generator<[Step, unknown[]], void, Row | undefined> {
  const { engagementId, clientId, workedOn, startedAt } = entry;
  const [id, idempotencyKey, endsAt] = [newId(), randomUUID(), startedAt + MINUTES * 60_000];
  yield ['takeKey', [practiceId, idempotencyKey, 'hash of a request, 43 characters of base64url', startedAt]];
  yield ['engagement', [practiceId, engagementId]];
  const period = yield ['period', [practiceId, engagementId]];
  const [used] = JSON.parse(String(period?.used_by_segment)) as [number];
  yield [
    'entry',
    [
      ...[
        practiceId,
        id,
        engagementId,
        clientId,
        memberId,
        startedAt,
        endsAt,
        workedOn,
        MINUTES,
        BILLED,
        null,
      ],
      ...[BECAUSE, 'work', null, 0, null, 1, 0, null, startedAt, null],
    ],
  ];
  yield ['month', [practiceId, workedOn.slice(0, 7), clientId, engagementId, 1, MINUTES, BILLED]];
  yield ['totals', [JSON.stringify([used + BILLED]), practiceId, engagementId]];
  const facts = JSON.stringify({ engagementId, workedOn, actualMinutes: MINUTES, billedMinutes: BILLED });
  yield [
    'audit',
    [practiceId, newId(), startedAt, `api-key:${memberId}`, 'recorded', 'time-entry', id, facts],
  ];
  yield ['overlap', [practiceId, memberId, startedAt - 86_400_000, endsAt, startedAt, id]];
  yield ['keepReply', [201, JSON.stringify(entry).repeat(3), practiceId, idempotencyKey]];
}

/** SQLite has one writer: its limit is one process that commits transaction after transaction, whoever waits for them. */
export function openSqliteWriter(home: Home, filled: Filled, memberId: string): RawWriter {
  const opened = new SqliteFile(home.database);
  opened.pragma('synchronous = FULL');
  opened.pragma('busy_timeout = 10000');
  opened.pragma('cache_size = -16000');
  const prepared = new Map(
    Object.entries(statements).map(([step, text]) => [step as Step, opened.prepare(text)] as const),
  );
  const run = (step: Step, values: readonly unknown[]) => {
    const statement = prepared.get(step);
    if (statement?.reader) return statement.get(...values) as Row | undefined;
    statement?.run(...values);
    return undefined;
  };
  const transaction = opened.transaction((entry: RawEntry) => {
    const steps = stepsOf(filled.practiceId, memberId, entry);
    let step = steps.next();
    while (!step.done) step = steps.next(run(...step.value));
  });
  return { write: (entry) => transaction.immediate(entry), close: () => void opened.close() };
}

export async function openPostgresWriter(home: Home, filled: Filled, memberId: string): Promise<RawWriter> {
  const client = new pg.Client({ connectionString: home.database });
  await client.connect();
  await client.query("select set_config('holdfast.practice_id', $1, false)", [filled.practiceId]);
  const texts = new Map(
    Object.entries(statements).map(([step, text]) => {
      let place = 0;
      const numbered = text.replaceAll('?', () => `$${++place}`);
      return [step as Step, step === 'engagement' ? `${numbered} for update` : numbered] as const;
    }),
  );
  const run: Run = async (step, values) =>
    (await client.query({ name: step, text: texts.get(step) ?? '', values: [...values] })).rows[0];
  return {
    write: async (entry) => {
      await client.query('begin');
      const steps = stepsOf(filled.practiceId, memberId, entry);
      let step = steps.next();
      while (!step.done) step = steps.next(await run(...step.value));
      await client.query('commit');
    },
    close: () => client.end(),
  };
}

/** Transactions a second of some writers that work at the same time, each one transaction after the other. */
export async function loadRaw(
  writers: readonly RawWriter[],
  seconds: number,
  nextEntry: () => RawEntry,
): Promise<Loaded> {
  const times: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const work = async (writer: RawWriter) => {
    while (performance.now() < until) {
      const begunAt = performance.now();
      await writer.write(nextEntry());
      times.push(performance.now() - begunAt);
    }
  };
  await Promise.all(writers.map(work));
  return summarise(times, performance.now() - startedAt);
}
