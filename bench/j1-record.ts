import { randomUUID } from 'node:crypto';
import { medianOf } from '../core/base/statistics/median.ts';
import { openBooks } from './books.ts';
import { inTurns, medianRatio, rounded } from './figures.ts';
import type { Filled } from './fill-practice.ts';
import type { Home } from './home.ts';
import type { Journey, Line } from './journey.ts';
import { type Loaded, load, type Request } from './load.ts';
import { openPgbench } from './pgbench.ts';
import {
  loadRaw,
  openPostgresWriter,
  openSqliteWriter,
  type RawEntry,
  type RawWriter,
} from './raw-transaction.ts';

/** J1: recording an entry, durable before it is acknowledged. */
export const record: Journey = {
  key: 'j1',
  title: 'J1 · recording an entry',
  how:
    '`POST /api/v1/time-entries` with an idempotency key, under one of 100 retainers drawn anew for each call, at 1 and at 8 ' +
    'connections. The limit is the same transaction on the bare driver and the same database: the statements the server ' +
    'runs, prepared, one commit each, forced to disk. SQLite has one writer, so its limit is one process that commits one ' +
    'transaction after the other, for 8 connections as for 1; PostgreSQL has a client for each connection, which waits for each ' +
    'statement where the server sends several at once. Its second limit is what pgbench reaches on the same server with two ' +
    'statements, an entry inserted and one of 100 balances updated, prepared, in a transaction.',
  run: async (bench) => {
    const { home, filled } = await bench.filledHome(bench.isQuick ? 1_000 : 100_000);
    const memberId = await ownerOf(home, filled);
    const served = await bench.serve(home);
    const pgbench = home.engine === 'postgres' ? await openPgbench(home.database) : null;
    if (home.engine === 'postgres' && pgbench === null) console.error(MISSING);
    const lines: Line[] = [];
    for (const connections of [1, 8]) {
      const seconds = bench.isQuick ? 0.7 : 2;
      const writers = await openWriters(home, filled, memberId, connections);
      const own = () => load(served.url, connections, seconds, () => asRequest(filled, anyEntry(filled)));
      const raw = () => loadRaw(writers, seconds, () => anyEntry(filled));
      const least = async () => (await pgbench?.run(connections, seconds)) ?? NOTHING;
      // The first turns warm the code and the caches of all sides and do not count.
      await inTurns(2, [own, raw, least]);
      const [ownRounds = [], rawRounds = [], leastRounds = []] = await inTurns(bench.isQuick ? 3 : 9, [
        own,
        raw,
        least,
      ]);
      for (const writer of writers) await writer.close();
      lines.push(lineOf(connections, ownRounds, rawRounds));
      if (pgbench) lines.push(besidePgbench(connections, ownRounds, leastRounds));
    }
    await pgbench?.remove();
    return lines;
  },
};

const MISSING =
  'pgbench is missing, so the second limit is not measured. It comes with PostgreSQL (Debian: postgresql-contrib).';

const NOTHING: Loaded = { perSecond: Number.NaN, medianMs: Number.NaN, p99Ms: Number.NaN };

async function ownerOf(home: Home, filled: Filled): Promise<string> {
  const books = await openBooks(home, filled.practiceId);
  const [owner] = await books.rows<{ id: string }>('select id from members where practice_id = ?', [
    filled.practiceId,
  ]);
  await books.close();
  return owner?.id ?? '';
}

async function openWriters(
  home: Home,
  filled: Filled,
  memberId: string,
  connections: number,
): Promise<RawWriter[]> {
  if (home.engine === 'sqlite') return [openSqliteWriter(home, filled, memberId)];
  return Promise.all(Array.from({ length: connections }, () => openPostgresWriter(home, filled, memberId)));
}

function anyEntry({ engaged, monthStartsOn, today }: Filled): RawEntry {
  const one = engaged[Math.floor(Math.random() * engaged.length)];
  const days = Number(today.slice(8)) - 1;
  const workedOn = Temporal.PlainDate.from(monthStartsOn).add({
    days: Math.floor(Math.random() * (days + 1)),
  });
  const startedAt = Date.parse(`${workedOn}T07:00:00Z`) + Math.floor(Math.random() * 600) * 60_000;
  return {
    engagementId: one?.retainerId ?? '',
    clientId: one?.clientId ?? '',
    workedOn: workedOn.toString(),
    startedAt,
  };
}

function asRequest({ apiKey }: Filled, { engagementId, startedAt }: RawEntry): Request {
  return {
    method: 'POST',
    path: '/api/v1/time-entries',
    apiKey,
    idempotencyKey: randomUUID(),
    body: { engagementId, startedAt: new Date(startedAt).toISOString(), minutes: 20 },
  };
}

function lineOf(connections: number, own: readonly Loaded[], raw: readonly Loaded[]): Line {
  const perSecond = (rounds: readonly Loaded[]) => rounds.map((round) => round.perSecond);
  const middle = (rounds: readonly Loaded[], figure: 'medianMs' | 'p99Ms') =>
    rounded(medianOf(rounds.map((round) => round[figure])));
  const ratio = medianRatio(perSecond(own), perSecond(raw));
  return {
    what: `${connections} ${connections === 1 ? 'connection' : 'connections'}`,
    figure: `${rounded(medianOf(perSecond(own)))}/s (${middle(own, 'medianMs')} ms, p99 ${middle(own, 'p99Ms')})`,
    limit: `raw transaction ${rounded(medianOf(perSecond(raw)))}/s (${middle(raw, 'medianMs')} ms)`,
    ratio: `${Math.round(ratio * 100)} %`,
    reach: connections === 8 ? 'at least 50 % of the raw transaction' : '',
    isMet: connections === 8 ? ratio >= 0.5 : null,
  };
}

function besidePgbench(connections: number, own: readonly Loaded[], least: readonly Loaded[]): Line {
  const ratio = medianRatio(
    own.map(({ perSecond }) => perSecond),
    least.map(({ perSecond }) => perSecond),
  );
  return {
    what: `${connections} ${connections === 1 ? 'connection' : 'connections'}, beside pgbench`,
    figure: `${rounded(medianOf(own.map(({ perSecond }) => perSecond)))}/s`,
    limit: `two statements ${rounded(medianOf(least.map(({ perSecond }) => perSecond)))}/s`,
    ratio: rounded(ratio),
    reach: 'at least 0.2 of pgbench',
    isMet: ratio >= 0.2,
  };
}
