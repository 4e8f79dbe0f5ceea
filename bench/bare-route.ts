import { serve } from '@hono/node-server';
import SqliteFile from 'better-sqlite3';
import { Hono } from 'hono';
import pg from 'pg';
import { sqliteFile } from '../server/db/connect.ts';

// What a journey is held against: the same server and the same driver with nothing between them. One route, one select
// by its whole key, the row as JSON: `node bench/bare-route.ts` with the environment of an installation.

type FindPeriod = (practiceId: string, engagementId: string) => unknown;

function findInSqlite(folder: string): FindPeriod {
  const opened = new SqliteFile(sqliteFile(folder), { readonly: true });
  const select = opened.prepare(
    'select * from periods where practice_id = ? and engagement_id = ? and period_index = 1',
  );
  return (practiceId, engagementId) => select.get(practiceId, engagementId);
}

function findInPostgres(url: string): FindPeriod {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const text = 'select * from periods where practice_id = $1 and engagement_id = $2 and period_index = 1';
  const ready = new WeakSet<pg.PoolClient>();
  return async (practiceId, engagementId) => {
    const client = await pool.connect();
    try {
      if (!ready.has(client)) {
        await client.query("select set_config('holdfast.practice_id', $1, false)", [practiceId]);
        ready.add(client);
      }
      const found = await client.query({ name: 'period', text, values: [practiceId, engagementId] });
      return found.rows[0];
    } finally {
      client.release();
    }
  };
}

const { DATABASE_URL, HOLDFAST_DATA = './data' } = process.env;
const find = DATABASE_URL ? findInPostgres(DATABASE_URL) : findInSqlite(HOLDFAST_DATA);

const hono = new Hono();
hono.get('/health', (context) => context.json({ status: 'ok' }));
hono.get('/practices/:practiceId/engagements/:engagementId', async (context) => {
  const { practiceId, engagementId } = context.req.param();
  return context.json((await find(practiceId, engagementId)) as Record<string, unknown>);
});
serve({ fetch: hono.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`ready at http://127.0.0.1:${port}`),
);
process.on('SIGTERM', () => process.exit(0));
